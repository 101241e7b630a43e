package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.BackupAction
import app.aftershift.core.EntryAction
import app.aftershift.core.LockAfter
import app.aftershift.core.SecurityAction
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes

@OptIn(ExperimentalTestApi::class)
class BackupTest {
    @get:Rule val temp = TemporaryFolder()
    private val elsewhere: Path by lazy { temp.newFolder("elsewhere").toPath() }
    private val app by lazy { phone("app") }

    private fun phone(name: String) = TestApp(temp.newFolder(name).toPath()).also { it.outside.place = elsewhere }

    private val made get() = elsewhere.resolve("backup-2026-01-12.age")

    private fun TestApp.tapped(vararg loads: Int) =
        vault {
            loads.forEach { todayAct(TodayAction.TapLoad(it.toUByte())) }
            todayAct(TodayAction.LeaveAsItIs)
        }

    private fun TestApp.loads() = vault { history().days.flatMap { day -> day.entries.map { it.load.toInt() } } }

    /** Somebody else's: made on another day, so that nothing in it has a name that is taken here. */
    private fun another(vararg loads: Int) =
        phone("other").also {
            it.clock("2026-01-10T21:10:00Z")
            it.vault {}
            it.tapped(*loads)
        }

    /** A backup of [phone], to be brought back on [app]. */
    private fun backupOf(phone: TestApp): Path {
        phone.vault { backupAct(BackupAction.Make(made.toString(), PASSPHRASE)) }
        app.outside.file = made
        return made
    }

    @Test
    fun aBackupIsMadeWhereSomebodyChoosesAndItsDayIsSaidAfterwards() {
        app.tapped(2)
        app.use {
            backups()
            assertTrue(shows("None was made yet."))
            pressTag("make backup")
            write("passphrase", PASSPHRASE)
            write("again", PASSPHRASE)
            pressTag("choose place")
            assertTrue(shows("The backup is made"))
            pressTag("done")
            assertTrue(shows("The last one was made on 12 January 2026."))
        }
        assertEquals(listOf("save backup-2026-01-12.age"), app.outside.calls)
        assertTrue(made.exists())
        assertFalse("the passphrase lies in the folder", PASSPHRASE in app.bytesOnDisk() + made.readBytes())
    }

    @Test
    fun aPassphraseThatIsTooShortIsSaidBeforeAPlaceIsAskedFor() {
        app.tapped(2)
        app.use {
            backups()
            pressTag("make backup")
            write("passphrase", "short")
            write("again", "shorter")
            pressTag("choose place")
            assertTrue(shows("The two are not the same.", substring = true))
            write("again", "short")
            pressTag("choose place")
            assertTrue(shows("A passphrase has 8 to 1024 characters.", substring = true))
        }
        assertEquals(emptyList<String>(), app.outside.calls)
    }

    @Test
    fun whoChoosesNoPlaceFindsWhatWasTypedAndNothingIsMade() {
        app.tapped(2)
        app.outside.place = null
        app.use {
            backups()
            pressTag("make backup")
            pressTag("show typed")
            write("passphrase", PASSPHRASE)
            pressTag("choose place")
            assertTrue(shows(PASSPHRASE))
            assertFalse(shows("The backup is made"))
            app.outside.place = elsewhere.resolve("a folder that is gone")
            pressTag("choose place")
            assertTrue(shows("Nothing can be written there", substring = true))
            assertTrue(shows(PASSPHRASE))
            ui.onNodeWithTag("choose place").assertIsEnabled()
        }
        assertEquals(0, Files.list(elsewhere).use { it.count() })
    }

    @Test
    fun whatIsInAFileIsShownBeforeAnythingComesBack() {
        app.tapped(2)
        backupOf(app)
        app.tapped(4)
        app.use {
            backups()
            pressTag("bring back")
            pressTag("choose")
            write("passphrase", "not the one")
            pressTag("open")
            assertTrue(shows("This is not the passphrase of the file.", substring = true))
            openBackup()
            assertTrue(shows("Made on 12 January 2026 at 21:10"))
            assertTrue(shows("1 check-in"))
            assertEquals("it may be opened again", emptyList<String>(), app.outside.read)
            pressTag("back")
            ui.waitForIdle()
            assertEquals("the copy can go", listOf("${app.outside.file}"), app.outside.read)
        }
        assertEquals(setOf(4, 2), app.loads().toSet())
    }

    @Test
    fun whatIsMissingIsAddedAndWhatIsHereStays() {
        app.tapped(2)
        backupOf(app)
        val entry = app.vault { today().entries.single().id }
        app.vault { entryAct(EntryAction.Remove(entry)) }
        app.tapped(4)
        app.use {
            bringBack()
            assertTrue(shows("Adds 1 check-in. What is here stays as it is."))
            pressTag("merge")
            assertTrue(shows("Back from the backup: 1 check-in."))
            assertEquals("the copy can go", listOf("${app.outside.file}"), app.outside.read)
            pressTag("done")
        }
        assertEquals(setOf(4, 2), app.loads().toSet())
    }

    @Test
    fun whatTakesThePlaceOfEverythingSaysWhatGoesAndAsks() {
        app.tapped(2)
        backupOf(app)
        app.tapped(4)
        app.use {
            bringBack()
            pressTag("replace")
            assertTrue(shows("What is here and not in it goes for good: 1 check-in.", substring = true))
            answerDialog("Keep what is here")
            pressTag("replace")
            pressTag("yes")
            assertTrue(shows("Gone, as you chose: 1 check-in."))
        }
        assertEquals(listOf(2), app.loads())
    }

    @Test
    fun aBackupThatMayBeSomebodyElsesIsAskedAboutFirst() {
        app.tapped(4)
        backupOf(another(1))
        app.use {
            bringBack()
            pressTag("merge")
            assertTrue(shows("Is it your own?"))
            pressTag("no")
            pressTag("merge")
            pressTag("yes")
            assertTrue(shows("It is back"))
        }
        assertEquals(setOf(4, 1), app.loads().toSet())
    }

    @Test
    fun onANewPhoneThereIsOneButtonAndNoQuestion() {
        app.vault {}
        backupOf(another(1, 3))
        app.use {
            bringBack()
            assertFalse(has("merge"))
            pressTag("bring all")
            assertTrue(shows("It is back"))
        }
        assertEquals(2, app.loads().size)
    }

    @Test
    fun aFileThatIsSomethingElseOrDamagedIsSaidAndAnotherCanBeChosen() {
        app.tapped(2)
        val whole = backupOf(app)
        val photo = elsewhere.resolve("photo.jpg").also { it.writeBytes(ByteArray(64) { 7 }) }
        val cut = elsewhere.resolve("cut.age").also { it.writeBytes(whole.readBytes().copyOf(600)) }
        val before = cut.readBytes()
        app.outside.file = photo
        app.use {
            backups()
            pressTag("bring back")
            pressTag("choose")
            openBackup()
            assertTrue(shows("This file is not a backup of this app.", substring = true))
            app.outside.file = cut
            pressTag("choose")
            assertEquals("the one before can go", listOf("$photo"), app.outside.read)
            openBackup()
            assertTrue(shows("The file is not whole", substring = true))
            app.outside.file = whole
            pressTag("choose")
            openBackup()
            assertTrue(shows("Made on", substring = true))
        }
        assertArrayEquals(before, cut.readBytes())
        assertEquals(listOf(2), app.loads())
    }

    @Test
    fun whatLocksWhileAFileIsChosenGoesOnOnceItIsUnlocked() {
        app.vault { locked() }
        app.vault(PASSPHRASE) { securityAct(SecurityAction.LockAfter(LockAfter.LEAVING)) }
        app.use {
            unlockWith(PASSPHRASE)
            backups()
            pressTag("make backup")
            pressTag("show typed")
            write("passphrase", PASSPHRASE)
            toBackground()
            toFront()
            unlockWith(PASSPHRASE)
            pressTag("choose place")
            assertTrue(shows("The backup is made"))
        }
        assertTrue(made.exists())
    }

    private fun Headless.backups() {
        pressTag("tab plan")
        pressTag("settings")
        pressTag("backups")
    }

    private fun Headless.openBackup() {
        write("passphrase", PASSPHRASE)
        pressTag("open")
    }

    private fun Headless.bringBack() {
        backups()
        pressTag("bring back")
        pressTag("choose")
        openBackup()
    }
}

package app.aftershift.ui

import app.aftershift.core.Aftershift
import app.aftershift.core.Answer
import app.aftershift.core.AppException
import app.aftershift.core.Appearance
import app.aftershift.core.EntryAction
import app.aftershift.core.PhoneZone
import app.aftershift.core.Ready
import app.aftershift.core.TodayAction
import app.aftershift.core.Unlock
import app.aftershift.core.VaultException
import app.aftershift.core.VaultLook
import app.aftershift.core.Ways
import app.aftershift.desktop.FileDeviceKey
import app.aftershift.desktop.Headless
import app.aftershift.desktop.Shell
import app.aftershift.ui.core.VaultDoor
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files
import java.time.LocalDate
import kotlin.io.path.deleteExisting
import kotlin.io.path.writeBytes

class OpeningTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }

    /** A vault that can't be opened, for one reason. */
    private inner class Closed(
        private val why: VaultException,
    ) : VaultDoor {
        override fun look(dir: String): VaultLook = ready(FileDeviceKey(folder).wrap(ByteArray(32)))

        override fun unlock(
            dir: String,
            with: Unlock,
            zone: PhoneZone,
        ): Aftershift = throw why
    }

    @Test
    fun everyReasonIsExplainedAndSupportStaysInReach() =
        VAULT_PROBLEMS.forEach { why ->
            TestApp(folder, Closed(why)).use {
                assertTrue("$why", shows("Your check-ins did not open"))
                assertTrue("$why", shows("Try again"))
                assertEquals("$why", why is VaultException.DatabaseDamaged, shows("Set it aside and start fresh"))
                pressTag("support")
                assertTrue("$why", shows("In danger now"))
                pressLabel("Back")
                assertTrue("$why", shows("Try again"))
            }
        }

    @Test
    fun howItIsToLookIsUnknownUntilItIsRead() =
        Headless.run {
            val thread = HeldDispatcher().also { it.held = true }
            val shell = Shell(folder, thread)
            assertNull(shell.opening.appearance.value)
            thread.release()
            assertEquals(Appearance.AS_THE_PHONE, shell.opening.appearance.value)
            shell.close()
        }

    @Test
    fun aDamagedDatabaseIsSetAsideOnlyAfterAYesAndKept() {
        // By the phone's own clock, which setting aside goes by.
        val app = TestApp(folder, VaultDoor)
        app.use {
            firstRun()
            stone("Heavy")
        }
        val database = folder.resolve("vault/data/data.db")
        Files.list(database.parent).use { files -> files.filter { it != database }.forEach { it.deleteExisting() } }
        val damaged = ByteArray(9000) { 7 }
        database.writeBytes(damaged)
        app.use {
            tap("Set it aside and start fresh")
            tap("Not now")
            assertTrue(Files.readAllBytes(database).contentEquals(damaged))
            tap("Set it aside and start fresh")
            tap("Set aside and start")
            assertTrue(shows("They are not deleted.", substring = true))
            assertTrue(shows("How heavy is it right now?"))
            stone("Light")
            assertTrue(shows("Saved."))
        }
        val kept = Files.walk(folder).use { files -> files.filter { it.fileName.toString() == "data.db" }.toList() }
        assertTrue("$kept", kept.any { it != database && Files.readAllBytes(it).contentEquals(damaged) })
    }

    @Test
    fun damageThatIsMetLaterClosesAndWhatCanBeReadOpensAgain() {
        val app = TestApp(folder, VaultDoor)
        app.vault { repeat(12) { keepALongNote(LocalDate.now().minusDays(5L + it)) } }
        damageAPageThatOnlyTrendsReads(app)
        app.use {
            assertTrue(shows("How heavy is it right now?"))
            tap("Trends")
            assertTrue(shows("Part of what is stored cannot be read.", substring = true))
            tap("Try again")
            stone("Light")
            assertTrue(shows("Saved."))
            tap("Done")
            tap("Trends")
            tap("Set it aside and start fresh")
            tap("Set aside and start")
            assertTrue(shows("They are not deleted.", substring = true))
        }
    }

    private fun Aftershift.keepALongNote(day: LocalDate) {
        val added = checkNotNull(entryAct(EntryAction.Add(day.toString(), 720u, 2u)))
        entryAct(EntryAction.Answer(added.id, Answer.Note("A long one. ".repeat(700))))
    }

    /** The middle of a long note lies on pages of its own: Today, a save and its cards never come near them. */
    private fun damageAPageThatOnlyTrendsReads(app: TestApp) {
        val database = folder.resolve("vault/data/data.db")
        val whole = Files.readAllBytes(database)
        val found =
            (1 until whole.size / PAGE).any { page ->
                database.writeBytes(whole.clone().also { it[page * PAGE + PAGE / 2]++ })
                // Opening reads some pages too.
                runCatching { app.vault { history() } }.exceptionOrNull() is AppException.DataDamaged &&
                    runCatching { app.vault { todayAct(TodayAction.TapLoad(1u)).also { cards() } } }.isSuccess
            }
        assertTrue("there is a page that only Trends reads", found)
    }

    @Test
    fun aLostDeviceKeyIsExplainedAndChangesNothing() {
        val app = TestApp(folder)
        app.use {
            firstRun()
            stone("Heavy")
        }
        val key = folder.resolve("device.key")
        val bytes = Files.readAllBytes(key)
        key.deleteExisting()
        app.use {
            assertTrue(shows("Your check-ins did not open"))
            assertFalse(shows("Set it aside and start fresh"))
            key.writeBytes(bytes)
            tap("Try again")
            assertTrue(shows("Pick up where you stopped"))
        }
    }

    /** What opens a vault, where that is the phone alone. */
    private fun ready(deviceSlot: ByteArray) =
        VaultLook.Ready(Ready(Ways(device = true, biometric = false, false, false), deviceSlot, null, 0u, false))

    private companion object {
        const val PAGE = 4096
    }
}

package app.aftershift.ui

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import app.aftershift.core.AppException
import app.aftershift.core.PhoneZone
import app.aftershift.core.SavedLine
import app.aftershift.core.SecurityAction
import app.aftershift.core.Unlock
import app.aftershift.desktop.Headless
import app.aftershift.ui.core.VaultDoor
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.deleteExisting
import kotlin.io.path.writeBytes

/** "How heavy is it?" at the lock: one tap saves, and nothing of what is locked shows. */
@OptIn(ExperimentalTestApi::class)
class TapWhileLockedTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }
    private val app by lazy { TestApp(folder).also { it.vault { locked() } } }

    private fun loads(app: TestApp = this.app) =
        app.vault(PASSPHRASE) { history().days.flatMap { it.entries }.map { it.load.toInt() } }

    private fun Headless.isOpen() = has("tab today")

    @Test
    fun oneTapSavesAndIsAddedAndSaidAtTheNextUnlock() =
        app.use {
            assertTrue(shows(QUESTION))
            assertFalse("nothing of what is locked", shows("Heavy, 21:10", substring = true))
            app.clock("2026-01-12T23:40:00Z")
            stone("Very heavy")
            assertTrue(shows("Saved. It is added when you unlock."))
            assertTrue(shows("Very heavy"))
            assertFalse(shows(QUESTION))
            assertFalse(isOpen())
            unlockWith(PASSPHRASE)
            assertTrue(isOpen())
            assertTrue(shows("1 check-in was added while it was locked.", substring = true))
            assertTrue(shows("Pick up where you stopped"))
            assertTrue(shows("Very heavy, 23:40"))
            assertTrue(shows("Heavy, 21:10"))
            pressTag("while locked seen")
            assertFalse(has("while locked"))
            pressTag("hide")
            assertTrue("asked anew", shows(QUESTION))
            unlockWith(PASSPHRASE)
            assertFalse("said once", has("while locked"))
        }

    @Test
    fun itIsSaidUntilItWasReadAndWhatSomebodyElseTappedCanBeRemoved() {
        app.use { stone("Light") }
        app.use {
            unlockWith(PASSPHRASE)
            assertTrue(has("while locked"))
        }
        app.use {
            unlockWith(PASSPHRASE)
            assertTrue(shows("1 check-in was added while it was locked.", substring = true))
            pressTag("while locked seen")
            tap("Leave it as it is")
            tap("Light, 21:10")
            pressTag("remove")
            pressTag("yes")
            assertFalse(shows("Light, 21:10"))
        }
        assertEquals(listOf(2), loads())
    }

    @Test
    fun asTheHeaviestItSaysThatSupportIsThere() =
        app.use {
            stone("Too much")
            assertTrue(shows("Saved. It is added when you unlock. Support is there if you want it."))
        }

    @Test
    fun aSecondTapLaterIsASecondCheckIn() {
        app.use {
            stone("Light")
            pressTag("tap again")
            app.clock("2026-01-12T21:20:00Z")
            stone("Too much")
            toBackground()
            toFront()
            assertTrue("who comes back is asked anew", shows(QUESTION))
            app.clock("2026-01-12T21:30:00Z")
            stone("Some weight")
            unlockWith(PASSPHRASE)
            assertTrue(shows("3 check-ins were added while it was locked.", substring = true))
        }
        assertEquals(listOf(0, 1, 2, 4), loads().sorted())
    }

    @Test
    fun aLookAtSupportKeepsWhatWasSaid() =
        app.use {
            stone("Light")
            pressTag("support")
            pressTag("back")
            assertTrue(has("saved while locked"))
        }

    @Test
    fun aDoubleTapIsOneAndHitsNothingBelow() {
        val slow = HeldDispatcher()
        DoubleTaps(slow).everyWay({ folder.toFile().listFiles()?.forEach { it.deleteRecursively() } }) { taps ->
            val app = TestApp(folder, dispatcher = slow)
            app.vault { locked() }
            app.use {
                taps(ui.onNode(hasContentDescription("Some weight, stone", substring = true)))
                assertTrue(has("saved while locked"))
            }
            assertEquals(listOf(1, 2), loads(app).sorted())
        }
    }

    @Test
    fun whatFailsIsSaidAndTheNextTapSaves() {
        val door =
            object : ScenarioDoor() {
                var why: AppException? = null

                override fun tap(
                    dir: String,
                    load: UByte,
                    zone: PhoneZone,
                ): SavedLine = why?.let { throw it } ?: super.tap(dir, load, zone)
            }
        val app = TestApp(folder, door)
        app.vault { locked() }
        app.use {
            listOf(AppException.NeedsSpace(), AppException.NeedsUnlock(), AppException.InboxFull(200u)).forEach {
                door.why = it
                stone("Heavy")
                assertTrue("$it", has("tap problem"))
                assertTrue("$it", shows(QUESTION))
            }
            assertTrue(shows("200 check-ins are waiting to be added", substring = true))
            door.why = null
            stone("Heavy")
            assertFalse(has("tap problem"))
            assertTrue(has("saved while locked"))
        }
        assertEquals(listOf(2, 2), loads(app))
    }

    @Test
    fun whileItIsBeingUnlockedNothingIsTapped() {
        val slow = HeldDispatcher()
        val app = TestApp(folder, dispatcher = slow)
        app.vault { locked() }
        app.use {
            write("passphrase", PASSPHRASE)
            slow.held = true
            pressTag("unlock")
            stone("Light")
            slow.release()
            assertTrue(isOpen())
        }
        assertEquals("Today asks the same, and saves at once", listOf(2), loads(app))
    }

    @Test
    fun aTapMakesNoPauseLonger() =
        app.use {
            repeat(6) { unlockWith("wrong, and wrong again") }
            ui.mainClock.advanceTimeBy(10_500)
            stone("Light")
            assertFalse(shows("Try again in 30 seconds.", substring = true))
            assertTrue(has("wait"))
            assertTrue(has("saved while locked"))
        }

    @Test
    fun whatThePhoneAloneOpensTakesNone() {
        val app = TestApp(folder)
        app.vault { securityAct(SecurityAction.SetPassphrase(PASSPHRASE, false)) }
        folder.resolve("device.key").deleteExisting()
        app.use {
            assertTrue(has("unlock"))
            assertFalse(shows(QUESTION))
        }
    }

    @Test
    fun besideADamagedDatabaseNothingIsTapped() {
        val app = TestApp(folder, VaultDoor)
        app.vault { locked() }
        val database = folder.resolve("vault/data/data.db")
        Files.list(database.parent).use { files -> files.filter { it != database }.forEach(Path::deleteExisting) }
        database.writeBytes(ByteArray(9000) { 7 })
        app.use {
            // Nobody knows yet that it is damaged: what is tapped is kept, and counted where it can't be read any more.
            stone("Light")
            assertTrue(has("saved while locked"))
            unlockWith(PASSPHRASE)
            tap("Set it aside and start fresh")
            tap("Set aside and start")
            assertTrue(shows("Unlock to set it aside"))
            assertFalse(has("stone 0") || has("saved while locked"))
            unlockWith(PASSPHRASE)
            assertTrue(shows("1 check-in from while it was locked could not be read.", substring = true))
        }
    }

    @Test
    fun theFieldIsInSightAboveTheStonesWhereThereIsLittleRoom() {
        val small = listOf(DpSize(320.dp, 568.dp), DpSize(360.dp, 560.dp), DpSize(412.dp, 300.dp))
        for (size in small) {
            app.use(size = { size }) {
                assertTrue("$size: ${bottom("passphrase")}", bottom("passphrase") <= size.height.value)
                assertTrue("$size", bottom("passphrase") < top("stone 0"))
                stone("Light")
                assertTrue("$size", has("saved while locked"))
            }
        }
        app.use(fontScale = 2f) {
            assertTrue("${bottom("unlock")}", bottom("unlock") <= Headless.HEIGHT / Headless.DENSITY)
            assertTrue(bottom("unlock") < top("stone 0"))
        }
        app.use { assertTrue(bottom("stone 0") < top("passphrase")) }
    }

    @Test
    fun whatWasOtherwiseThanWishedComesIntoSight() {
        val small = DpSize(320.dp, 480.dp)
        app.use(fontScale = 2f, size = { small }) {
            unlockWith("small hours, long night")
            assertTrue("${bottom("field problem")}", bottom("field problem") <= small.height.value)
            assertTrue("${top("field problem")}", top("field problem") >= 64)
        }
    }

    @Test
    fun aKeyboardThatComesMakesRoomForItsFieldAndTakesNoFocus() {
        var size by mutableStateOf(DpSize(412.dp, 915.dp))
        app.use(size = { size }) {
            ui.onNode(tag("passphrase")).performClick()
            write("passphrase", "small hours")
            size = DpSize(412.dp, 560.dp)
            ui.waitForIdle()
            ui.onNode(tag("passphrase")).assertIsFocused()
            assertTrue(bottom("unlock") <= 560)
            size = DpSize(412.dp, 915.dp)
            ui.waitForIdle()
            ui.onNode(tag("passphrase")).assertIsFocused()
            assertTrue(bottom("stone 0") < top("passphrase"))
            pressTag("show typed")
            assertEquals("small hours", written("passphrase"))
        }
    }

    @Test
    fun onTheDiskNothingTellsHowHeavyItIsOrWhere() {
        app.use { stone("Too much") }
        assertFalse("Europe/London" in app.bytesOnDisk())
    }

    private fun Headless.bounds(tag: String) =
        ui.onNode(tag(tag)).fetchSemanticsNode().run {
            positionInRoot.y to
                size.height
        }

    private fun Headless.top(tag: String) = bounds(tag).first / Headless.DENSITY

    private fun Headless.bottom(tag: String) = bounds(tag).run { first + second } / Headless.DENSITY

    private companion object {
        const val QUESTION = "How heavy is it right now?"
    }
}

package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.core.ReminderKind
import app.aftershift.core.ReminderTime
import app.aftershift.core.reminderTimes
import app.aftershift.core.remindersDue
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.nio.file.Files
import java.time.Instant

/** Whatever is stored may change when to remind: alarms learn of it, and nothing fails because of them. */
@OptIn(ExperimentalTestApi::class)
class ReplanningTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }
    private val app by lazy { TestApp(folder).also { it.vault {} } }

    private val planned: List<ReminderTime> get() = reminderTimes(app.reminders.folder)

    private val rearmed get() = app.reminders.calls.count { it == "rearm" }

    private fun evenings() = app.vault { choose(ReminderKind.FIXED_TIME, time = EVENING_TIME) }

    @Test
    fun aChoiceIsPlannedAndTheAlarmIsSet() {
        app.use {
            toReminders()
            assertFalse("who has none has no ledger", File(app.reminders.folder).exists())
            pressTag("moment FIXED_TIME")
            assertEquals("2026-01-13T18:00:00", planned.first().civil)
            assertEquals(1, rearmed)
            pressTag("moment FIXED_TIME 0")
            assertEquals(emptyList<ReminderTime>(), planned)
            assertEquals(2, rearmed)
        }
    }

    @Test
    fun aCheckInTakesTheOneOfThatDayAway() {
        evenings()
        app.use {
            assertEquals("on opening", "2026-01-12T21:40:00", planned.first().civil)
            val before = rearmed
            stone("Heavy")
            assertEquals("2026-01-13T21:40:00", planned.first().civil)
            assertTrue(rearmed > before)
        }
    }

    @Test
    fun aShiftThatIsSetMovesThem() {
        app.vault { choose(ReminderKind.WIND_DOWN) }
        app.use {
            assertEquals(emptyList<ReminderTime>(), planned)
            toShifts()
            pressTag("hand N")
            pressTag("day 2026-01-13")
            assertEquals("2026-01-14T07:20:00", planned.single().civil)
        }
    }

    @Test
    fun whatChangesNothingSetsNoAlarm() {
        evenings()
        app.use {
            val before = rearmed
            pressTag("tab trends")
            pressTag("tab plan")
            toBackground()
            toFront()
            assertEquals(before, rearmed)
        }
    }

    @Test
    fun whoComesBackDaysLaterHasThemPlannedAnew() {
        evenings()
        app.use {
            toBackground()
            app.clock("2026-01-20T09:00:00Z")
            toFront()
            assertEquals("2026-01-20T21:40:00", planned.first().civil)
        }
    }

    @Test
    fun aLedgerThatCannotBeWrittenKeepsNobodyFromSaving() {
        evenings()
        Files.write(folder.resolve("reminders"), byteArrayOf(1))
        app.use {
            stone("Heavy")
            assertTrue(shows("Saved."))
        }
        assertEquals(1, app.vault { today().entries.size })
        assertEquals(0, rearmed)
    }

    @Test
    fun itIsPlannedBehindWhatWasAskedAndOnceForAllOfIt() {
        evenings()
        val slow = HeldDispatcher()
        val app = TestApp(folder, app.door, dispatcher = slow, reminders = app.reminders)
        app.use {
            val before = rearmed
            slow.held = true
            stone("Heavy")
            pressTag("tab shifts")
            assertEquals(before, rearmed)
            slow.release()
            assertEquals(before + 1, rearmed)
        }
    }

    @Test
    fun aTapWhileItIsLockedReachesTheAlarmsWithoutTheVault() {
        app.vault {
            locked()
            choose(ReminderKind.FIXED_TIME, time = EVENING_TIME)
        }
        app.use {
            app.clock("2026-01-13T09:00:00Z")
            unlockWith(PASSPHRASE)
            assertEquals("2026-01-13T21:40:00", planned.first().civil)
            pressTag("hide")
            app.clock("2026-01-13T20:00:00Z")
            assertEquals("it would come", at("2026-01-13T21:40:00Z"), next())
            stone("Light")
            assertTrue(has("saved while locked"))
            assertEquals("it is done", at("2026-01-14T21:40:00Z"), next())
            assertEquals(listOf("take down", "rearm"), app.reminders.calls.takeLast(2))
        }
    }

    @Test
    fun aTapWhileItIsLockedIsSavedAlthoughThereIsNoLedger() {
        app.vault { locked() }
        app.use {
            stone("Light")
            assertTrue(has("saved while locked"))
        }
    }

    @Test
    fun erasingForgetsThemToo() {
        evenings()
        app.use {
            assertTrue(File(app.reminders.folder).exists())
            toErase()
            eraseNow()
            assertTrue(shows("What stays here"))
            assertTrue("forget" in app.reminders.calls)
        }
        assertEquals(emptyList<String>(), folder.toFile().list().orEmpty().toList())
    }

    @Test
    fun whatIsLeftOfAVaultThatIsGoneIsForgottenAtTheNextOpening() {
        evenings()
        app.use {}
        folder.resolve("vault").toFile().deleteRecursively()
        app.use { assertTrue(shows("What stays here")) }
        assertFalse(File(app.reminders.folder).exists())
    }

    @Test
    fun todaySaysOnceThatTheyHaveGoneQuiet() {
        evenings()
        app.use {
            assertFalse(has("reminders quiet"))
            app.comeAndPass(6)
            toBackground()
            toFront()
            assertTrue(shows("Reminders have gone quiet", substring = true))
        }
        app.use {
            assertTrue("until it was read", has("reminders quiet"))
            pressTag("reminders quiet seen")
            assertFalse(has("reminders quiet"))
            toReminders()
            assertTrue(shows("6 reminders in a row passed without a check-in, so there are none", substring = true))
            pressTag("back")
            pressTag("tab today")
            stone("Light")
            assertTrue("they are back", planned.isNotEmpty())
        }
        app.use { assertFalse(has("reminders quiet")) }
    }

    private fun at(instant: String) = Instant.parse(instant).toEpochMilli()

    private fun Headless.next(): Long? {
        ui.waitForIdle()
        return remindersDue(app.reminders.folder, planned, app.door.now()).next?.at
    }

    private companion object {
        const val EVENING_TIME = 21 * 60 + 40
    }
}

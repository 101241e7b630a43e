package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.ReminderKind
import app.aftershift.core.RemindersAction
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** When to remind: chosen, changed, taken back, and why each comes when it does. */
@OptIn(ExperimentalTestApi::class)
class RemindersTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    private val chosen get() = app.vault { reminders().moments.filter { it.isOn } }

    private val state get() = app.vault { reminders() }

    private fun Headless.turn(moment: String) = pressTag("moment $moment")

    private fun Headless.isOn(moment: String) = ui.onNodeWithTag("moment $moment").assertIsOn()

    private fun Headless.isOff(moment: String) = ui.onNodeWithTag("moment $moment").assertIsOff()

    @Test
    fun theyOpenFromShiftsAndNoneIsChosenForAnybody() {
        app.use {
            toReminders()
            assertTrue(shows("None is chosen.", substring = true))
            listOf("IN_BREAK", "WIND_DOWN", "BETWEEN_SESSIONS", "DAY_OFF", "FIXED_TIME", "FOLLOW_UP").forEach {
                isOff(it)
            }
            assertFalse("nothing is on that could not show", has("not shown"))
            pressTag("back")
            assertTrue(has("month"))
        }
        assertEquals(emptyList<Any>(), chosen)
        assertEquals("nothing was asked of the phone", emptyList<String>(), app.reminders.calls - "forget")
    }

    @Test
    fun oneIsTurnedOnAndOffAgain() {
        app.use {
            toReminders()
            turn("FIXED_TIME")
            isOn("FIXED_TIME 0")
            assertTrue(shows("Next: Tue 13 Jan, 18:00, at a set time"))
            turn("FIXED_TIME 0")
            isOff("FIXED_TIME")
            assertTrue(shows("None is chosen.", substring = true))
            turn("DAY_OFF")
        }
        assertEquals(listOf(ReminderKind.DAY_OFF), chosen.map { it.kind })
        app.use {
            toReminders()
            isOn("DAY_OFF")
        }
    }

    @Test
    fun theFirstOneAsksThePhoneAndNoOtherDoes() {
        app.reminders.facts = PhoneThatReminds.NOT_ASKED
        app.use {
            toReminders()
            assertFalse("nobody is asked for looking", "ask" in app.reminders.calls)
            turn("DAY_OFF")
            assertEquals(1, app.reminders.calls.count { it == "ask" })
            assertFalse(has("not shown"))
            app.reminders.facts = PhoneThatReminds.NOT_ASKED
            turn("FIXED_TIME")
            assertEquals(1, app.reminders.calls.count { it == "ask" })
        }
    }

    @Test
    fun whatThePhoneRefusesLosesNothingAndSaysWhereItCanBeChanged() {
        app.reminders.facts = PhoneThatReminds.NOT_ASKED
        app.reminders.says = false
        app.use {
            toReminders()
            turn("FIXED_TIME")
            isOn("FIXED_TIME 0")
            assertTrue(shows("What you chose is kept.", substring = true))
            assertTrue(shows("Open the phone's settings"))
            pressTag("allow")
            assertEquals("channel", app.reminders.calls.last())
            app.reminders.facts = PhoneThatReminds.ALL_GOOD
            toBackground()
            toFront()
            assertFalse("it was changed there", has("not shown"))
        }
        assertEquals(listOf(ReminderKind.FIXED_TIME), chosen.map { it.kind })
    }

    @Test
    fun whoSaidLaterIsAskedAgainOnlyWhereTheyTapForIt() {
        app.vault { choose(ReminderKind.DAY_OFF) }
        app.reminders.facts = PhoneThatReminds.NOT_ASKED
        app.use {
            toReminders()
            assertFalse("ask" in app.reminders.calls)
            tap("Allow notifications")
            assertTrue("ask" in app.reminders.calls)
            assertFalse(has("not shown"))
        }
    }

    @Test
    fun aPhoneWithoutSuchAPlaceSaysWhereToLook() {
        val app = TestApp(app.folder, reminders = PhoneThatReminds(app.folder, leads = false))
        app.vault { choose(ReminderKind.DAY_OFF) }
        app.reminders.facts = PhoneThatReminds.ALL_BAD
        app.use {
            toReminders()
            pressTag("allow")
            assertTrue(shows("This phone has no such place.", substring = true))
        }
    }

    @Test
    fun minutesGoStepByStepAndStopAtTheirBounds() {
        app.use {
            toReminders()
            turn("WIND_DOWN")
            pressTag("set WIND_DOWN")
            assertTrue(shows("10 min"))
            repeat(2) { pressLabel("5 min more") }
            assertTrue(shows("20 min"))
            ui.onNodeWithContentDescription("5 min more").assertIsNotEnabled()
            repeat(4) { pressLabel("5 min less") }
            assertTrue(shows("0 min"))
            ui.onNodeWithContentDescription("5 min less").assertIsNotEnabled()
            turn("IN_BREAK")
            pressTag("set IN_BREAK")
            pressLabel("15 min less")
            assertTrue(shows("3 h 45 min"))
            assertFalse("one at a time", has("5 min less"))
        }
        assertEquals(listOf(225, 0), chosen.map { it.minutes?.toInt() })
    }

    @Test
    fun aTimeAndItsDaysAreChosenAndOneDayStays() {
        app.use {
            toReminders()
            turn("FIXED_TIME")
            assertTrue(shows("Every day"))
            pressTag("set FIXED_TIME 0")
            tap("+ 1 h")
            (2..6).forEach { pressTag("weekday $it") }
            assertTrue(shows("Mon, Sun"))
            pressTag("weekday 1")
            pressTag("weekday 7")
            assertTrue(shows("At least one day of the week stays.", substring = true))
        }
        val one = chosen.single()
        assertEquals(19 * 60, one.time?.toInt())
        assertEquals(listOf<UShort>(7u), one.weekdays)
    }

    @Test
    fun anotherTimeIsChosenBeforeItIsAddedAndEachCanBeRemoved() {
        app.use {
            toReminders()
            turn("FIXED_TIME")
            pressTag("add time")
            tap("+ 1 h")
            assertEquals("not yet", 1, app.reminders.calls.count { it == "rearm" })
            pressTag("add this time")
            assertFalse(has("new time"))
            assertTrue(shows("13:00"))
            pressTag("set FIXED_TIME 0")
            pressTag("remove FIXED_TIME 0")
            assertFalse(shows("18:00"))
            isOn("FIXED_TIME 0")
        }
        assertEquals(listOf(13 * 60), chosen.map { it.time?.toInt() })
    }

    @Test
    fun severalTimesAreTurnedOffOnlyAfterAYes() {
        app.vault {
            choose(ReminderKind.FIXED_TIME)
            choose(ReminderKind.FIXED_TIME, time = 12 * 60)
            choose(ReminderKind.DAY_OFF)
        }
        app.use {
            toReminders()
            turn("FIXED_TIME 0")
            assertTrue(shows("Turn off all these times?"))
            pressTag("no")
            assertTrue(shows("12:00"))
            turn("FIXED_TIME 0")
            pressTag("yes")
            isOff("FIXED_TIME")
        }
        assertEquals(listOf(ReminderKind.DAY_OFF), chosen.map { it.kind })
    }

    @Test
    fun hoursOfSleepAreChosenAndSoManyThatTooLittleIsLeftAreRefused() {
        app.use {
            toReminders()
            assertTrue(shows("22:00 to 07:00"))
            pressTag("sleep nights")
            assertFalse(has("set sleep"))
            pressTag("sleep hours")
            assertTrue(shows("22:00 to 07:00"))
            pressTag("set sleep")
            repeat(3) { tap("− 1 h") }
            assertTrue(shows("19:00 to 07:00"))
            repeat(9) { tap("− 1 h") }
            assertTrue(shows("These hours would leave less than four hours of the day.", substring = true))
        }
        assertEquals(11 * 60 to 7 * 60, state.sleep?.let { it.from.toInt() to it.to.toInt() })
    }

    @Test
    fun howManyADayIsChosen() {
        app.use {
            toReminders()
            tap("Two")
        }
        assertEquals(2, state.mostADay.toInt())
    }

    @Test
    fun whatBelongsToShiftsSaysThatNoneAreKnownAndWhatToDo() =
        app.use {
            toReminders()
            turn("WIND_DOWN")
            assertTrue(shows("none are known ahead", substring = true))
            assertTrue(shows("No shifts are known yet. Enter them under Shifts."))
        }

    @Test
    fun theNextOneIsSaidFirstWithTheShiftItBelongsTo() {
        app.vault {
            shifts("N", "2026-01-12", "2026-01-13")
            choose(ReminderKind.WIND_DOWN)
            remindersAct(RemindersAction.MostADay(2u))
        }
        app.use {
            toReminders()
            assertTrue(shows("Next: Tue 13 Jan, 07:20, 10 min before N ends"))
            pressTag("ahead")
            assertTrue(shows("Wed 14 Jan, 07:20 · 10 min before N ends"))
            assertTrue(shows("As you chose."))
        }
    }

    @Test
    fun whyThereIsNoneIsSaidToo() {
        app.vault {
            choose(ReminderKind.FIXED_TIME, time = 22 * 60 - 5)
            todayAct(TodayAction.TapLoad(1u))
        }
        app.use {
            toReminders()
            pressTag("this work day")
            assertTrue(shows("Mon 12 Jan, 21:55 · at a set time"))
            assertTrue(shows("None: you checked in at 21:10."))
        }
    }

    @Test
    fun toTheMinuteSaysWhatItTakesAndWhereThePhoneAllowsIt() {
        app.reminders.facts = PhoneThatReminds.ALL_GOOD.copy(exactAllowed = false)
        app.use {
            toReminders()
            assertTrue(shows("That spares the battery.", substring = true))
            pressTag("exact")
            assertTrue(shows("The phone does not allow it yet.", substring = true))
            pressTag("allow exact")
            assertEquals(listOf("ask for exact"), app.reminders.calls.filter { "exact" in it })
        }
        assertTrue(state.exact)
    }

    @Test
    fun theSecondTapOfADoubleTapTurnsNothingElseOn() {
        app.use {
            toReminders()
            val switch = ui.onNodeWithTag("moment IN_BREAK").fetchSemanticsNode().boundsInRoot.center
            twice(switch)
        }
        assertEquals(listOf(ReminderKind.IN_BREAK), chosen.map { it.kind })
    }
}

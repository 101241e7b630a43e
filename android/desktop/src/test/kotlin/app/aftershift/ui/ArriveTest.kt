package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.core.ReminderKind
import app.aftershift.core.RemindersAction
import app.aftershift.ui.reminders.Woken
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.LocalDateTime
import java.time.ZoneId

/** Whether reminders arrive: what the phone allows, and what came of the last ones. */
@OptIn(ExperimentalTestApi::class)
class ArriveTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    private val phone get() = app.reminders

    @Test
    fun whereAllIsWellNothingIsToBeDone() =
        app.use {
            toArrive()
            assertTrue(shows("Allowed."))
            assertTrue(shows("Switched on."))
            assertTrue(shows("Not chosen. They may come some minutes later."))
            assertTrue(shows("Nothing holds them back."))
            assertTrue(shows("None was planned yet."))
            listOf("notifications", "channel", "exact", "battery").forEach { assertFalse(it, has("change $it")) }
        }

    @Test
    fun eachThingThatStandsInTheWaySaysWhatToDoAndLeadsThere() {
        app.vault { remindersAct(RemindersAction.Exact(true)) }
        phone.facts = PhoneThatReminds.ALL_BAD
        app.use {
            toArrive()
            assertTrue(shows("Not allowed. No reminder shows.", substring = true))
            assertTrue(shows("Switched off. No reminder shows.", substring = true))
            assertTrue(shows("Chosen, and not allowed yet.", substring = true))
            assertTrue(shows("The app may do nothing in the background, so no", substring = true))
            listOf(
                "notifications" to "channel",
                "channel" to "channel",
                "exact" to "ask for exact",
                "battery" to "battery",
            )
                .forEach { (fact, leads) ->
                    pressTag("change $fact")
                    assertEquals(fact, leads, phone.calls.last())
                }
        }
    }

    @Test
    fun whoComesBackFromThePhonesSettingsSeesWhatWasChangedThere() {
        phone.facts = PhoneThatReminds.ALL_BAD
        app.use {
            toArrive()
            phone.facts = PhoneThatReminds.ALL_GOOD.copy(batterySaved = true)
            toBackground()
            toFront()
            assertFalse(has("change notifications"))
            assertTrue(shows("The phone may put reminders off", substring = true))
        }
    }

    @Test
    fun thePhonesOwnQuestionIsAskedWhereThereStillIsOne() {
        phone.facts = PhoneThatReminds.NOT_ASKED
        app.use {
            toArrive()
            tap("Allow notifications")
            assertTrue("ask" in phone.calls)
            assertTrue(shows("Allowed."))
        }
    }

    @Test
    fun oneIsShownToTryItOrItIsSaidThatItIsNot() =
        app.use {
            toArrive()
            assertFalse(has("tested"))
            pressTag("show one")
            assertTrue(shows("It is shown.", substring = true))
            phone.facts = PhoneThatReminds.ALL_BAD
            pressTag("show one")
            assertTrue(shows("The phone did not show it.", substring = true))
            assertEquals(2, phone.calls.count { it == "test" })
        }

    @Test
    fun plannedAndCameStandSideBySideAndSoDoesWhatDidNotCome() {
        app.vault { choose(ReminderKind.FIXED_TIME) }
        app.plan()
        app.comeAndPass(1)
        app.mayNotShow(1)
        app.clock("2026-01-16T09:00:00Z")
        app.use {
            toArrive()
            assertTrue(shows("Tue 13 Jan, planned for 18:00"))
            assertTrue(shows("Shown at 18:00."))
            assertTrue(shows("Wed 14 Jan, planned for 18:00"))
            assertTrue(shows("Not shown: notifications were off."))
            assertTrue(shows("Thu 15 Jan, planned for 18:00"))
            assertTrue(shows("Not shown: the phone did not wake the app in time."))
        }
    }

    @Test
    fun whereThePhonesClockRulesAreOthersItIsSaid() {
        app.use {
            toArrive()
            assertFalse(shows("clock rules", substring = true))
        }
        phone.facts = PhoneThatReminds.ALL_GOOD.copy(moved = 2)
        app.use {
            toArrive()
            assertTrue(shows("The phone's clock rules differ from the app's for 2 reminders; the phone's count."))
        }
    }

    @Test
    fun whenThePhoneWakesTheAppIsSaidInItsOwnWords() {
        fun at(local: String) =
            LocalDateTime
                .parse(local)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli()
        phone.facts =
            PhoneThatReminds.ALL_GOOD.copy(
                nextAlarm = at("2026-01-13T18:00:00"),
                last = Woken(at("2026-01-12T18:00:00"), at("2026-01-12T18:07:00")),
            )
        app.use {
            toArrive()
            assertTrue(shows("Tue 13 Jan, 18:00"))
            assertTrue(shows("Last time: asked for Mon 12 Jan, 18:00, woken at Mon 12 Jan, 18:07."))
        }
    }
}

package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasText
import app.aftershift.core.CycleAction
import app.aftershift.core.ShiftsAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A day that is open: other hours, another entry, none, or what the cycle has. */
@OptIn(ExperimentalTestApi::class)
class OpenDayTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    private fun on(day: String) =
        app.vault { shifts() }.weeks.flatMap { it.days }.single { it.day == day }.shifts.map {
            Triple(it.code, it.starts?.toInt(), it.ends?.toInt())
        }

    private fun Headless.later(
        time: String,
        step: String,
    ) = press(ui.onNode(hasText(step) and hasAnyAncestor(tag(time)), useUnmergedTree = false))

    @Test
    fun itsHoursAreChanged() {
        app.vault { shiftsAct(ShiftsAction.Set("2026-01-15", "N")) }
        app.use {
            toShifts()
            hold("2026-01-15")
            assertTrue(shows("N, Night"))
            assertTrue(shows("Ends on Friday 16 January."))
            pressTag("hours 0")
            later("starts", "+ 1 h")
            later("ends", "+ 5 min")
            assertTrue(shows("20:00 to 07:35"))
            systemBack()
            assertEquals("Thursday 15 January, Night, 20:00 to 07:35", day("2026-01-15"))
        }
        assertEquals(listOf(Triple("N", 1200, 455)), on("2026-01-15"))
    }

    @Test
    fun aDayThatWasChangedOpensInsteadOfLosingIt() {
        app.vault {
            shiftsAct(ShiftsAction.Set("2026-01-15", "N"))
            shiftsAct(ShiftsAction.SetHours("2026-01-15", 0u, 1200u, 455u))
        }
        app.use {
            toShifts()
            pressTag("day 2026-01-15")
            assertTrue(shows("20:00 to 07:35"))
            pressTag("back")
        }
        assertEquals(listOf(Triple("N", 1200, 455)), on("2026-01-15"))
    }

    @Test
    fun anotherIsAddedAndOneRemoved() {
        app.use {
            toShifts()
            hold("2026-01-15")
            assertTrue(shows("Nothing is entered."))
            pressTag("add E")
            pressTag("add OC")
            systemBack()
            assertEquals(
                "Thursday 15 January, Early, 07:00 to 15:00, On call, 17:00 to 08:00",
                day("2026-01-15"),
            )
            hold("2026-01-15")
            pressTag("remove 0")
            assertFalse(has("remove 1"))
        }
        assertEquals(listOf("OC"), on("2026-01-15").map { it.first })
    }

    @Test
    fun noShiftIsSaidAndTheCycleComesBack() {
        app.vault {
            cyclesAct(CycleAction.Start("four-on-four-off", "LD", "N"))
            cyclesAct(CycleAction.Save)
        }
        app.use {
            toShifts()
            hold("2026-01-13")
            assertTrue(shows("From the cycle"))
            assertFalse(has("back to cycle"))
            pressTag("set nothing")
            assertTrue(shows("No shift."))
            assertTrue(shows("Back to the cycle: Long day, 07:00 to 19:30"))
            pressTag("back to cycle")
            assertTrue(shows("From the cycle"))
        }
    }

    @Test
    fun theNightInWhichTheClocksChangeSaysHowLongItLasts() {
        app.clock("2026-03-20T20:00:00Z")
        app.vault { shiftsAct(ShiftsAction.Set("2026-03-28", "N")) }
        app.use {
            toShifts()
            hold("2026-03-28")
            assertTrue(shows("The clocks change that night: it ends at 07:30 on the clock and lasts 11 h 30 min."))
        }
    }

    @Test
    fun itsWeekIsCopiedFromHere() =
        app.use {
            toShifts()
            pressTag("day 2026-01-12")
            hold("2026-01-12")
            pressTag("copy this week")
            assertTrue(shows("Tap each week that is to be like 12–18 Jan."))
            pressTag("week 2026-01-19")
            pressTag("weeks done")
            assertEquals("Monday 19 January, Early, 07:00 to 15:00", day("2026-01-19"))
        }

    @Test
    fun theSecondTapOfADoubleTapTouchesNothingOnTheDay() {
        app.vault {
            shiftsAct(ShiftsAction.Set("2026-01-15", "N"))
            shiftsAct(ShiftsAction.SetHours("2026-01-15", 0u, 1200u, 455u))
        }
        app.use {
            toShifts()
            val at = dayNode("2026-01-15").boundsInRoot.center
            twice(at)
            assertTrue(shows("20:00 to 07:35"))
        }
        assertEquals(listOf(Triple("N", 1200, 455)), on("2026-01-15"))
    }
}

package app.aftershift.ui

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.CycleAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** Days that come again and again: put together, looked at, and stored only then. It is Monday 12 January 2026. */
@OptIn(ExperimentalTestApi::class)
class CyclesTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    private val stored get() = app.vault { cycles().cycles }

    /** What the month has, from today on. */
    private fun ahead(days: Int) =
        app
            .vault { shifts().weeks.flatMap { it.days } }
            .dropWhile { it.day < "2026-01-12" }
            .take(days)
            .map { it.shifts.firstOrNull()?.code }

    private fun Headless.toCycles() {
        pressTag("tab shifts")
        pressTag("cycles")
    }

    private fun Headless.startFourOnFourOff() {
        pressTag("preset four-on-four-off")
        pressTag("start four-on-four-off")
    }

    /** What a screen reader says of a day of the draft. */
    private fun Headless.dayOfCycle(place: Int): String {
        ui.waitForIdle()
        val said = ui.onNodeWithTag("day $place").fetchSemanticsNode().config
        return said.getOrNull(SemanticsProperties.ContentDescription).orEmpty().joinToString()
    }

    @Test
    fun aPatternTakesTheCodesOfThePersonAndFillsTheMonthOnceItIsSaved() {
        app.use {
            toCycles()
            pressTag("preset four-on-four-off")
            assertFalse("it has no nights to ask about", has("night N"))
            pressTag("day LD")
            pressTag("start four-on-four-off")
            assertTrue(shows("Today is day 1 of 8"))
            pressLabel("The day after")
            pressLabel("The day after")
            assertTrue(shows("Today is day 3 of 8"))
            pressTag("save cycle")
            assertTrue(shows("Saved. What was before today stays as it was."))
            assertTrue(shows("Goes on now"))
        }
        assertEquals(listOf("LD", "LD", null, null, null, null, "LD", "LD"), ahead(8))
        assertEquals("2026-01-10", stored.single().begins)
    }

    @Test
    fun aPatternWithNightsBeginsWithADayAndANightThatFit() {
        app.use {
            toCycles()
            pressTag("preset four-on-four-off-nights")
            pressTag("start four-on-four-off-nights")
            assertEquals("Day 1: Long day", dayOfCycle(0))
            assertEquals("Day 5: No shift", dayOfCycle(4))
            assertEquals("Day 9: Night", dayOfCycle(8))
        }
    }

    @Test
    fun aTapGoesThroughTheCodesOrPutsTheOneThatWasTaken() {
        app.use {
            toCycles()
            pressTag("own cycle")
            repeat(7) { pressLabel("One day less") }
            pressTag("start own")
            val codes = listOf("Early", "Late", "Long day", "Night", "On call", "Annual leave", "No shift", "Early")
            for (code in codes) {
                pressTag("day 0")
                assertEquals("Day 1: $code", dayOfCycle(0))
            }
            pressTag("brush N")
            pressTag("day 6")
            assertEquals("Day 7: Night", dayOfCycle(6))
            pressTag("brush nothing")
            pressTag("day 6")
            pressTag("day 0")
            assertEquals("Day 7: No shift", dayOfCycle(6))
            assertTrue(shows("No shift comes of it in the next four weeks."))
        }
    }

    @Test
    fun hurriedTapsAllCount() {
        app.use {
            toCycles()
            pressTag("own cycle")
            pressTag("start own")
            ui.mainClock.autoAdvance = false
            repeat(3) { press(ui.onNodeWithTag("day 1")) }
            ui.mainClock.autoAdvance = true
            assertEquals("Day 2: Long day", dayOfCycle(1))
        }
    }

    @Test
    fun whatWasPutTogetherGoesOnlyAfterAYes() {
        app.use {
            toCycles()
            startFourOnFourOff()
            pressTag("discard cycle")
            assertTrue("nothing was changed in it: nothing is asked", has("preset pitman"))
            startFourOnFourOff()
            pressTag("day 7")
            pressTag("discard cycle")
            pressTag("no")
            assertEquals("Day 8: Early", dayOfCycle(7))
            pressTag("back")
            pressTag("cycles")
            assertEquals("also on another screen it waits", "Day 8: Early", dayOfCycle(7))
            pressTag("discard cycle")
            pressTag("yes")
            assertTrue(has("preset pitman"))
        }
        assertEquals(emptyList<Any>(), stored)
    }

    @Test
    fun anEndBeforeTheFirstDayIsSaidAndNothingIsLost() {
        app.use {
            toCycles()
            startFourOnFourOff()
            pressTag("last day")
            pressLabel("Sun 11 Jan 2026")
            pressTag("save cycle")
            assertTrue("it is still there", has("save cycle"))
            pressTag("no end")
            pressTag("save cycle")
            assertTrue(has("cycle"))
        }
        assertEquals(null, stored.single().ends)
    }

    @Test
    fun aLaterCycleComesAfterTheOneThatCountsToday() {
        app.vault {
            cyclesAct(CycleAction.Start("four-on-four-off", "E", "N"))
            cyclesAct(CycleAction.Save)
            cyclesAct(CycleAction.Start("seven-on-seven-off", "LD", "N"))
            cyclesAct(CycleAction.Begin("2026-02-02"))
            cyclesAct(CycleAction.Save)
        }
        app.use {
            toCycles()
            assertTrue(shows("Goes on now"))
            assertTrue(shows("From 2 February 2026"))
            press(ui.onAllNodes(tag("edit cycle"))[1])
            assertEquals("Day 1: Long day", dayOfCycle(0))
            assertFalse("today is none of its days", has("today is"))
        }
    }

    @Test
    fun removingAsksAndWhatWasBeforeTodayStays() {
        app.vault {
            cyclesAct(CycleAction.Start("seven-on-seven-off", "E", "N"))
            cyclesAct(CycleAction.Begin("2026-01-08"))
            cyclesAct(CycleAction.Save)
        }
        app.use {
            toCycles()
            pressTag("remove cycle")
            assertTrue(shows("What was before today stays", substring = true))
            pressTag("no")
            assertTrue(has("cycle"))
            pressTag("remove cycle")
            pressTag("yes")
            assertFalse(has("cycle"))
        }
        assertEquals(listOf(null, null), ahead(2))
        val before = app.vault { shifts().weeks.flatMap { it.days } }.single { it.day == "2026-01-11" }
        assertNotNull(before.shifts.singleOrNull())
    }
}

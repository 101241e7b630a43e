package app.aftershift.ui

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performScrollToNode
import app.aftershift.core.Aftershift
import app.aftershift.core.EntryAction
import app.aftershift.core.ShiftsAction
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What other tabs say of shifts: one line on Today, and what stands behind the days on Trends. */
@OptIn(ExperimentalTestApi::class)
class RosterElsewhereTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    private fun Aftershift.set(vararg days: Pair<String, String>) =
        days.forEach { (day, code) -> shiftsAct(ShiftsAction.Set(day, code)) }

    private fun Headless.assertShift(said: String) = assertTrue(said, shows(said))

    @Test
    fun withoutARosterTodaySaysNothingOfIt() {
        app.vault {}
        app.use { assertFalse(has("next shift")) }
    }

    @Test
    fun todaySaysWhatGoesOnOrComesNext() {
        app.vault { set("2026-01-12" to "N", "2026-01-14" to "E", "2026-01-20" to "N") }
        app.use { assertShift("Night now, until 07:30") }
        app.clock("2026-01-13T08:00:00Z")
        app.use { assertShift("Next: Early, tomorrow 07:00") }
        app.clock("2026-01-14T05:00:00Z")
        app.use { assertShift("Next: Early, today 07:00") }
        app.clock("2026-01-14T16:00:00Z")
        app.use { assertShift("Next: Night, Tue 20 Jan 19:00") }
    }

    @Test
    fun afterMidnightTomorrowIsTheOneOfTheCalendar() {
        app.vault { set("2026-01-12" to "N", "2026-01-13" to "N") }
        app.clock("2026-01-13T02:00:00Z")
        app.use { assertShift("Night now, until 07:30") }
        app.clock("2026-01-13T07:45:00Z")
        app.use { assertShift("Next: Night, today 19:00") }
    }

    @Test
    fun whatIsMorePressingComesAlone() {
        app.vault {
            set("2026-01-12" to "N")
            todayAct(TodayAction.TapLoad(2u))
        }
        app.use {
            assertTrue(shows("Pick up where you stopped"))
            assertFalse(has("next shift"))
        }
    }

    @Test
    fun trendsSayTheShiftsOfTheDays() {
        app.vault {
            listOf("2026-01-09", "2026-01-10").forEach { entryAct(EntryAction.Add(it, 1200u, 3u)) }
            set("2026-01-06" to "E", "2026-01-07" to "E", "2026-01-09" to "N", "2026-01-11" to "AL")
        }
        app.use {
            pressTag("tab trends")
            val shaded = "Shaded: 2 days and 1 night with work. Nights are darker."
            assertTrue(shows(shaded))
            val chart = ui.onNode(hasContentDescription("How heavy each day was", substring = true))
            val said = chart.fetchSemanticsNode().config.getOrNull(SemanticsProperties.ContentDescription)
            assertTrue("$said", said.orEmpty().any { shaded in it })
            ui.onNodeWithTag("trends").performScrollToNode(tag("shifts of the day"))
            assertEquals(1, there("shifts of the day"))
            assertTrue(shows("N, 19:00 to 07:30"))
            ui.onNodeWithTag("trends").performScrollToNode(tag("table"))
            pressTag("table")
            ui.onNodeWithTag("trends").performScrollToNode(hasText("No check-in · work by day"))
            assertTrue(shows("No check-in · work by day"))
            // A code is kept apart from the direction of what stands around it.
            ui.onNodeWithTag("trends").performScrollToNode(hasText("Very heavy · \u2068N\u2069, 19:00 to 07:30"))
            assertTrue(shows("Very heavy · N, 19:00 to 07:30"))
        }
    }
}

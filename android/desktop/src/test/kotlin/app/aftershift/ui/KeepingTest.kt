package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.isSelected
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTouchInput
import app.aftershift.core.Aftershift
import app.aftershift.core.EntryAction
import app.aftershift.core.KeepFor
import app.aftershift.core.KeepingAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** For how long entries are kept, and that those which go are counted before and said after. */
@OptIn(ExperimentalTestApi::class)
class KeepingTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    private val stored get() = app.vault { settings().about.checkIns.toInt() }

    private val chosen get() = app.vault { keeping().chosen }

    /** Two check-ins of this week, one that is half a year old, two that are older than a year. */
    private fun Aftershift.years() =
        listOf("2026-01-12", "2026-01-10", "2025-07-01", "2024-12-01", "2024-11-30").forEach { add(it) }

    private fun Headless.toKeeping() {
        pressTag("tab plan")
        pressTag("settings")
        pressTag("keeping")
    }

    private fun Headless.isChosen(keep: KeepFor) =
        ui.onNode(isSelected() and hasAnyAncestor(tag("keep ${keep.name}"))).assertExists()

    @Test
    fun eachChoiceSaysBeforehandWhatItTakesAway() {
        app.vault { years() }
        app.use {
            toKeeping()
            assertTrue(shows("If you choose this, these go now, for good: 3 check-ins."))
            assertTrue(shows("If you choose this, these go now, for good: 2 check-ins."))
            assertTrue(shows("Nothing goes by itself."))
            assertEquals("nothing is chosen for anybody", 0, there("yes"))
        }
        assertEquals(5, stored)
        assertEquals(null, chosen)
    }

    @Test
    fun whatTakesSomethingAwayAsksOnceMoreWithTheNumber() {
        app.vault { years() }
        app.use {
            toKeeping()
            pressTag("keep ONE_YEAR")
            assertTrue(shows("Remove what is older than a year?"))
            assertTrue(shows("This deletes 2 check-ins from this phone now", substring = true))
            assertTrue(shows("it cannot be undone", substring = true))
            pressTag("no")
            assertTrue("it is as it was", shows("If you choose this, these go now, for good: 2 check-ins."))
            pressTag("keep NINETY_DAYS")
            assertTrue(shows("Remove what is older than 90 days?"))
            assertTrue(shows("This deletes 3 check-ins from this phone now", substring = true))
            pressTag("yes")
            isChosen(KeepFor.NINETY_DAYS)
            assertFalse(shows("Goes now", substring = true))
        }
        assertEquals(2, stored)
        assertEquals(KeepFor.NINETY_DAYS, chosen)
        app.use { assertFalse("the person did it: it isn't said again", has("gone")) }
    }

    @Test
    fun whatTakesNothingAwayIsDoneAtOnce() {
        app.vault { add("2026-01-12") }
        app.use {
            toKeeping()
            pressTag("keep ONE_YEAR")
            isChosen(KeepFor.ONE_YEAR)
            pressTag("keep UNTIL_ERASED")
            isChosen(KeepFor.UNTIL_ERASED)
        }
        assertEquals(KeepFor.UNTIL_ERASED, chosen)
    }

    @Test
    fun theSecondTapOfADoubleTapAnswersNoQuestion() {
        app.vault { years() }
        app.use {
            toKeeping()
            for (answer in listOf("yes", "no")) {
                ui.mainClock.autoAdvance = false
                ui.onNodeWithTag("keep NINETY_DAYS").performTouchInput { click() }
                ui.mainClock.advanceTimeBy(100)
                ui.onNodeWithTag(answer).performTouchInput { click() }
                ui.mainClock.advanceTimeBy(1000)
                ui.mainClock.autoAdvance = true
                assertTrue("$answer: it is still asked", shows("Remove what is older than 90 days?"))
                pressTag("no")
            }
        }
        assertEquals(5, stored)
    }

    @Test
    fun todayAsksQuietlyInTheFirstWeekUntilItIsAnswered() {
        app.vault { add("2026-01-10") }
        app.use {
            assertFalse("not yet", has("keep for"))
            app.clock("2026-01-13T21:10:00Z")
            pressTag("tab plan")
            pressTag("tab today")
            assertTrue(shows("How long do you want to keep your entries?"))
            pressTag("keep for")
            pressTag("back")
            assertTrue("only looked at", has("keep for"))
            pressTag("keep for")
            pressTag("keep UNTIL_ERASED")
            pressTag("back")
            assertFalse(has("keep for"))
        }
        app.use { assertFalse(has("keep for")) }
    }

    @Test
    fun whatWentIsSaidUntilItWasRead() {
        app.vault {
            repeat(3) { add("2026-01-1$it") }
            keepingAct(KeepingAction.Keep(KeepFor.NINETY_DAYS))
        }
        listOf("2026-04-30T20:00:00Z", "2026-05-01T20:00:00Z").forEach {
            app.clock(it)
            app.vault {}
        }
        app.use {
            assertTrue(shows("Gone, as you chose: 3 check-ins."))
            assertTrue(shows("Entries are kept for 90 days."))
        }
        app.use {
            assertTrue("still", has("gone"))
            pressTag("gone seen")
            assertFalse(has("gone"))
        }
        app.use { assertFalse(has("gone")) }
        assertEquals(0, stored)
    }

    private fun Aftershift.add(day: String) = entryAct(EntryAction.Add(day, 1200u, 2u))
}

package app.aftershift.checks

import app.aftershift.ui.TestApp
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** One quiet line, and at most one offer in it. */
class OnTodayTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    @Test
    fun anOfferIsOneLineAndNotNowIsAsNearAsYes() {
        app.settledIn("2026-01-12")
        app.noticeRead()
        app.use {
            assertTrue(shows("PHQ-4, 4 questions. You have not done this one yet."))
            tap("Look at PHQ-4")
            assertTrue(shows("Four questions about worry and low mood."))
            pressTag("back")
            tap("Not now")
            assertFalse(shows("PHQ-4", substring = true))
            assertTrue("the line stays", shows("When you have time"))
        }
        app.clock("2026-01-13T18:00:00Z")
        app.use { assertFalse("nor the next day", shows("PHQ-4", substring = true)) }
    }

    @Test
    fun whatIsShownIsNotedOnce() {
        app.settledIn("2026-01-12")
        app.use { assertTrue(has("offer")) }
        // Two weeks from the day it was first shown on, another has its turn.
        app.clock("2026-01-26T18:00:00Z")
        app.use { assertFalse(shows("Look at PHQ-4")) }
    }

    @Test
    fun whoHasJustComeIsOfferedNothing() =
        app.use {
            firstRun()
            assertFalse(has("offer"))
            tap("When you have time")
            assertTrue(shows("Self-checks"))
        }
}

package app.aftershift.checks

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.ui.TestApp
import app.aftershift.ui.nextHelp
import app.aftershift.ui.parts.SUPPORT_HERE
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What self-checks add to "what could help next". */
@OptIn(ExperimentalTestApi::class)
class NextHelpOfChecksTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.settledIn("2026-03-02") } }

    @Test
    fun withoutSelfChecksItOffersSomeAndLeadsThere() =
        app.use {
            nextHelp()
            pressTag("step CHECKS")
            assertTrue(shows("Self-checks"))
            pressTag("back")
            pressTag("offer gad7")
            assertTrue(shows("GAD-7", substring = true))
            pressTag("back")
            assertTrue(shows("Not enough to say"))
        }

    @Test
    fun aReasonHasItsNumberWithRangeAndDateAndWhatWouldChangeIt() {
        app.noticeRead()
        app.fillIn("2026-02-28", "phq9", 2, 2, 2, 2, 2, 1, 1, 0, 0, 3)
        app.fillIn("2026-03-01", "gad7", 1, 1, 1, 1, 1, 1, 1)
        app.clock("2026-03-02T18:40:00Z")
        app.use {
            nextHelp()
            assertTrue(shows("PHQ-9, ", substring = true))
            assertTrue(shows(": 12, range 0–27, 28 February 2026", substring = true))
            assertTrue(shows("What would change it: ", substring = true))
            assertTrue(shows("One step further, because you find work or home very hard to do."))
            assertTrue(shows("Look again from ", substring = true))
            assertFalse(shows("moderate", substring = true))
        }
    }

    @Test
    fun afterAHardAnswerSupportStandsFirst() {
        app.noticeRead()
        app.fillIn("2026-03-02", "phq9", 2, 2, 2, 2, 2, 1, 1, 0, 2, 1)
        app.clock("2026-03-02T18:40:00Z")
        app.use {
            nextHelp()
            assertTrue(shows("You can talk to somebody now."))
            assertTrue(shows("A hard answer on 2 March 2026"))
            pressTag(SUPPORT_HERE)
            assertTrue(shows("In danger now"))
        }
    }
}

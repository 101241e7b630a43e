package app.aftershift.checks

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.core.supportChooseCountry
import app.aftershift.desktop.Headless
import app.aftershift.ui.KeptByThePhone
import app.aftershift.ui.TestApp
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** The system closes what lies behind a phone call. The app comes back with a new core, at the place where it was. */
@OptIn(ExperimentalTestApi::class)
class ClosedBySystemTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.noticeRead() } }
    private val kept = KeptByThePhone()

    private fun closedIn(block: Headless.() -> Unit) =
        app.use(kept = kept) {
            block()
            kept.close()
        }

    private fun thenOpened(block: Headless.() -> Unit) {
        kept.open()
        app.use(kept = kept, block = block)
    }

    @Test
    fun theNumbersAreThereAgainAfterTheCall() {
        supportChooseCountry(app.folder.toString(), "US")
        closedIn {
            begin("phq9")
            repeat(8) { answer(0) }
            answer(2)
            tap("Call 988")
        }
        thenOpened {
            assertTrue(shows("That is a hard answer"))
            assertTrue(shows("Call 988"))
            tap("Continue")
            assertTrue(shows("Question 10 of 10"))
            answer(0)
            pressTag("result")
            assertTrue(shows("2 of 27"))
        }
    }

    @Test
    fun aQuestionIsAskedAgainWhereItWas() {
        closedIn {
            begin("gad7")
            answer(1, 1)
        }
        thenOpened { assertTrue(shows("Question 3 of 7")) }
    }

    @Test
    fun whatWasNotToBeSavedIsGoneAndTheListIsThere() {
        closedIn {
            catalogue()
            form("gad7")
            pressTag("dont save")
            pressTag("start")
            answer(1, 1)
        }
        thenOpened {
            assertTrue(shows("A place to start"))
            assertFalse(shows("Go on with GAD-7"))
        }
    }
}

package app.aftershift.checks

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.checks.parts.SUPPORT_HERE
import app.aftershift.core.supportChooseCountry
import app.aftershift.desktop.Headless
import app.aftershift.ui.TestApp
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What a hard answer leads to: help, at once, without asking for anything and without blocking anything. */
@OptIn(ExperimentalTestApi::class)
class HardAnswerTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.noticeRead() } }

    private fun chooseCountry() = supportChooseCountry(app.folder.toString(), "US")

    private fun Headless.toTheHardAnswer(place: Int) {
        begin("phq9")
        repeat(8) { answer(0) }
        answer(place)
    }

    private fun Headless.top(text: String) =
        ui.onAllNodes(hasText(text, substring = true)).onFirst().fetchSemanticsNode().positionInRoot.y

    /** As it is said, without the marks that isolate a number. */
    private fun Headless.top(
        verb: String,
        number: String,
    ) = top("$verb \u2066$number")

    @Test
    fun theViewComesAtOnceAndContinueGoesOnAndALoweredAnswerKeepsSupport() {
        chooseCountry()
        app.use {
            toTheHardAnswer(1)
            assertTrue(shows("That is a hard answer"))
            assertFalse("before everything else", shows("Question 10 of 10"))
            tap("Call 988")
            ui.onNodeWithTag("continue").assertIsDisplayed()
            tap("Continue")
            assertTrue(shows("Question 10 of 10"))
            assertTrue(shows("You can talk with someone, now or later."))
            pressTag("back")
            assertTrue(shows("Question 9 of 10"))
            tap("Not at all")
            assertFalse(shows("That is a hard answer"))
            assertTrue(shows("That was the last question."))
            tap("See the result")
            assertTrue(shows("0 of 27"))
            assertTrue(shows("You can talk with someone, now or later."))
            pressTag(SUPPORT_HERE)
            assertTrue(shows("In danger now"))
        }
        assertEquals(listOf("call 988"), app.outside.calls)
    }

    @Test
    fun nothingThatIsTappedThereTakesTheNumbersAway() {
        chooseCountry()
        app.use {
            toTheHardAnswer(1)
            assertTrue("emergency first", top("Call", "911") < top("Call", "988"))
            tap("Thoughts, and I can keep safe today")
            assertTrue("the crisis line first", top("Call", "988") < top("Call", "911"))
            assertTrue(shows("A crisis line is for thoughts like this too.", substring = true))
            tap("I might act on this, or I\u0027m not safe now")
            assertTrue("emergency first again", top("Call", "911") < top("Call", "988"))
            assertTrue(shows("Call the emergency number above", substring = true))
            tap("Rather not say")
            assertTrue(shows("Call 911") && shows("Call 988"))
            ui.onNodeWithTag("continue").assertIsDisplayed()
        }
    }

    @Test
    fun withoutACountryItSaysWhatToDoAndLeadsToTheChoice() =
        app.use {
            toTheHardAnswer(1)
            assertTrue(shows("Local numbers not confirmed. Call your local emergency number."))
            tap("Not chosen")
            tap("Ireland")
            pressTag("back")
            assertTrue("and comes back to the view", shows("That is a hard answer"))
            assertFalse(shows("Local numbers not confirmed. Call your local emergency number."))
            tap("Call 116 123")
        }

    @Test
    fun backFromTheViewLeadsToTheQuestion() =
        app.use {
            toTheHardAnswer(1)
            systemBack()
            assertTrue(shows("Question 9 of 10"))
            answer(1)
            assertTrue("it was seen", shows("Question 10 of 10"))
            assertTrue(shows("You can talk with someone, now or later."))
        }

    @Test
    fun nobodyIsHeldThere() =
        app.use {
            toTheHardAnswer(1)
            tap("Leave")
            assertTrue(shows("Go on with PHQ-9"))
            tap("Go on with PHQ-9")
            assertTrue("it waits until it was seen", shows("That is a hard answer"))
        }

    @Test
    fun aHarderAnswerKeepsHelpNearForADay() {
        app.use {
            toTheHardAnswer(2)
            tap("Continue")
            tap("Leave")
            assertTrue("in the catalogue", has(SUPPORT_HERE))
            pressTag("back")
            assertTrue("on Today", shows("You can talk with someone, now or later."))
            pressTag(SUPPORT_HERE)
            assertTrue(shows("In danger now"))
        }
        app.clock("2026-01-13T21:20:00Z")
        app.use { assertFalse("not for longer", has(SUPPORT_HERE) && !shows("How is it now?", substring = true)) }
    }

    @Test
    fun onALaterDayItIsAskedAboutOnceAndNotNowIsAsNearAsSupport() {
        app.fillIn("2026-01-10", "phq9", 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)
        app.clock("2026-01-12T21:10:00Z")
        app.use {
            assertTrue(shows("You marked a hard answer on Saturday 10 January. How is it now?"))
            val sizes =
                listOf(SUPPORT_HERE, "later not now").map { ui.onNodeWithTag(it).fetchSemanticsNode().size }
            assertEquals("neither is larger", 1, sizes.toSet().size)
            pressTag("later not now")
            assertFalse(shows("How is it now?", substring = true))
        }
        app.use { assertFalse(shows("How is it now?", substring = true)) }
    }

    @Test
    fun unansweredItStaysForThisOpeningAndIsNotPutAgain() {
        app.fillIn("2026-01-10", "phq9", 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)
        app.clock("2026-01-12T21:10:00Z")
        app.use {
            pressTag("tab plan")
            pressTag("tab today")
            assertTrue(shows("How is it now?", substring = true))
            pressTag(SUPPORT_HERE)
            assertTrue(shows("In danger now"))
            pressTag("back")
            assertFalse("Support was the answer", shows("How is it now?", substring = true))
        }
        app.use { assertFalse(shows("How is it now?", substring = true)) }
    }
}

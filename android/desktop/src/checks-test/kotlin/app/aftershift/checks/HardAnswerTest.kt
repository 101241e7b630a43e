package app.aftershift.checks

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.supportChooseCountry
import app.aftershift.desktop.Headless
import app.aftershift.ui.TestApp
import app.aftershift.ui.parts.SUPPORT_HERE
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
            assertTrue("the crisis line first", top("Call", "988") < top("Call", "911"))
            tap("Thoughts, and I can keep safe today")
            assertTrue("the crisis line first", top("Call", "988") < top("Call", "911"))
            assertTrue(shows("A crisis line is for thoughts like this too.", substring = true))
            tap("I might act on this, or I\u0027m not safe now")
            assertTrue("emergency first", top("Call", "911") < top("Call", "988"))
            assertTrue(shows("Call the emergency number above", substring = true))
            tap("Rather not say")
            assertTrue(shows("Call 911") && shows("Call 988"))
            ui.onNodeWithTag("continue").assertIsDisplayed()
        }
    }

    @Test
    fun afterAHarderAnswerTheEmergencyNumberIsFirst() {
        chooseCountry()
        app.use {
            toTheHardAnswer(2)
            assertTrue(top("Call", "911") < top("Call", "988"))
        }
    }

    @Test
    fun aScreenReaderIsToldThatTheViewTookTheQuestionsPlace() =
        app.use {
            begin("phq9")
            val question = ui.onNode(hasText("Little interest or pleasure in doing things")).fetchSemanticsNode()
            assertTrue("the question is said", SemanticsProperties.LiveRegion in question.config)
            repeat(8) { answer(0) }
            answer(1)
            val pane = SemanticsMatcher.expectValue(SemanticsProperties.PaneTitle, "That is a hard answer")
            assertEquals(1, ui.onAllNodes(pane).fetchSemanticsNodes().size)
            val title = ui.onNode(hasText("That is a hard answer")).fetchSemanticsNode()
            assertTrue(SemanticsProperties.Heading in title.config)
        }

    @Test
    fun everythingOfTheViewIsInSightBeforeAndAfterAChoice() {
        app.use {
            toTheHardAnswer(1)
            CHOICES.forEach { assertWhole(it) }
        }
        chooseCountry()
        app.use {
            tap("A self-check, begun")
            CHOICES.forEach { choice ->
                pressTag(choice)
                assertFalse(shows("Nobody has been told", substring = true))
                (CHOICES + "next" + "continue").forEach { assertWhole(it) }
            }
        }
    }

    @Test
    fun inLargeTypeTheChosenOneStaysInSightWithWhatIsSaidToIt() {
        chooseCountry()
        app.use(fontScale = 2f) {
            toTheHardAnswer(1)
            CHOICES.forEach { choice ->
                pressTag(choice)
                listOf(choice, "next", "continue").forEach { assertWhole(it) }
            }
        }
    }

    private fun Headless.assertWhole(tag: String) {
        val node = ui.onNodeWithTag(tag, useUnmergedTree = true).fetchSemanticsNode()
        assertEquals("all of $tag is in sight", node.size.height.toFloat(), node.boundsInRoot.height, 1f)
    }

    @Test
    fun theWayToSomebodyDoesntMoveTheAnswers() =
        app.use {
            begin("phq9")
            repeat(8) { answer(0) }
            val before = ui.onNodeWithTag("option 0").fetchSemanticsNode().boundsInRoot
            answer(1)
            systemBack()
            assertTrue(shows("Question 9 of 10") && has(SUPPORT_HERE))
            assertEquals(before, ui.onNodeWithTag("option 0").fetchSemanticsNode().boundsInRoot)
            assertWhole(SUPPORT_HERE)
        }

    @Test
    fun theNextTimeOnesOwnPlanIsInSightTooAndBackLeadsToTheView() {
        chooseCountry()
        app.fillIn("2025-12-20", "phq9", 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)
        app.vault { planAct(PlanKind.SUPPORT, PlanAction.Add("warning-signs", "I skip my breaks", null, null)) }
        app.clock("2026-01-12T21:10:00Z")
        app.use {
            toTheHardAnswer(1)
            (CHOICES + "continue").forEach { assertWhole(it) }
            ui.onNodeWithTag("own plan").assertIsDisplayed()
            pressTag("own plan")
            assertTrue(shows("I skip my breaks"))
            pressTag("back")
            assertTrue(shows("That is a hard answer"))
        }
    }

    @Test
    fun theFirstTimeTheNumbersStandAlone() {
        chooseCountry()
        app.vault { planAct(PlanKind.SUPPORT, PlanAction.Add("warning-signs", "I skip my breaks", null, null)) }
        app.use {
            toTheHardAnswer(1)
            assertFalse(has("own plan"))
        }
    }

    @Test
    fun withoutACountryItSaysWhatToDoAndLeadsToTheChoice() =
        app.use {
            toTheHardAnswer(1)
            assertTrue(shows("Local numbers not confirmed. Call your local emergency number."))
            tap("Country \u00b7 Not chosen")
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
            tap("Stop for now")
            assertTrue(shows("Go on with PHQ-9"))
            tap("Go on with PHQ-9")
            assertTrue("it waits until it was seen", shows("That is a hard answer"))
        }

    @Test
    fun aHarderAnswerKeepsHelpNearForADay() {
        app.use {
            toTheHardAnswer(2)
            tap("Continue")
            tap("Stop for now")
            assertTrue("in the catalogue", has(SUPPORT_HERE))
            pressTag("back")
            assertTrue("on Today", shows("You can talk with someone, now or later."))
            pressTag(SUPPORT_HERE)
            assertTrue(shows("In danger now"))
        }
        app.clock("2026-01-13T21:20:00Z")
        app.use { assertFalse("not for longer", shows("You can talk with someone, now or later.")) }
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
    fun inLargeTypeItStandsAboveTheStones() {
        app.fillIn("2026-01-10", "phq9", 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)
        app.clock("2026-01-12T21:10:00Z")
        app.use(fontScale = 2f) { assertTrue(top("How is it now?") < top("How heavy is it right now?")) }
        app.fillIn("2026-01-12", "phq9", 0, 0, 0, 0, 0, 0, 0, 0, 2, 0)
        app.use(fontScale = 2f) { assertTrue(top("You can talk with") < top("How heavy is it right now?")) }
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

    private companion object {
        val CHOICES = listOf("choice NOT_SAFE", "choice CAN_KEEP_SAFE", "choice RATHER_NOT_SAY")
    }
}

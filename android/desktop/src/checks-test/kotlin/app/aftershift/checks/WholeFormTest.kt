package app.aftershift.checks

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import app.aftershift.core.CourseStanding
import app.aftershift.desktop.Headless
import app.aftershift.ui.KeptByThePhone
import app.aftershift.ui.TestApp
import app.aftershift.ui.tag
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A form from its first question to its result, through the screens. */
@OptIn(ExperimentalTestApi::class)
class WholeFormTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.noticeRead() } }

    private fun Headless.top(tag: String) = ui.onNode(tag(tag)).fetchSemanticsNode().positionInRoot.y

    private fun rows(instrument: String) = app.vault { checkCourse(instrument).rows }

    @Test
    fun aWholePhq9IsAnsweredAndSaysItsTotal() {
        app.use {
            tap("When you have time")
            tap("PHQ-9")
            assertTrue(shows("Asks about: last 2 weeks", substring = true))
            tap("Start")
            assertTrue(shows("Question 1 of 10"))
            assertTrue(shows("Over the last 2 weeks", substring = true))
            assertTrue(shows("Little interest or pleasure in doing things"))
            val days = listOf(1, 2, 1, 2, 0, 1, 1, 0, 0)
            days.forEach { tap(OPTIONS[it]) }
            assertTrue(shows("Question 10 of 10"))
            tap("Somewhat difficult")
            assertTrue(shows("That was the last question."))
            tap("See the result")
            assertTrue(shows("8 of 27"))
            assertTrue(shows("from 0 to 27"))
            assertFalse(shows("More points mean more of this."))
            assertTrue(shows("Asks about: last 2 weeks"))
            assertTrue(shows("Answered on 12 January 2026, 21:10"))
            pressTag("back")
            assertTrue("back leads to where it was begun", shows("Self-checks"))
            assertTrue(shows("last done on 12 Jan 2026", substring = true))
        }
        assertEquals(8u, app.vault { checkCourse("phq9").scales.single().points.single().score })
    }

    @Test
    fun backLeadsToTheQuestionBeforeAndFromTheFirstOneAway() =
        app.use {
            begin("gad7")
            answer(2)
            assertTrue(shows("Question 2 of 7"))
            pressTag("back")
            assertTrue(shows("Question 1 of 7"))
            ui.onNode(hasText("More than half the days")).assertIsSelected()
            pressTag("back")
            assertTrue(shows("Self-checks"))
        }

    @Test
    fun soDoesThePhonesOwnBack() =
        app.use {
            begin("gad7")
            answer(0, 0)
            systemBack()
            assertTrue(shows("Question 2 of 7"))
            systemBack()
            systemBack()
            assertTrue(shows("Go on with GAD-7"))
        }

    @Test
    fun whatIsLeftHalfWayIsSavedAndGoneOnWith() {
        app.use {
            begin("phq9")
            answer(1, 2)
            tap("Stop for now")
            assertTrue(shows("Saved. You can go on for a day from when you began."))
            pressTag("back")
            assertTrue("on Today too", shows("A self-check, begun"))
        }
        app.use {
            assertTrue(shows("2 of 10 answered"))
            assertFalse("of what lay there before, nothing new is said", shows("Saved.", substring = true))
            tap("A self-check, begun")
            assertTrue(shows("Question 3 of 10"))
            pressTag("back")
            ui.onNode(hasText("More than half the days")).assertIsSelected()
        }
    }

    @Test
    fun whatWasBegunMoreThanADayAgoIsClosedAndCanBeRead() =
        app.use {
            begin("gad7")
            answer(3, 3)
            app.clock("2026-01-13T22:10:00Z")
            answer(3)
            assertTrue(
                shows("This was begun more than a day ago, so nothing more can be answered."),
            )
            assertTrue(shows("What you answered is kept."))
            assertFalse("there is nothing to stop", shows("Stop for now"))
            tap("See what you answered")
            assertTrue(shows("Left for more than a day", substring = true))
            pressTag("answers")
            assertTrue(shows("Nearly every day"))
        }

    @Test
    fun fromThereBackLeadsAway() {
        val ways = listOf<Headless.() -> Unit>({ systemBack() }, { pressTag("back") }, { tap("Close") })
        ways.forEachIndexed { day, away ->
            app.clock("2026-02-%02dT10:00:00Z".format(1 + 3 * day))
            app.use {
                begin("gad7")
                answer(3, 3)
                app.clock("2026-02-%02dT12:00:00Z".format(2 + 3 * day))
                pressTag("support")
                pressTag("back")
                assertTrue(shows("What you answered is kept."))
                away()
                assertTrue(shows("A place to start"))
                assertFalse(shows("Go on with GAD-7"))
            }
        }
    }

    @Test
    fun helpThatIsDueComesBeforeThat() =
        app.use {
            begin("phq9")
            repeat(8) { answer(0) }
            answer(1)
            app.clock("2026-01-13T22:10:00Z")
            pressTag("support")
            pressTag("back")
            assertTrue(shows("That is a hard answer"))
            tap("Continue")
            assertTrue(shows("What you answered is kept."))
        }

    @Test
    fun aChangedMindIsAskedAgainAfterThePhoneWasTurned() {
        val kept = KeptByThePhone()
        app.use(kept = kept) {
            begin("gad7")
            answer(1)
            tap("Don\u0027t save this")
            kept.turn(this)
            assertTrue(shows("Don\u0027t save this?"))
            tap("Keep saving")
            assertTrue(shows("Question 2 of 7"))
        }
    }

    @Test
    fun whatIsLeftOutCanBeGoneBackTo() {
        app.use {
            begin("gad7")
            answer(1)
            tap("Skip")
            answer(1, 1, 1, 1)
            tap("Skip")
            assertTrue(shows("2 questions have no answer.", substring = true))
            tap("Go to them")
            assertTrue(shows("Question 2 of 7"))
            answer(1, 1, 1, 1, 1)
            tap("Skip")
            assertTrue(shows("1 question has no answer.", substring = true))
            assertTrue("the way to a score is the filled one, below", top("unanswered") > top("result"))
            tap("Finish without a score")
            assertTrue(shows("1 question has no answer, so there is no complete score."))
            assertFalse("no total of what is there", shows(" of 21", substring = true))
        }
        assertEquals(CourseStanding.FINISHED, rows("gad7").single().standing)
    }

    @Test
    fun whatIsNotToBeSavedIsReadOnceAndIsNowhereAfterwards() {
        app.use {
            catalogue()
            form("gad7")
            tap("Don\u0027t save this")
            pressTag("start")
            assertTrue(shows("Not saved"))
            answer(1, 1, 1, 1, 1, 1, 1)
            tap("See the result")
            assertTrue(shows("7 of 21"))
            assertTrue(shows("Not saved. It is gone when you leave."))
            assertFalse(shows("Remove this result"))
            pressTag("support")
            pressTag("back")
            assertTrue("a look at Support isn\u0027t leaving", shows("7 of 21"))
            systemBack()
            assertTrue(shows("Self-checks"))
            assertFalse(shows("last done", substring = true))
        }
        assertEquals(emptyList<Any>(), rows("gad7"))
        assertNull(app.vault { check() })
    }

    @Test
    fun itCanBeDecidedHalfWay() {
        app.use {
            begin("phq9")
            answer(1, 2, 1)
            tap("Don\u0027t save this")
            assertTrue(shows("removed from this phone", substring = true))
            tap("Keep saving")
            assertFalse(shows("Not saved"))
            tap("Don\u0027t save this")
            tap("Don\u0027t save")
            assertTrue("it goes on where it was", shows("Question 4 of 10") && shows("Not saved"))
            tap("Stop for now")
            assertFalse(shows("Saved.", substring = true))
            assertFalse(shows("Go on with PHQ-9"))
        }
        assertEquals(emptyList<Any>(), rows("phq9"))
    }

    @Test
    fun theProqolSaysThreeSumsBeforeAnythingElseAndNoTotal() =
        app.use {
            begin("proqol5")
            repeat(30) { answer(2) }
            tap("See the result")
            val sums = ui.onAllNodes(hasText(", range 10\u201350", substring = true)).fetchSemanticsNodes()
            assertEquals(3, sums.size)
            assertFalse("a floor of 10 isn't read as percent", shows(" of 50", substring = true))
            val means = ui.onAllNodes(hasText("What it means")).onFirst().fetchSemanticsNode()
            assertTrue(sums.all { it.boundsInRoot.bottom < means.boundsInRoot.top })
            listOf("37.7, standard deviation 6.5", "22.8, standard deviation 5.4", "16.7, standard deviation 5.7")
                .forEach { assertTrue(shows("Average $it (30 studies, 5,612 people in helping work)")) }
            val more = ui.onAllNodes(hasText("More points mean more of this.")).fetchSemanticsNodes()
            assertEquals("of one more is better, of the others less", 3, more.size)
            assertFalse("no total", shows(" of 150", substring = true) || shows("90 of", substring = true))
        }

    @Test
    fun whatFrightensIsReadFirstAndCanBeLeftOut() =
        app.use {
            catalogue()
            form("pcptsd5")
            assertTrue(shows("The first question names frightening events. You can skip it."))
            tap("Start")
            assertTrue(shows("Sometimes things happen to people", substring = true))
            tap("Skip")
            assertTrue(shows("That was the last question."))
            pressTag("back")
            tap("No")
            tap("See the result")
            assertTrue(shows("Not asked: this form is about events", substring = true))
            assertFalse(shows("0 of 5"))
            assertFalse(shows("What it means"))
        }

    private companion object {
        val OPTIONS = listOf("Not at all", "Several days", "More than half the days", "Nearly every day")
    }
}

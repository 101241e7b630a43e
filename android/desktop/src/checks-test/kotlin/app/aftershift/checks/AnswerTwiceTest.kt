package app.aftershift.checks

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.checks.runner.RunnerModel
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckStep
import app.aftershift.ui.DoubleTaps
import app.aftershift.ui.HeldDispatcher
import app.aftershift.ui.TestApp
import app.aftershift.ui.core.CoreCalls
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.tag
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import kotlinx.coroutines.test.resetMain
import kotlinx.coroutines.test.setMain
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A tired thumb taps twice: one question is answered, once, and nothing frightens. */
@OptIn(ExperimentalTestApi::class, ExperimentalCoroutinesApi::class)
class AnswerTwiceTest {
    @get:Rule val temp = TemporaryFolder()
    private val slow = HeldDispatcher()
    private var lives = 0

    /** Each time on a new phone. */
    private fun everyWay(check: (TestApp, app.aftershift.desktop.Headless.(String) -> Unit) -> Unit) =
        DoubleTaps(slow).everyWay({ lives++ }) { taps ->
            val app = TestApp(temp.newFolder("$lives").toPath(), dispatcher = slow)
            app.noticeRead()
            check(app) { taps(ui.onNode(tag(it))) }
        }

    @Test
    fun anOptionTappedTwiceAnswersOneQuestion() =
        everyWay { app, twice ->
            app.use {
                begin("gad7")
                twice("option 1")
                assertTrue(shows("Question 2 of 7"))
            }
            assertEquals(1u, app.vault { checks().open.single().answered })
        }

    @Test
    fun startBeginsOneForm() =
        everyWay { app, twice ->
            app.use {
                catalogue()
                form("gad7")
                twice("start")
                assertTrue("the second tap answers nothing", shows("Question 1 of 7"))
                answer(1)
            }
            assertEquals(1u, app.vault { checks().open.single().answered })
        }

    @Test
    fun theLastAnswerLeadsToTheEndAndNotPastIt() =
        everyWay { app, twice ->
            app.use {
                begin("phq4")
                answer(1, 1, 1)
                twice("option 3")
                assertTrue(shows("That was the last question."))
                twice("result")
                assertTrue(shows("6 of 12"))
            }
        }

    @Test
    fun continueLeadsOutOfTheViewWithHelpAndAnswersNothing() =
        everyWay { app, twice ->
            app.use {
                begin("phq9")
                answer(0, 0, 0, 0, 0, 0, 0, 0)
                twice("option 1")
                assertTrue(shows("That is a hard answer"))
                twice("continue")
                assertTrue(shows("Question 10 of 10"))
            }
        }

    @Test
    fun anAnswerToAnotherQuestionIsForgottenWithoutAWord() =
        withCore { core, id ->
            val model = RunnerModel(core, id)
            model.act(CheckAction.Answer(1u, 2u))
            model.act(CheckAction.Answer(1u, 3u))
            val ui = model.state.value
            assertNull(ui.problem)
            assertEquals(2, (ui.content?.step as CheckStep.Question).question.item.toInt())
        }

    @Test
    fun whereNothingIsBeingFilledInThatIsSaid() =
        withCore { core, id ->
            val model = RunnerModel(core, id)
            model.act(CheckAction.Answer(1u, 2u))
            assertFalse(model.nothing.value)
            model.leave {}
            model.load()
            assertTrue(model.nothing.value)
        }

    /** With the id of a form that was begun. */
    private fun withCore(block: (OpenCore, String) -> Unit) {
        Dispatchers.setMain(UnconfinedTestDispatcher())
        try {
            val app = TestApp(temp.root.toPath()).also { it.noticeRead() }
            app.vault {
                val begun = checkNotNull(checkAct(CheckAction.Begin("gad7", true)))
                block(OpenCore(this, CoreCalls(Dispatchers.Unconfined), "one") {}, begun.id)
            }
        } finally {
            Dispatchers.resetMain()
        }
    }
}

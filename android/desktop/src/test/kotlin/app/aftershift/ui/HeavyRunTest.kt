package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.EntryAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import kotlin.math.abs

/** Three of the last five check-ins were too much: it is said once, with three ways on. */
@OptIn(ExperimentalTestApi::class)
class HeavyRunTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy {
        TestApp(temp.root.toPath()).also { app ->
            app.vault { listOf("2026-01-10", "2026-01-11").forEach { entryAct(EntryAction.Add(it, 1200u, 4u)) } }
        }
    }

    private fun Headless.tooMuch() = stone("Too much")

    /** After an answer it rests, also in the next life of the app. */
    private fun assertItRests() =
        app.use {
            tooMuch()
            assertTrue(shows("Saved.", substring = true))
            assertEquals(0, there("talk"))
        }

    @Test
    fun notNowEndsItAndTheCardsGoOn() {
        app.use {
            tooMuch()
            assertTrue(shows("At least three of your last five were too much."))
            pressTag("not now")
            assertEquals(0, there("talk"))
            assertTrue(shows("What do you notice?"))
        }
        assertItRests()
    }

    @Test
    fun talkingLeadsToSupportAndIsNotSaidAgain() {
        app.use {
            tooMuch()
            pressTag("talk")
            assertTrue(shows("In danger now"))
            pressTag("back")
            assertEquals(0, there("talk"))
        }
        assertItRests()
    }

    @Test
    fun whatWeighsLeadsToItsCard() {
        app.use {
            tooMuch()
            pressTag("weighs")
            assertTrue(shows("What weighed on you?"))
            assertEquals(0, there("talk"))
        }
        assertItRests()
    }

    @Test
    fun wordsThatWerePutDownBeforeAreStillThere() =
        app.use {
            tooMuch()
            tap("I have longer")
            toPutItDown()
            write("words", "what a night")
            pressTag("weighs")
            assertTrue(shows("What weighed on you?"))
            toPutItDown()
            assertEquals("what a night", written("words"))
        }

    private fun Headless.toPutItDown() {
        while (!shows("Put it down")) tap("Next")
    }

    @Test
    fun doneIsAnAnswerOfItsOwnAndAlwaysInReach() =
        app.use(fontScale = 2f) {
            tooMuch()
            assertEquals(1, there("talk"))
            val done = ui.onNodeWithTag("done").fetchSemanticsNode()
            val seen = done.boundsInRoot
            assertTrue("$seen", seen.bottom <= Headless.HEIGHT && seen.height >= done.size.height - 1)
            pressTag("done")
            assertTrue(shows("How heavy is it right now?"))
        }

    @Test
    fun theThreeWaysAreOfOneSize() =
        app.use {
            tooMuch()
            val sizes = listOf("talk", "weighs", "not now").map { ui.onNodeWithTag(it).fetchSemanticsNode().size }
            // A row of three leaves a pixel over.
            assertTrue("$sizes", sizes.all { abs(it.width - sizes[0].width) <= 1 && it.height == sizes[0].height })
        }
}

package app.aftershift.ui

import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import app.aftershift.core.supportChooseCountry
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What a screen reader says, in its order: from the top, and in a row from its start. */
@OptIn(ExperimentalTestApi::class)
class ReadingOrderTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    @Test
    fun supportIsReadFromTheEmergencyNumberOn() {
        supportChooseCountry(app.folder.toString(), "US")
        app.use {
            pressTag("support")
            assertReads(
                "Support",
                "In danger now",
                "Call 911",
                "I'm not feeling safe",
                "Someone to talk to",
                "Call 988",
                "Text 988",
                "A call or a text appears in your phone's own lists.",
                "Right now",
                "I'm not OK to finish this shift",
                "Tell one person",
                "For people who work in health",
                "When there is time",
                "Country",
            )
        }
    }

    @Test
    fun withoutACountryWhatToDoComesBeforeTheNumberThatMayNotWork() =
        app.use {
            pressTag("support")
            assertReads(
                "Support",
                "Local numbers not confirmed.",
                "In danger now",
                "Call 112",
                "I'm not feeling safe",
                "Country",
                "United States",
                "Lines in other countries",
            )
        }

    @Test
    fun aMomentIsReadStepByStep() {
        supportChooseCountry(app.folder.toString(), "GB")
        app.use {
            pressTag("support")
            tap("Blood or a needlestick", substring = true)
            assertReads(
                "Back",
                "Support",
                "Blood or a needlestick",
                "Wash the skin now",
                "A splash on skin",
                "Tell whoever is in charge",
                "Nobody can tell you where?",
                "Ask at once about medicine",
                "In the United Kingdom",
            )
        }
    }

    @Test
    fun whatIsSuggestedIsReadBeforeWhatItComesFrom() {
        app.vault {}
        app.use {
            pressTag("support")
            pressTag("to next_help")
            assertReads("Not enough to say", "Choose a small first step", "already in care")
        }
    }

    @Test
    fun whatIsErasedIsReadBeforeItIsAskedForAndTheButtonComesLast() {
        app.vault { locked() }
        app.use {
            pressTag("no way in")
            assertReads(
                "I can't get in any more",
                "Only what was set up opens it",
                "all that can be done is to erase",
                "stays where it is",
                "It can't be undone",
                "I want all of it erased",
                "Erase everything",
            )
            pressTag("back")
            unlockWith(PASSPHRASE)
            toErase()
            assertReads(
                "Erase everything",
                "Everything in this app goes",
                "stays where it is",
                "It can't be undone",
                "I want all of it erased",
                "Erase everything",
            )
        }
    }

    @Test
    fun theLockAsksHowHeavyItIsFirstAndInLargeTypeWhatOpensIt() {
        app.vault { locked() }
        app.use { assertReads("Support", "Locked", QUESTION, "Light", "Too much", "Passphrase", "Unlock") }
        app.use(fontScale = 2f) {
            assertReads("Support", "Locked", "Passphrase", "Unlock", QUESTION, "Light", "Too much")
        }
    }

    @Test
    fun noScreenIsReadInAnotherOrderThanItIsSeen() {
        for (tour in tours) {
            val folder = temp.newFolder().toPath().also(tour.sample)
            tour.app(folder).use {
                tour.walk(this) { place ->
                    val moved = spoken().filter { it.config.getOrNull(SemanticsProperties.TraversalIndex) != null }
                    // Material's own parts keep themselves together; a number of ours would pull something out of its
                    // place.
                    assertTrue("$place: ${moved.map { it.describe() }}", moved.isEmpty())
                }
            }
        }
    }

    /** These are read, in this order, whatever is between them. */
    private fun Headless.assertReads(vararg expected: String) {
        val read = spoken().map { it.name() }
        var from = 0
        val found =
            expected.map { words ->
                val place = read.drop(from).indexOfFirst { words in it.replace(ISOLATES, "") }
                if (place >= 0) from += place + 1
                words.takeIf { place >= 0 }
            }
        assertEquals("$read", expected.toList(), found)
    }

    private fun Headless.spoken(): List<SemanticsNode> {
        ui.waitForIdle()
        return ui
            .onAllNodes(SPEAKS)
            .fetchSemanticsNodes()
            .filter { it.isNamed() }
            .sortedWith(compareBy({ it.positionInRoot.y }, { it.positionInRoot.x }))
    }

    private companion object {
        const val QUESTION = "How heavy is it right now?"
        val SPEAKS =
            SemanticsMatcher("speaks") {
                SemanticsProperties.Text in it.config || SemanticsProperties.ContentDescription in it.config
            }
        val ISOLATES = Regex("[\u2066-\u2069]")
    }
}

package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.isOff
import androidx.compose.ui.test.isOn
import androidx.compose.ui.test.isToggleable
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A tired thumb taps twice. Nothing is stored twice, nothing is skipped unread, nobody is locked out. */
@OptIn(ExperimentalTestApi::class)
class DoubleTapTest {
    @get:Rule val temp = TemporaryFolder()
    private val slow = HeldDispatcher()

    private val entries get() = app().vault { history().days.flatMap { it.entries } }

    private fun app() = TestApp(temp.root.toPath(), dispatcher = slow)

    private fun everyWay(check: (taps: Headless.(SemanticsNodeInteraction) -> Unit) -> Unit) =
        DoubleTaps(slow).everyWay({ temp.root.listFiles()?.forEach { it.deleteRecursively() } }, check)

    private fun Headless.load(word: String) = ui.onNode(hasContentDescription("$word, stone", substring = true))

    @Test
    fun startOpensTheAppOnce() =
        everyWay { taps ->
            app().use {
                repeat(2) { pressTag("next") }
                taps(ui.onNode(tag("start")))
                assertTrue(shows("How heavy is it right now?"))
                stone("Light")
                assertTrue(shows("Saved."))
            }
            assertEquals(1, entries.size)
        }

    @Test
    fun noPageOfTheFirstRunIsSkippedUnread() =
        everyWay { taps ->
            app().use {
                taps(ui.onNode(tag("next")))
                assertTrue(shows("Nobody monitors this"))
            }
        }

    @Test
    fun aStoneStoresOneCheckInAndAnswersNothing() {
        everyWay { taps ->
            app().use {
                firstRun()
                taps(load("Heavy"))
                assertTrue(shows("What do you notice?"))
            }
            val entry = entries.single()
            assertEquals(emptyList<String>(), entry.signals + entry.weighed)
        }
    }

    @Test
    fun nextLeadsToTheNextCardOnly() =
        everyWay { taps ->
            app().use {
                firstRun()
                stone("Heavy")
                taps(ui.onNode(tag("next")))
                assertTrue(shows("Your last sleep"))
            }
        }

    @Test
    fun doneLeadsToTodayAndStaysThere() =
        everyWay { taps ->
            app().use {
                firstRun()
                stone("Heavy")
                taps(ui.onNode(tag("done")))
                assertTrue(shows("How heavy is it right now?"))
            }
        }

    @Test
    fun backLeadsBackOnce() =
        everyWay { taps ->
            app().use {
                firstRun()
                stone("Heavy")
                pressTag("done")
                tap("Heavy, 21:10")
                taps(ui.onNode(tag("back")))
                assertTrue(shows("How heavy is it right now?"))
                pressTag("tab plan")
                pressTag("support")
                taps(ui.onNode(tag("back")))
                assertTrue(shows("If you want help now"))
            }
        }

    @Test
    fun anEarlierCheckInIsAddedOnce() =
        everyWay { taps ->
            app().use {
                firstRun()
                pressTag("tab trends")
                tap("Add an earlier check-in")
                tap("− 1 h")
                taps(load("Too much"))
                assertTrue(shows("What do you notice?"))
            }
            assertEquals(listOf(4), entries.map { it.load.toInt() })
        }

    @Test
    fun nothingIsErasedAndWhatIsErasedSkipsNoPage() =
        everyWay { taps ->
            app().use {
                firstRun()
                toErase()
                for (place in listOf("erase", "sure")) {
                    taps(ui.onNode(tag(place)))
                    assertTrue("$place: still there", has("sure"))
                }
                // Two taps at once are one tick; one after the other, the second takes it back.
                if (ui.onAllNodes(isOn()).fetchSemanticsNodes().isEmpty()) pressTag("sure")
                taps(ui.onNode(tag("erase")))
                assertTrue("the first page", shows("What stays here"))
            }
        }

    @Test
    fun theWayToErasingErasesNothing() =
        everyWay { taps ->
            app().use {
                firstRun()
                pressTag("tab plan")
                pressTag("settings")
                scrollDown()
                taps(ui.onNode(tag("erase everything")))
                assertTrue(has("sure"))
            }
        }

    @Test
    fun whoGoesToSupportWhileItIsStoredStaysThere() =
        app().use {
            firstRun()
            slow.held = true
            stone("Heavy")
            pressTag("support")
            slow.release()
            assertTrue(shows("In danger now"))
            pressTag("back")
            assertTrue(shows("Pick up where you stopped"))
        }

    @Test
    fun noAnswerIsLost() =
        everyWay { taps ->
            app().use {
                firstRun()
                stone("Heavy")
                val before = ui.onAllNodes(isToggleable()).fetchSemanticsNodes().size
                // There and back again: both count.
                taps(ui.onAllNodes(isToggleable())[0])
                assertEquals(before, ui.onAllNodes(isOff()).fetchSemanticsNodes().size)
                press(ui.onAllNodes(isToggleable())[0])
                assertEquals(1, ui.onAllNodes(isOn()).fetchSemanticsNodes().size)
            }
            assertEquals(1, entries.single().signals.size)
        }
}

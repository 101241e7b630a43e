package app.aftershift.ui

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.core.TodayState
import app.aftershift.ui.app.Feature
import app.aftershift.ui.app.FeatureHost
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** How a part of the app that a build can be without is joined to it. */
@OptIn(ExperimentalTestApi::class)
class FeatureTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath(), features = listOf(Walks)) }

    @Test
    fun itHasAPlaceOnTodayAndOnTrends() =
        app.use {
            assertFalse("nothing before the data is open", shows("A walk"))
            firstRun()
            assertTrue(shows("A walk"))
            stone("Heavy")
            pressTag("done")
            assertTrue(shows("A walk"))
            assertTrue("beside the model of Today", shows("Heavy, 21:10"))
            pressTag("tab trends")
            assertTrue(shows("Walks so far"))
        }

    @Test
    fun backFromWhereItEndsLeadsToWhereItBegan() =
        app.use {
            firstRun()
            tap("A walk")
            tap("Round the lake")
            assertTrue(shows("lake: how far?"))
            tap("Next")
            tap("Arrive")
            assertTrue(shows("lake: done"))
            pressTag("back")
            assertTrue(shows("Round the lake"))
            pressTag("back")
            assertTrue(shows("How heavy is it right now?"))
        }

    @Test
    fun backToAPlaceLeadsThereWhereverItIs() =
        app.use {
            firstRun()
            tap("A walk")
            tap("Round the lake")
            tap("Next")
            tap("Turn around")
            assertTrue("it lies on the way", shows("Round the lake"))
            pressTag("back")
            assertTrue("and is there once", shows("How heavy is it right now?"))
            tap("Straight on")
            assertTrue(shows("lake: how far?"))
            tap("Next")
            tap("Turn around")
            assertTrue("it doesn't", shows("Round the lake"))
            pressTag("back")
            assertTrue("so it took the place of the last", shows("lake: how far?"))
        }

    @Test
    fun whoWentToSupportStaysThere() =
        app.use {
            firstRun()
            tap("A walk")
            tap("Round the lake")
            val late = checkNotNull(Walks.ways)
            pressTag("support")
            late.replace("walks/done/lake")
            assertTrue(shows("In danger now"))
            pressTag("back")
            assertTrue(shows("lake: how far?"))
        }

    @Test
    fun itReachesOutsideAndTheNumbersOfSupport() {
        app.use {
            firstRun()
            tap("A walk")
            tap("Call the ranger")
        }
        assertEquals(listOf("call 112"), app.outside.calls)
    }
}

private class WalksModel(
    private val core: OpenCore,
) : ScreenModel<TodayState>() {
    fun load() = show { core.call { today() } }
}

private object Walks : Feature {
    /** From the place that showed last. */
    var ways: Ways? = null

    override fun places(host: FeatureHost) {
        host.opened("walks") { _, ways ->
            OnFront { host.support.load() }
            Place(ways) {
                QuietButton("Round the lake", { ways.to("walks/ask/lake") })
                QuietButton("Call the ranger", {
                    val first = host.support.state.value.content?.emergency?.first()
                    host.outside.call(checkNotNull(first).phones.first())
                })
            }
        }
        host.opened("walks/ask/{where}") { _, ways ->
            Place(ways) {
                Muted("${ways.argument("where")}: how far?")
                QuietButton("Next", { ways.to("walks/more/${ways.argument("where")}") })
            }
        }
        host.opened("walks/more/{where}") { _, ways ->
            Place(ways) {
                QuietButton("Turn around", { ways.backTo("walks") })
                QuietButton("Arrive", { ways.replace("walks/done/${ways.argument("where")}", "walks/ask/{where}") })
            }
        }
        host.opened("walks/done/{where}") { _, ways -> Place(ways) { Muted("${ways.argument("where")}: done") } }
    }

    @Composable
    override fun OnToday(
        core: OpenCore,
        ways: Ways,
    ) {
        val model = modelOf(core) { WalksModel(core) }
        OnFront { model.load() }
        QuietButton("A walk", { ways.to("walks") })
        QuietButton("Straight on", { ways.to("walks/ask/lake") })
    }

    @Composable
    override fun OnTrends(
        core: OpenCore,
        ways: Ways,
    ) = Muted("Walks so far")

    @Composable
    private fun Place(
        ways: Ways,
        content: @Composable () -> Unit,
    ) {
        this.ways = ways
        ScrollingFrame(ways.innerBar(), "Walks") { Column { content() } }
    }
}

package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.click
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.performTouchInput
import app.aftershift.desktop.Headless

/** Two taps of a tired thumb, while the core can be kept waiting with [slow]. */
@OptIn(ExperimentalTestApi::class)
class DoubleTaps(
    private val slow: HeldDispatcher,
) {
    /** How the two taps come, and whether the core answers before the second or only after it; each time [afresh]. */
    fun everyWay(
        afresh: () -> Unit,
        check: (taps: Headless.(SemanticsNodeInteraction) -> Unit) -> Unit,
    ) {
        for (apart in listOf(0L, 80L)) {
            for (held in listOf(false, true)) {
                afresh()
                check { node -> twice(node, apart, held) }
            }
        }
    }

    private fun Headless.twice(
        node: SemanticsNodeInteraction,
        apart: Long,
        held: Boolean,
    ) {
        val place = node.fetchSemanticsNode().boundsInRoot.center
        slow.held = held
        // Or the test waits for every ripple between the two.
        ui.mainClock.autoAdvance = false
        node.performTouchInput {
            down(center)
            up()
            if (apart == 0L) {
                down(center)
                up()
            }
        }
        if (apart > 0) {
            ui.mainClock.advanceTimeBy(apart)
            // Where the first one was, whatever is there now.
            ui.onAllNodes(isRoot())[0].performTouchInput { click(place) }
        }
        ui.mainClock.autoAdvance = true
        slow.release()
        ui.mainClock.advanceTimeBy(1_000)
        ui.waitForIdle()
    }
}

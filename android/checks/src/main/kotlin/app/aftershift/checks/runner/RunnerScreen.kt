package app.aftershift.checks.runner

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckState
import app.aftershift.core.CheckStep
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Strip
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.theme.Space

/** What can be done while a form is filled in. */
internal data class RunnerCalls(
    val onAct: (CheckAction) -> Unit = {},
    val onLeave: () -> Unit = {},
    val onResult: () -> Unit = {},
    val onSupport: () -> Unit = {},
    val onPlan: () -> Unit = {},
)

/** A question, or what comes after the last one; beneath it, where an answer was hard, Support. */
@Composable
internal fun RunnerScreen(
    bar: Bar,
    state: CheckState,
    problem: @Composable () -> Unit,
    calls: RunnerCalls,
) {
    Frame(bar, problem) {
        val strip: @Composable () -> Unit = {
            state.strip?.let { Strip(it, calls.onSupport, Modifier.padding(top = Space.small)) }
        }
        when (val step = state.step) {
            is CheckStep.Question -> {
                QuestionContent(step.question, state.kept, calls) { RoomForStrip(strip) }
            }

            is CheckStep.Closed -> {
                ClosedContent(state.kept, calls, strip)
            }

            is CheckStep.End -> {
                EndContent(step, calls, strip)
            }
        }
    }
}

/**
 * Below the answers. Its room is kept free, so that they stand at the same height before it is there and after: the thumb
 * finds them without looking. In large type everything scrolls anyway.
 */
@Composable
private fun RoomForStrip(strip: @Composable () -> Unit) =
    Box(Modifier.heightIn(min = if (isLargeType()) 0.dp else STRIP), Alignment.BottomStart) { strip() }

/** Of a sentence in two lines beside Support, with the distance above it. */
private val STRIP = 82.dp

/**
 * What is read above, and in the thumb's reach what is tapped; everything scrolls where both don't fit, [at] each place
 * from the top.
 */
@Composable
internal fun AboveAndBelow(
    at: Any,
    above: @Composable ColumnScope.() -> Unit,
    below: @Composable ColumnScope.() -> Unit,
) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        Column(
            Modifier
                .verticalScroll(key(at) { rememberScrollState() })
                .heightIn(min = maxHeight)
                .padding(horizontal = Space.margin)
                .padding(top = Space.small, bottom = Space.medium),
            Arrangement.SpaceBetween,
        ) {
            Column(Modifier.padding(bottom = Space.margin), content = above)
            Column(content = below)
        }
    }
}

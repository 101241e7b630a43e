package app.aftershift.checks.runner

import androidx.compose.foundation.layout.Arrangement
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
import androidx.compose.ui.Modifier
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
)

/** A question, or the end after the last one; beneath it, where an answer was hard, Support. */
@Composable
internal fun RunnerScreen(
    bar: Bar,
    state: CheckState,
    problem: @Composable () -> Unit,
    calls: RunnerCalls,
) {
    val large = isLargeType()
    val strip: @Composable (Modifier) -> Unit = { place -> state.strip?.let { Strip(it, calls.onSupport, place) } }
    Frame(
        bar,
        bottom = {
            Column {
                problem()
                if (!large) strip(Modifier.padding(horizontal = Space.margin).padding(bottom = Space.medium))
            }
        },
    ) {
        // In large type it would hide half of the question.
        val last: @Composable () -> Unit = { if (large) strip(Modifier.padding(top = Space.medium)) }
        when (val step = state.step) {
            is CheckStep.Question -> {
                key(step.question.item) { QuestionContent(step.question, state.kept, calls, last) }
            }

            is CheckStep.End -> {
                EndContent(step, calls, last)
            }
        }
    }
}

/** What is read above, and in the thumb's reach what is tapped; everything scrolls where both don't fit. */
@Composable
internal fun AboveAndBelow(
    above: @Composable ColumnScope.() -> Unit,
    below: @Composable ColumnScope.() -> Unit,
) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        Column(
            Modifier
                .verticalScroll(rememberScrollState())
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

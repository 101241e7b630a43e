package app.aftershift.checks.runner

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.checks.CATALOGUE
import app.aftershift.checks.R
import app.aftershift.checks.finished
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckState
import app.aftershift.core.CheckStep
import app.aftershift.ui.app.NoWay
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Outside
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.BarWord
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.parts.noDoubleTapThrough

@Composable
internal fun RunnerRoute(
    model: RunnerModel,
    outside: Outside,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val nothing by model.nothing.collectAsStateWithLifecycle()
    var noWay by remember { mutableStateOf<String?>(null) }
    OnFront { model.load() }
    LaunchedEffect(nothing) { if (nothing) ways.backTo(CATALOGUE) }
    val state = ui.content

    val leave: () -> Unit = { if (state == null) ways.back() else model.leave(ways::back) }
    val back: () -> Unit = { if (state?.canGoBack == true) model.act(CheckAction.Back) else leave() }
    // The arrow and the phone's own "back" lead to the same place: to the question before, or where there is none, away.
    BackHandler(onBack = back)
    val calls =
        RunnerCalls(
            { model.act(it) },
            leave,
            { state?.let { ways.finished(it.id) } },
            ways::support,
            ways::supportPlan,
        )
    val stops = state != null && state.step !is CheckStep.Closed
    val word = BarWord(stringResource(R.string.checks_leave), leave).takeIf { stops && !isLargeType() }
    val bar = Bar(ways::support, onBack = back, word = word)
    val problem: @Composable () -> Unit = {
        Column {
            Problem(ui.problem, model::dismissProblem)
            NoWay(noWay) { noWay = null }
        }
    }
    Box(Modifier.noDoubleTapThrough { model.state.value.content?.shown() }) {
        val help = state?.help
        when {
            state == null -> Frame(bar, problem) {}
            help != null -> HelpScreen(bar, help, outside, problem, { noWay = it }, calls)
            else -> RunnerScreen(bar, state, problem, calls)
        }
    }
}

/** What tells one screen from the next. */
private fun CheckState.shown(): Any =
    when (val step = step) {
        // What is said after a choice in the view moves what stands below it.
        is CheckStep.Question -> Triple(help != null, help?.next, step.question.item)

        is CheckStep.Closed, is CheckStep.End -> Triple(help != null, help?.next, step)
    }

package app.aftershift.ui.firststep

import androidx.activity.compose.BackHandler
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.compose.LifecycleEventEffect
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Outside
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.LeaveQuestion
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.Sending

@Composable
internal fun FirstStepRoute(
    model: FirstStepModel,
    outside: Outside,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    var leaving by remember { mutableStateOf(false) }
    val sending = remember(outside) { Sending(outside) }
    OnFront { model.load() }
    // The phone may be put away for good from here.
    LifecycleEventEffect(Lifecycle.Event.ON_PAUSE) { model.keep() }
    val back: () -> Unit = {
        if (model.unkept) {
            leaving = true
            model.keep(ways::back)
        } else {
            ways.back()
        }
    }
    BackHandler(model.unkept, back)
    ScrollingFrame(
        ways.innerBar().copy(onBack = back),
        stringResource(R.string.support_first_step),
        { Problem(ui.problem, model::dismissProblem) },
    ) {
        ui.content?.let { state ->
            FirstStepContent(
                state,
                FirstStepCalls(
                    onAct = { model.act(it) },
                    words = model::words,
                    isOwn = model::isOwn,
                    onWrite = model::write,
                    onPutTogether = model::putTogether,
                    onPage = ways::page,
                ),
                sending,
            )
        }
    }
    // Refused: then they would be lost, and that is for the person to say.
    if (leaving && model.unkept && ui.problem != null) {
        LeaveQuestion({
            leaving = false
            ways.back()
        }) { leaving = false }
    }
}

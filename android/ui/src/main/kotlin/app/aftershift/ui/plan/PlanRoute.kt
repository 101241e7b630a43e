package app.aftershift.ui.plan

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.PlanKind
import app.aftershift.ui.R
import app.aftershift.ui.app.NoWay
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Outside
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.LeaveQuestion
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.Sending
import app.aftershift.ui.parts.noDoubleTapThrough

@Composable
internal fun PlanRoute(
    model: PlanModel,
    plan: PlanKind,
    outside: Outside,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    var noWay by remember { mutableStateOf<String?>(null) }
    var leaving by remember { mutableStateOf(false) }
    val sending = remember(outside) { Sending(outside) }
    OnFront { model.load() }
    val back: () -> Unit = { if (model.unkept) leaving = true else ways.back() }
    BackHandler(model.unkept, back)
    // Where an example was taken over, another one lies under the finger.
    Box(Modifier.noDoubleTapThrough { model.state.value.content }) {
        ScrollingFrame(
            ways.innerBar().copy(onBack = back),
            stringResource(plan.title),
            {
                Column {
                    Problem(ui.problem, model::dismissProblem)
                    NoWay(noWay) { noWay = null }
                }
            },
        ) {
            ui.content?.let { shown ->
                PlanSections(shown, model.forms, calls(model, outside) { noWay = it })
                Send(shown, model, sending)
                if (plan == PlanKind.SUPPORT) {
                    CopingCardPart(
                        shown,
                        model.card,
                        model.cardIsChanged,
                        CardCalls({ model.card = it }, { model.keepCard() }, { model.takeCardBack() }),
                    )
                }
            }
        }
    }
    if (leaving) {
        LeaveQuestion({
            leaving = false
            ways.back()
        }) { leaving = false }
    }
}

private fun calls(
    model: PlanModel,
    outside: Outside,
    onNoWay: (String) -> Unit,
) = PlanCalls(
    onForm = { form, words -> if (words == null) model.forms.remove(form) else model.forms[form] = words },
    onKeep = { model.keep(it) },
    onTake = { section, example -> model.take(section, example) },
    onRemove = { model.remove(it) },
    onCall = { if (!outside.call(it)) onNoWay(it) },
    onText = { if (!outside.text(it, null)) onNoWay(it) },
)

internal val PlanKind.title: Int
    get() =
        when (this) {
            PlanKind.SUPPORT -> R.string.support_plan
            PlanKind.RETURN -> R.string.plan_return_title
        }

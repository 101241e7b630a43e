package app.aftershift.ui.plan

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.style.TextDirection
import app.aftershift.core.PlanState
import app.aftershift.ui.R
import app.aftershift.ui.parts.ChoiceChip
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.SendWays
import app.aftershift.ui.parts.Sending
import app.aftershift.ui.theme.Space

/** A way to hand the plan on, or parts of it: a manager needs other lines than a friend. Of an empty one there is none. */
@Composable
internal fun Send(
    state: PlanState,
    model: PlanModel,
    sending: Sending,
) {
    if (state.isEmpty) return
    SectionTitle(stringResource(R.string.plan_send))
    Fold(stringResource(R.string.plan_send_what), "send what") { GoesOut(state, model) }
    if (state.sections.none { it.entries.isNotEmpty() && it.id !in model.without }) return
    SendWays(
        stringResource(R.string.plan_share),
        sending.said,
        { model.text(sending::share) },
        { model.text(sending::copy) },
        Modifier.padding(top = Space.small),
    )
}

/** Which sections go out, and the very words that would. */
@Composable
private fun GoesOut(
    state: PlanState,
    model: PlanModel,
) {
    var text by remember { mutableStateOf("") }
    // Once more whenever something was written, or left out.
    LaunchedEffect(state, model.without.toList()) { model.text { text = it } }
    Column(Modifier.fillMaxWidth().padding(bottom = Space.medium)) {
        Muted(stringResource(R.string.plan_send_hint), Modifier.padding(bottom = Space.small))
        ChoiceFlow {
            state.sections.filter { it.entries.isNotEmpty() }.forEach { section ->
                val goes = section.id !in model.without
                ChoiceChip(
                    section.title,
                    goes,
                    { if (goes) model.without.add(section.id) else model.without.remove(section.id) },
                    Modifier.testTag("send ${section.id}"),
                )
            }
        }
        Panel(Modifier.padding(top = Space.medium)) {
            Text(
                text.ifEmpty { stringResource(R.string.plan_send_nothing) },
                Modifier.testTag("goes out"),
                style = MaterialTheme.typography.bodyMedium.copy(textDirection = TextDirection.Content),
            )
        }
    }
}

package app.aftershift.ui.firststep

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.Draft
import app.aftershift.core.DraftKind
import app.aftershift.core.FirstStepAction
import app.aftershift.core.FirstStepState
import app.aftershift.core.Reached
import app.aftershift.ui.R
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.OptionRow
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.Sending
import app.aftershift.ui.reading.PageRow
import app.aftershift.ui.theme.Space

/** What can be done with the first step, and what is written for it. */
data class FirstStepCalls(
    val onAct: (FirstStepAction) -> Unit = {},
    val words: (Draft) -> String = { it.text },
    val isOwn: (Draft) -> Boolean = { it.isOwn },
    val onWrite: (DraftKind, String) -> Unit = { _, _ -> },
    val onPutTogether: (DraftKind) -> Unit = {},
    val onPage: (String) -> Unit = {},
)

/** The smallest steps, then a first message or call, and what is good to know before. */
@Composable
internal fun FirstStepContent(
    state: FirstStepState,
    calls: FirstStepCalls,
    sending: Sending,
) {
    if (state.asks) AskedAfter(state, calls.onAct)
    Muted(stringResource(R.string.firststep_hint), Modifier.padding(bottom = Space.medium))
    Steps(state, calls.onAct)
    val reached = state.reached
    if (reached != null && !state.asks) {
        SectionTitle(stringResource(R.string.firststep_reached))
        HowFar(reached, takesBack = true, calls.onAct)
    }
    FirstWords(state, calls, sending)
    SectionTitle(stringResource(R.string.firststep_before))
    state.pages.forEach { PageRow(it, calls.onPage) }
}

/** Another tap takes the chosen one back; where that takes more away than the choice, it is asked before. */
@Composable
private fun Steps(
    state: FirstStepState,
    onAct: (FirstStepAction) -> Unit,
) {
    var asked by remember { mutableStateOf<FirstStepAction.Choose?>(null) }
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        state.steps.forEach { step ->
            OptionRow(
                step.title,
                step.chosen,
                {
                    val choice = FirstStepAction.Choose(step.id.takeUnless { step.chosen })
                    if (state.loses) asked = choice else onAct(choice)
                },
                Modifier.testTag("small step ${step.id}"),
                detail = step.text,
            )
        }
    }
    asked?.let {
        Question(
            stringResource(R.string.firststep_other_title),
            stringResource(R.string.firststep_other_text),
            yes = stringResource(R.string.firststep_other_yes),
            no = stringResource(R.string.firststep_other_no),
            onYes = {
                asked = null
                onAct(it)
            },
            onNo = { asked = null },
        )
    }
}

/** Once, a week later; "not now" ends it just as well. */
@Composable
private fun AskedAfter(
    state: FirstStepState,
    onAct: (FirstStepAction) -> Unit,
) {
    Panel(Modifier.padding(bottom = Space.margin).testTag("asked after")) {
        state.steps.find { it.chosen }?.let { Muted(it.title) }
        Text(
            stringResource(R.string.firststep_asks),
            Modifier.padding(bottom = Space.medium).semantics { heading() },
            style = MaterialTheme.typography.headlineSmall,
        )
        HowFar(state.reached, takesBack = false, onAct)
        QuietButton(
            stringResource(R.string.common_not_now),
            { onAct(FirstStepAction.NotNow) },
            Modifier.padding(top = Space.small).testTag("not now"),
        )
    }
}

/** In any order, and none of them has to be. A tap on the one that holds takes it back, or says that it is still so. */
@Composable
private fun HowFar(
    reached: Reached?,
    takesBack: Boolean,
    onAct: (FirstStepAction) -> Unit,
) {
    ChoiceFlow {
        REACHED.forEach { (one, words) ->
            val holds = one == reached
            OneChip(
                stringResource(words),
                holds,
                { onAct(FirstStepAction.Reached(if (holds && takesBack) Reached.CHOSEN else one)) },
                Modifier.testTag("reached $one"),
            )
        }
    }
}

private val REACHED =
    listOf(
        Reached.LOOKED to R.string.firststep_looked,
        Reached.CONTACTED to R.string.firststep_contacted,
        Reached.BOOKED to R.string.firststep_booked,
        Reached.WENT to R.string.firststep_went,
    )

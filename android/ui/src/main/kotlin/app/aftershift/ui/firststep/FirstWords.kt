package app.aftershift.ui.firststep

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.Draft
import app.aftershift.core.DraftAsk
import app.aftershift.core.DraftKind
import app.aftershift.core.FirstStepAction
import app.aftershift.core.FirstStepState
import app.aftershift.ui.R
import app.aftershift.ui.answers.WordsField
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.ChoiceChip
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.Segments
import app.aftershift.ui.parts.SendWays
import app.aftershift.ui.parts.Sending
import app.aftershift.ui.theme.Space

/** A first message or call: what it is put together from, one group after the other, and the words that come of it. */
@Composable
internal fun FirstWords(
    state: FirstStepState,
    calls: FirstStepCalls,
    sending: Sending,
) {
    Text(
        stringResource(R.string.firststep_words),
        Modifier.padding(top = Space.large).semantics { heading() },
        style = MaterialTheme.typography.headlineSmall,
    )
    Muted(stringResource(R.string.firststep_words_hint), Modifier.padding(top = Space.small, bottom = Space.medium))
    var kind by rememberSaveable { mutableStateOf(DraftKind.MESSAGE) }
    val draft = state.drafts.find { it.kind == kind } ?: return
    Segments(
        listOf(
            DraftKind.MESSAGE to stringResource(R.string.firststep_message),
            DraftKind.CALL to stringResource(R.string.firststep_call),
        ),
        kind,
        { kind = it },
        Modifier.padding(bottom = Space.medium),
        tag = "draft",
    )
    WordsField(calls.words(draft), { calls.onWrite(kind, it) }, stringResource(R.string.firststep_draft))
    if (calls.isOwn(draft)) Own(draft, calls.onPutTogether)
    SendWays(
        stringResource(R.string.send_share),
        sending.said,
        { sending.share(calls.words(draft)) },
        { sending.copy(calls.words(draft)) },
        Modifier.padding(top = Space.medium, bottom = Space.margin),
    )
    Asks(state.asked, calls.onAct)
}

/** Ten groups at once would be a wall: one is open at a time, and the others say what was chosen. */
@Composable
private fun Asks(
    asked: List<DraftAsk>,
    onAct: (FirstStepAction) -> Unit,
) {
    var open by rememberSaveable { mutableStateOf(asked.firstOrNull()?.id) }
    asked.forEach { ask ->
        val chosen = ask.options.filter { it.chosen }.joinToString(" · ") { it.label }
        AnswerLine(
            ask.title,
            chosen.ifEmpty { stringResource(R.string.firststep_left_out) },
            open == ask.id,
            { open = ask.id.takeUnless { open == ask.id } },
            "ask ${ask.id}",
        ) {
            ChoiceFlow {
                ask.options.forEach { option ->
                    val toggle = { onAct(FirstStepAction.Toggle(ask.id, option.id)) }
                    val place = Modifier.testTag("ask ${ask.id} ${option.id}")
                    if (ask.many) {
                        ChoiceChip(option.label, option.chosen, toggle, place)
                    } else {
                        OneChip(option.label, option.chosen, toggle, place)
                    }
                }
            }
        }
    }
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
}

/** From here the choices no longer change the words; going back to them would, so it is asked. */
@Composable
private fun Own(
    draft: Draft,
    onPutTogether: (DraftKind) -> Unit,
) {
    var asked by rememberSaveable(draft.kind) { mutableStateOf(false) }
    Muted(
        stringResource(R.string.firststep_own),
        Modifier.padding(top = Space.small).semantics { liveRegion = LiveRegionMode.Polite },
    )
    QuietButton(
        stringResource(R.string.firststep_put_together),
        { asked = true },
        Modifier.testTag("put together"),
    )
    if (asked) {
        Question(
            stringResource(R.string.firststep_put_together_title),
            stringResource(R.string.firststep_put_together_text),
            yes = stringResource(R.string.firststep_put_together_yes),
            no = stringResource(R.string.firststep_put_together_no),
            onYes = {
                asked = false
                onPutTogether(draft.kind)
            },
            onNo = { asked = false },
        )
    }
}

package app.aftershift.checks.runner

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import app.aftershift.checks.R
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckQuestion
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OptionRow
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.theme.Space

/** One question, in a size for reading and not for the colleague behind. */
@Composable
internal fun QuestionContent(
    question: CheckQuestion,
    kept: Boolean,
    calls: RunnerCalls,
    last: @Composable () -> Unit,
) {
    AboveAndBelow(
        question.item,
        above = {
            Progress(question.number.toInt(), question.of.toInt())
            question.preamble?.let {
                Panel(Modifier.padding(bottom = Space.margin)) {
                    Text(it, style = MaterialTheme.typography.bodyLarge)
                }
            }
            question.stem?.let { Muted(it, Modifier.padding(bottom = 12.dp)) }
            Text(
                question.text,
                // Where it stands stays, and its words change: a screen reader says them after "Question 2 of 9".
                Modifier.semantics {
                    heading()
                    liveRegion = LiveRegionMode.Polite
                },
                style = MaterialTheme.typography.titleLarge.copy(fontWeight = FontWeight.Normal),
            )
        },
        below = {
            // Nothing of a touch is left on those of the next question.
            key(question.item) { Options(question, calls) }
            FlowRow(
                Modifier.fillMaxWidth().padding(top = Space.small),
                Arrangement.SpaceBetween,
                itemVerticalAlignment = Alignment.CenterVertically,
            ) {
                QuietButton(
                    stringResource(R.string.checks_skip),
                    { calls.onAct(CheckAction.Skip(question.item)) },
                    Modifier.testTag("skip"),
                )
                if (kept) {
                    DontSave { calls.onAct(CheckAction.DontKeep) }
                } else {
                    Muted(stringResource(R.string.checks_not_saved), Modifier.padding(14.dp))
                }
                if (isLargeType()) {
                    QuietButton(stringResource(R.string.checks_leave), calls.onLeave, Modifier.testTag("leave"))
                }
            }
            last()
        },
    )
}

@Composable
private fun Options(
    question: CheckQuestion,
    calls: RunnerCalls,
) {
    val haptics = LocalHapticFeedback.current
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
        question.options.forEachIndexed { place, option ->
            OptionRow(
                option.text,
                option.chosen,
                {
                    haptics.performHapticFeedback(HapticFeedbackType.VirtualKey)
                    calls.onAct(CheckAction.Answer(question.item, option.value))
                },
                Modifier.testTag("option $place"),
            )
        }
    }
}

/** How far it is, in words and as a thin line. */
@Composable
private fun Progress(
    number: Int,
    of: Int,
) {
    val scheme = MaterialTheme.colorScheme
    Muted(
        stringResource(R.string.checks_question_of, number, of),
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
    )
    Box(
        Modifier
            .padding(top = Space.small, bottom = Space.margin)
            .fillMaxWidth()
            .height(3.dp)
            .clip(CircleShape)
            .background(scheme.outlineVariant),
    ) {
        Box(Modifier.fillMaxWidth(number.toFloat() / of).height(3.dp).background(scheme.primary))
    }
}

/** Changed one's mind half-way: says first what goes. */
@Composable
private fun DontSave(onDontSave: () -> Unit) {
    var asked by rememberSaveable { mutableStateOf(false) }
    QuietButton(stringResource(R.string.checks_dont_save), { asked = true }, Modifier.testTag("dont save"))
    if (asked) {
        Question(
            stringResource(R.string.checks_dont_save_title),
            stringResource(R.string.checks_dont_save_text),
            yes = stringResource(R.string.checks_dont_save_yes),
            no = stringResource(R.string.checks_dont_save_no),
            onYes = {
                asked = false
                onDontSave()
            },
            onNo = { asked = false },
        )
    }
}

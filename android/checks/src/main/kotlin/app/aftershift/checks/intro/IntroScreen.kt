package app.aftershift.checks.intro

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.aftershift.checks.R
import app.aftershift.checks.parts.Details
import app.aftershift.checks.parts.NoticeCard
import app.aftershift.checks.parts.Remove
import app.aftershift.checks.parts.and
import app.aftershift.checks.parts.questions
import app.aftershift.core.CheckAgain
import app.aftershift.core.CheckAlternative
import app.aftershift.core.CheckIntroState
import app.aftershift.core.OpenCheck
import app.aftershift.ui.format.dayOfMonth
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OptionRow
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.theme.Space

/** What can be done before a form is begun. */
internal data class IntroCalls(
    val onNoticeRead: () -> Unit = {},
    val onKeep: (Boolean) -> Unit = {},
    val onBegin: () -> Unit = {},
    val onGoOn: (String) -> Unit = {},
    val onRemove: (String) -> Unit = {},
    val onOther: (String) -> Unit = {},
    val onCourse: (String) -> Unit = {},
    val onSupport: () -> Unit = {},
    val onWeb: (String) -> Unit = {},
)

/** What a form asks, what it looks back on, and what there is to know before it is begun. */
@Composable
internal fun IntroContent(
    state: CheckIntroState,
    keep: Boolean,
    calls: IntroCalls,
) {
    state.notice?.let { NoticeCard(it, calls.onNoticeRead, Modifier.padding(bottom = Space.margin)) }
    val other = state.alternative
    if (other == null) {
        Text(state.about, style = MaterialTheme.typography.bodyLarge)
    } else {
        TwoForms(state, other, calls.onOther)
    }
    Muted(
        and(questions(state.questions), stringResource(R.string.checks_asks_about, state.recall)),
        Modifier.padding(top = Space.medium),
    )
    if (state.namesHardEvents) {
        Text(
            stringResource(R.string.checks_hard_events),
            Modifier.padding(top = Space.medium),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
    Again(state.again, calls.onSupport.takeIf { state.open != null })
    val open = state.open
    if (open == null) {
        KeepSwitch(keep, calls.onKeep, Modifier.padding(top = Space.medium))
    } else {
        // What was begun is saved already; to start again without saving, it is removed first.
        Open(open, calls.onRemove)
    }
    if (state.hasCourse) {
        LinkRow(
            stringResource(R.string.checks_over_time),
            { calls.onCourse(state.id) },
            Modifier.testTag("course"),
        )
    }
    Details(state.details, emptyList(), calls.onWeb, Modifier.padding(top = Space.small))
}

/** Side by side, neither before the other: what each asks says what differs. */
@Composable
private fun TwoForms(
    state: CheckIntroState,
    other: CheckAlternative,
    onOther: (String) -> Unit,
) {
    Muted(stringResource(R.string.checks_two_forms), Modifier.padding(bottom = Space.small))
    val both = listOf(CheckAlternative(state.id, state.name, state.about), other).sortedBy { it.name }
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
        both.forEach { form ->
            val isThis = form.id == state.id
            OptionRow(
                form.name,
                isThis,
                { if (!isThis) onOther(form.id) },
                Modifier.testTag("choose ${form.id}"),
                detail = form.about,
            )
        }
    }
}

@Composable
private fun Open(
    open: OpenCheck,
    onRemove: (String) -> Unit,
) {
    Panel(Modifier.padding(top = Space.medium)) {
        Text(stringResource(R.string.checks_not_finished), style = MaterialTheme.typography.titleMedium)
        Muted(stringResource(R.string.checks_answered, open.answered.toInt(), open.questions.toInt()))
    }
    Remove(
        stringResource(R.string.checks_remove_begun),
        stringResource(R.string.checks_remove_begun_title),
        stringResource(R.string.checks_remove_begun_text),
        { onRemove(open.id) },
    )
}

/** [onTalk]: here only where the buttons at the bottom are taken by what was begun. */
@Composable
private fun Again(
    again: CheckAgain,
    onTalk: (() -> Unit)?,
) {
    val words =
        when (again) {
            is CheckAgain.Fine -> {
                return
            }

            is CheckAgain.TooEarly -> {
                stringResource(
                    R.string.checks_too_early,
                    dayOfMonth(again.last),
                    dayOfMonth(again.comparableFrom),
                )
            }

            is CheckAgain.ThirdTime -> {
                stringResource(R.string.checks_third_time, dayOfMonth(again.comparableFrom))
            }
        }
    Panel(Modifier.padding(top = Space.medium)) {
        Text(words, style = MaterialTheme.typography.bodyLarge)
        if (again is CheckAgain.ThirdTime && onTalk != null) LinkRow(stringResource(R.string.checks_talk), onTalk)
    }
}

@Composable
private fun KeepSwitch(
    keep: Boolean,
    onKeep: (Boolean) -> Unit,
    modifier: Modifier,
) {
    Row(
        modifier
            .fillMaxWidth()
            .testTag("dont save")
            .toggleable(!keep, role = Role.Switch) { onKeep(!it) }
            .heightIn(min = 64.dp)
            .padding(vertical = Space.small),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(stringResource(R.string.checks_dont_save), style = MaterialTheme.typography.bodyLarge)
            Muted(stringResource(R.string.checks_dont_save_means))
        }
        Switch(checked = !keep, onCheckedChange = null)
    }
}

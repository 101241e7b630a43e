package app.aftershift.checks.result

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.checks.parts.Details
import app.aftershift.checks.parts.Remove
import app.aftershift.core.CheckResultState
import app.aftershift.core.ResultStanding
import app.aftershift.core.ScoreChange
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.Strip
import app.aftershift.ui.theme.Space

/** What can be done with a result. */
internal data class ResultCalls(
    val onSupport: () -> Unit = {},
    val onGoOn: () -> Unit = {},
    val onToUnanswered: () -> Unit = {},
    val onForm: (String) -> Unit = {},
    val onNotNow: () -> Unit = {},
    val onLine: (scale: String, value: UShort) -> Unit = { _, _ -> },
    val onCourse: (String) -> Unit = {},
    val onWeb: (String) -> Unit = {},
    val onRemove: () -> Unit = {},
)

/** The numbers first, with their range, what they look back on and when; then what to do with them; the rest folded in. */
@Composable
internal fun ResultContent(
    state: CheckResultState,
    calls: ResultCalls,
) {
    When(state)
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Standing(state, calls)
        Scores(state)
    }
    state.card?.let { Strip(it, calls.onSupport, Modifier.padding(top = Space.medium)) }
    Said(state)
    if (state.isScored()) Meaning(state)
    if (state.onward.isNotEmpty()) OnwardForms(state.onward, calls)
    LineChoice(state.scales, calls.onLine)
    Column(Modifier.padding(top = Space.margin)) {
        if (state.hasCourse) {
            LinkRow(
                stringResource(R.string.checks_over_time),
                { calls.onCourse(state.instrument) },
                Modifier.testTag("course"),
            )
        }
        Answers(state.answers)
        Details(state.details, state.scales, calls.onWeb)
        if (state.kept) {
            HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
            Remove(
                stringResource(R.string.checks_remove),
                stringResource(R.string.checks_remove_title),
                stringResource(R.string.checks_remove_text),
                calls.onRemove,
            )
        }
    }
}

/** Of when this is, and for how long it is here. */
@Composable
private fun When(state: CheckResultState) {
    if (!state.kept) {
        Text(
            stringResource(R.string.checks_result_not_kept),
            Modifier.padding(bottom = Space.small),
            style = MaterialTheme.typography.titleMedium,
        )
    }
    Muted(stringResource(R.string.checks_asks_about, state.recall))
    Muted(
        stringResource(R.string.checks_result_when, wholeDay(state.date), clock(state.localTime)),
        Modifier.padding(bottom = Space.medium),
    )
}

/** Why something isn't scored. */
@Composable
private fun Standing(
    state: CheckResultState,
    calls: ResultCalls,
) {
    val standing = state.standing
    val words =
        state.notAsked ?: when (standing) {
            is ResultStanding.Scored -> {
                return
            }

            is ResultStanding.Expired -> {
                stringResource(R.string.checks_expired)
            }

            is ResultStanding.Open -> {
                stringResource(R.string.checks_open)
            }

            is ResultStanding.Missing -> {
                val missing = standing.answers.toInt()
                pluralStringResource(R.plurals.checks_missing, missing, missing)
            }
        }
    Panel {
        Text(words, style = MaterialTheme.typography.bodyLarge)
        if (standing is ResultStanding.Open) {
            WayBack(R.string.checks_go_on, calls.onGoOn, "resume")
        } else if (standing is ResultStanding.Missing && standing.canGoOn) {
            val word = if (standing.answers == 1u) R.string.checks_end_go_to_one else R.string.checks_end_go_to_them
            WayBack(word, calls.onToUnanswered, "unanswered")
        }
    }
}

/** Into the form. */
@Composable
private fun WayBack(
    word: Int,
    onClick: () -> Unit,
    tag: String,
) = PrimaryButton(
    stringResource(word),
    onClick,
    Modifier.fillMaxWidth().padding(top = Space.medium).testTag(tag),
)

/** Each scale on its own; its parts below it and smaller. No total is made of several. */
@Composable
private fun Scores(state: CheckResultState) {
    val scored = state.standing !is ResultStanding.Expired && state.standing !is ResultStanding.Open
    if (!scored) return
    val (parts, main) = state.scales.partition { it.part }
    // Of one scale alone it was just said why it has no score.
    // Where more is better of one and less of the next, it has to be said what more of each means.
    val bothWays = main.map { it.better }.distinct().size > 1
    main.filter { main.size > 1 || it.score != null }.forEach { MainScale(it, bothWays) }
    if (parts.any { it.score != null }) Parts(parts)
    val ruleMissing = state.scales.mapNotNull { it.sinceLast }.any { it.change is ScoreChange.NoRule }
    if (ruleMissing) Muted(stringResource(R.string.checks_change_no_rule), Modifier.padding(top = Space.tiny))
}

@Composable
private fun Said(state: CheckResultState) {
    Column(Modifier.padding(top = Space.medium), Arrangement.spacedBy(Space.medium)) {
        state.says?.let { Text(it, style = MaterialTheme.typography.bodyLarge) }
        if (state.isScored()) {
            Text(stringResource(R.string.checks_bring), style = MaterialTheme.typography.bodyLarge)
        }
    }
}

/** Whether there is a number at all. */
private fun CheckResultState.isScored() = scales.any { it.score != null }

@Composable
private fun Meaning(state: CheckResultState) {
    SectionTitle(stringResource(R.string.checks_means))
    Text(state.means, style = MaterialTheme.typography.bodyLarge)
    SectionTitle(stringResource(R.string.checks_does_not_mean))
    Text(state.doesNotMean, style = MaterialTheme.typography.bodyLarge)
}

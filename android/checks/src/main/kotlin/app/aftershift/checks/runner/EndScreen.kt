package app.aftershift.checks.runner

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.checks.R
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckStep
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.theme.Space

/** After the last question: what was left out, and the result when the person wants to see it. */
@Composable
internal fun EndContent(
    end: CheckStep.End,
    calls: RunnerCalls,
    last: @Composable () -> Unit,
) {
    val left = end.unanswered.toInt()
    AboveAndBelow(
        end,
        above = {
            Text(
                stringResource(R.string.checks_end_title),
                Modifier.semantics {
                    heading()
                    liveRegion = LiveRegionMode.Polite
                },
                style = MaterialTheme.typography.headlineSmall,
            )
            if (left > 0) {
                val score =
                    if (end.scored) R.string.checks_end_score_all_the_same else R.string.checks_end_no_score
                Text(
                    "${pluralStringResource(R.plurals.checks_end_unanswered, left, left)} ${stringResource(score)}",
                    Modifier.padding(top = Space.medium),
                    style = MaterialTheme.typography.bodyLarge,
                )
            }
        },
        below = {
            Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                val unanswered = if (left == 1) R.string.checks_end_go_to_one else R.string.checks_end_go_to_them
                val toUnanswered = { calls.onAct(CheckAction.ToUnanswered) }
                // The filled one is at the bottom, and leads to a score.
                if (left > 0 && !end.scored) {
                    Way(R.string.checks_end_without_score, calls.onResult, "result", filled = false)
                    Way(unanswered, toUnanswered, "unanswered", filled = true)
                } else {
                    if (left > 0) Way(unanswered, toUnanswered, "unanswered", filled = false)
                    Way(R.string.checks_end_result, calls.onResult, "result", filled = true)
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
private fun Way(
    word: Int,
    onClick: () -> Unit,
    tag: String,
    filled: Boolean,
) {
    val place = Modifier.fillMaxWidth().testTag(tag)
    if (filled) {
        PrimaryButton(stringResource(word), onClick, place)
    } else {
        SecondaryButton(stringResource(word), onClick, place)
    }
}

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
                if (left > 0) {
                    val word = if (left == 1) R.string.checks_end_go_to_one else R.string.checks_end_go_to_them
                    SecondaryButton(
                        stringResource(word),
                        { calls.onAct(CheckAction.ToUnanswered) },
                        Modifier.fillMaxWidth().testTag("unanswered"),
                    )
                }
                PrimaryButton(
                    stringResource(R.string.checks_end_result),
                    calls.onResult,
                    Modifier.fillMaxWidth().testTag("result"),
                )
                if (isLargeType()) {
                    QuietButton(stringResource(R.string.checks_leave), calls.onLeave, Modifier.testTag("leave"))
                }
            }
            last()
        },
    )
}

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
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.checks.R
import app.aftershift.core.CheckStep
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** Left for more than a day: there is nothing to answer any more, only to read. */
@Composable
internal fun ClosedContent(
    kept: Boolean,
    calls: RunnerCalls,
    strip: @Composable () -> Unit,
) = AboveAndBelow(
    CheckStep.Closed,
    above = {
        Text(
            stringResource(R.string.checks_closed),
            Modifier.semantics {
                heading()
                liveRegion = LiveRegionMode.Polite
            },
            style = MaterialTheme.typography.headlineSmall,
        )
        if (kept) {
            Text(
                stringResource(R.string.checks_closed_kept),
                Modifier.padding(top = Space.medium),
                style = MaterialTheme.typography.bodyLarge,
            )
        }
    },
    below = {
        Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
            SecondaryButton(
                stringResource(AppR.string.common_close),
                calls.onLeave,
                Modifier.fillMaxWidth().testTag("close"),
            )
            PrimaryButton(
                stringResource(R.string.checks_closed_result),
                calls.onResult,
                Modifier.fillMaxWidth().testTag("result"),
            )
        }
        strip()
    },
)

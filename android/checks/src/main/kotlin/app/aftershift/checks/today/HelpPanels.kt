package app.aftershift.checks.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.aftershift.checks.parts.onSeen
import app.aftershift.core.CheckLater
import app.aftershift.core.CheckNoticeState
import app.aftershift.ui.format.longDay
import app.aftershift.ui.parts.FitOrStack
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.SUPPORT_HERE
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.parts.Strip
import app.aftershift.ui.parts.SupportButton
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** What can be tapped of what can't wait. */
internal data class HelpPanelCalls(
    val onLaterSeen: (CheckLater) -> Unit = {},
    val onLaterSupport: () -> Unit = {},
    val onLaterNotNow: () -> Unit = {},
    val onSupport: () -> Unit = {},
)

/** What can't wait, before everything else of the self-checks. */
@Composable
internal fun HelpPanels(
    state: CheckNoticeState,
    calls: HelpPanelCalls,
) {
    if (state.later == null && state.strip == null) return
    val below = if (isLargeType()) Space.margin else Space.small
    Column(Modifier.padding(bottom = below), Arrangement.spacedBy(Space.small)) {
        state.later?.let { Later(it, calls) }
        state.strip?.let { Strip(it, calls.onSupport) }
    }
}

/** The question after a hard answer of an earlier day. */
@Composable
private fun Later(
    later: CheckLater,
    calls: HelpPanelCalls,
) {
    val notNow = stringResource(AppR.string.common_not_now)
    Panel(Modifier.onSeen { calls.onLaterSeen(later) }) {
        Text(
            later.text.replace("{day}", longDay(later.day)),
            Modifier.padding(bottom = Space.medium),
            style = MaterialTheme.typography.bodyLarge,
        )
        FitOrStack(
            // With room for the sign beside the word.
            listOf(stringResource(AppR.string.support_title) + "mm", notNow),
            MaterialTheme.typography.labelLarge,
        ) { stacked ->
            val tall = Modifier.heightIn(min = 56.dp)
            if (stacked || isLargeType()) {
                SupportButton(calls.onLaterSupport, tall.fillMaxWidth().padding(bottom = Space.small), SUPPORT_HERE)
                SecondaryButton(notNow, calls.onLaterNotNow, Modifier.fillMaxWidth().testTag("later not now"))
            } else {
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small), Alignment.CenterVertically) {
                    SupportButton(calls.onLaterSupport, tall.weight(1f), SUPPORT_HERE)
                    SecondaryButton(notNow, calls.onLaterNotNow, Modifier.weight(1f).testTag("later not now"))
                }
            }
        }
    }
}

package app.aftershift.ui.reminders

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
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.ReminderCame
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.shortDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** What the phone allows, with what to do about it; one to try; and what came of the last ones. */
@Composable
internal fun ArriveContent(
    shown: Reminders,
    tested: Boolean?,
    ways: ArriveWays,
) {
    Muted(stringResource(R.string.arrive_means), Modifier.padding(bottom = Space.medium))
    PhoneAllows(shown.phone, shown.state.exact, ways)
    SectionTitle(stringResource(R.string.arrive_test))
    Muted(stringResource(R.string.arrive_test_means), Modifier.padding(bottom = Space.medium))
    SecondaryButton(
        stringResource(R.string.arrive_test_now),
        ways.onTest,
        Modifier.fillMaxWidth().testTag("show one"),
    )
    if (tested != null) {
        Text(
            stringResource(if (tested) R.string.arrive_test_shown else R.string.arrive_test_not_shown),
            Modifier
                .padding(top = Space.small)
                .semantics { liveRegion = LiveRegionMode.Polite }
                .testTag("tested"),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
    SectionTitle(stringResource(R.string.arrive_came))
    Came(shown.state.came)
}

/** Where each leads. */
internal class ArriveWays(
    val onNotifications: () -> Unit,
    val onChannel: () -> Unit,
    val onExact: () -> Unit,
    val onBattery: () -> Unit,
    val onTest: () -> Unit,
)

@Composable
private fun Came(came: List<ReminderCame>) {
    if (came.isEmpty()) Muted(stringResource(R.string.arrive_came_none))
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        came.forEach { one ->
            val shown = one.shown?.let { stringResource(R.string.arrive_shown, clock(it.toInt())) }
            val why = if (one.notAllowed) R.string.arrive_were_off else R.string.arrive_not_shown
            Column(Modifier.testTag("came").semantics(mergeDescendants = true) {}) {
                Text(
                    stringResource(R.string.arrive_planned, shortDay(one.day), clock(one.planned.toInt())),
                    style = MaterialTheme.typography.bodyLarge,
                )
                Muted(shown ?: stringResource(why))
            }
        }
    }
}

package app.aftershift.ui.reminders

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.ReminderStanding
import app.aftershift.ui.R
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.theme.Space

/** How things are, what can be chosen, and why each of them comes when it does. */
@Composable
internal fun RemindersContent(
    shown: Reminders,
    model: RemindersModel,
    onArrive: () -> Unit,
) {
    val state = shown.state
    Standing(shown)
    if (shown.anyIsOn) NotShown(shown.phone, model)
    SectionTitle(stringResource(R.string.reminders_moments))
    // What is turned on or off makes room or leaves it: a second tap would hit the next one.
    Column(Modifier.noDoubleTapThrough { model.state.value.content?.state?.moments?.map { it.kind to it.isOn } }) {
        Moments(state, model)
    }
    SectionTitle(stringResource(R.string.reminders_most))
    MostADay(state.mostADay.toInt(), model)
    SectionTitle(stringResource(R.string.reminders_sleep))
    Sleep(state.sleep, state.usualSleep, model)
    SectionTitle(stringResource(R.string.reminders_punctual))
    Exact(shown, model)
    SectionTitle(stringResource(R.string.reminders_why))
    Whys(state)
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    LinkRow(
        stringResource(R.string.arrive_title),
        onArrive,
        Modifier.testTag("arrive"),
        stringResource(R.string.arrive_detail),
    )
}

/** One sentence, and the next one. */
@Composable
private fun Standing(shown: Reminders) {
    val state = shown.state
    val next = state.next()
    val standing = state.standing
    // What comes says by itself that they come.
    val sentence =
        when {
            standing !is ReminderStanding.Planned -> words(standing)
            next == null -> stringResource(R.string.reminders_nothing_ahead)
            else -> null
        }
    Column(Modifier.testTag("standing")) {
        if (next != null) Text(next, style = MaterialTheme.typography.titleLarge)
        if (sentence != null) {
            Text(
                sentence,
                Modifier.padding(top = if (next == null) Space.tiny else Space.small),
                style = MaterialTheme.typography.bodyLarge,
            )
        }
    }
}

/** Only the first thing that keeps them from being seen; the rest is on a page of its own. */
@Composable
private fun NotShown(
    phone: ReminderFacts,
    model: RemindersModel,
) {
    if (phone.shows) return
    val onBattery = phone.notificationsAllowed && phone.channelOn
    Panel(Modifier.padding(top = Space.medium).testTag("not shown")) {
        val what =
            when {
                !phone.notificationsAllowed -> R.string.reminders_not_allowed
                !phone.channelOn -> R.string.reminders_channel_off
                else -> R.string.reminders_restricted
            }
        Text(stringResource(what), style = MaterialTheme.typography.bodyLarge)
        QuietButton(
            stringResource(
                if (phone.canAskForNotifications) R.string.reminders_allow else R.string.reminders_to_settings,
            ),
            if (onBattery) model::toBattery else model::allowNotifications,
            Modifier.padding(top = Space.tiny).testTag("allow"),
        )
    }
}

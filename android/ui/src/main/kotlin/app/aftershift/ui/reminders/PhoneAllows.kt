package app.aftershift.ui.reminders

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.shortDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId

/** Each fact, and the way to where it can be changed, where there is a reason to. */
@Composable
internal fun PhoneAllows(
    phone: ReminderFacts,
    exact: Boolean,
    ways: ArriveWays,
) {
    val settings = stringResource(R.string.reminders_to_settings)
    val allow = if (phone.canAskForNotifications) stringResource(R.string.reminders_allow) else settings
    Fact(
        "notifications",
        R.string.arrive_notifications,
        if (phone.notificationsAllowed) R.string.arrive_allowed else R.string.arrive_not_allowed,
        if (phone.notificationsAllowed) null else Way(allow, ways.onNotifications),
    )
    Fact(
        "channel",
        R.string.arrive_channel,
        if (phone.channelOn) R.string.arrive_channel_on else R.string.arrive_channel_off,
        if (phone.channelOn) null else Way(settings, ways.onChannel),
    )
    Fact(
        "exact",
        R.string.arrive_exact,
        when {
            !exact -> R.string.arrive_exact_not_chosen
            phone.exactAllowed -> R.string.arrive_exact_allowed
            else -> R.string.arrive_exact_not_allowed
        },
        if (!exact || phone.exactAllowed) null else Way(settings, ways.onExact),
    )
    Fact(
        "battery",
        R.string.arrive_battery,
        when {
            phone.batteryRestricted -> R.string.arrive_battery_restricted
            phone.batterySaved -> R.string.arrive_battery_saved
            else -> R.string.arrive_battery_free
        },
        if (phone.batteryRestricted || phone.batterySaved) Way(settings, ways.onBattery) else null,
    )
    Waking(phone)
}

private class Way(
    val words: String,
    val onClick: () -> Unit,
)

@Composable
private fun Fact(
    tag: String,
    what: Int,
    says: Int,
    way: Way?,
) = Lines(tag, stringResource(what), listOf(stringResource(says)), way)

/** What is set at this moment, and how the last one went: the phone's own account. */
@Composable
private fun Waking(phone: ReminderFacts) {
    val next = phone.nextAlarm?.let { at(it) } ?: stringResource(R.string.arrive_waking_none)
    val last = phone.last?.let { stringResource(R.string.arrive_last_woken, at(it.asked), at(it.came)) }
    val moved = phone.moved.takeIf { it > 0 }?.let { pluralStringResource(R.plurals.arrive_moved, it, it) }
    Lines("waking", stringResource(R.string.arrive_waking), listOfNotNull(next, last, moved), null)
}

@Composable
private fun Lines(
    tag: String,
    title: String,
    facts: List<String>,
    way: Way?,
) {
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    Column(Modifier.padding(vertical = Space.medium).testTag("fact $tag")) {
        Column(Modifier.semantics(mergeDescendants = true) {}) {
            Muted(title)
            facts.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
        }
        if (way != null) QuietButton(way.words, way.onClick, Modifier.testTag("change $tag"))
    }
}

/** On the phone's clock: its alarms are instants. */
@Composable
private fun at(instant: Long): String {
    val local = LocalDateTime.ofInstant(Instant.ofEpochMilli(instant), ZoneId.systemDefault())
    val day = shortDay(local.toLocalDate().toString())
    return stringResource(R.string.reminders_at, day, clock(local.toLocalTime()))
}

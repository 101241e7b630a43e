package app.aftershift.ui.today

import androidx.annotation.PluralsRes
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.Gone
import app.aftershift.core.OpenCheckIn
import app.aftershift.core.TodayState
import app.aftershift.core.WhileLocked
import app.aftershift.ui.R
import app.aftershift.ui.format.amount
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.loadWord
import app.aftershift.ui.format.longDay
import app.aftershift.ui.keeping.word
import app.aftershift.ui.parts.EntryRow
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.stones.Stone
import app.aftershift.ui.stones.StoneScale
import app.aftershift.ui.theme.Space

/** What can be tapped on Today. */
data class TodayCalls(
    val onTap: (UByte) -> Unit = {},
    val onPickUp: () -> Unit = {},
    val onLeave: () -> Unit = {},
    val onEntry: (String) -> Unit = {},
    val onFirstStep: () -> Unit = {},
    val onLock: () -> Unit = {},
    val onNoLock: () -> Unit = {},
    val onPractise: () -> Unit = {},
    val onKeeping: () -> Unit = {},
    val onGoneSeen: () -> Unit = {},
    val onWhileLockedSeen: () -> Unit = {},
    val onQuietSeen: () -> Unit = {},
)

/**
 * One question. The stones stay in the thumb's reach; what the day holds so far scrolls above them, and with it what
 * the features have to say: what can't wait, [first], and the rest, [ofFeatures]. Where both don't fit (large type),
 * everything scrolls, and only what can't wait comes before the question.
 */
@Composable
fun TodayScreen(
    state: TodayState,
    calls: TodayCalls,
    first: @Composable () -> Unit = {},
    ofFeatures: @Composable () -> Unit = {},
) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val roomy = !isLargeType() && maxHeight >= 560.dp
        if (roomy) {
            Column(Modifier.fillMaxSize()) {
                Column(
                    Modifier
                        .weight(1f)
                        .verticalScroll(rememberScrollState())
                        .padding(horizontal = Space.margin)
                        .padding(top = Space.small, bottom = Space.medium),
                ) {
                    Day(state, calls) {
                        first()
                        ofFeatures()
                    }
                }
                Ask(calls.onTap)
            }
        } else {
            Column(Modifier.fillMaxSize().verticalScroll(rememberScrollState())) {
                Column(Modifier.padding(horizontal = Space.margin)) { first() }
                Ask(calls.onTap)
                Column(Modifier.padding(horizontal = Space.margin, vertical = Space.medium)) {
                    Day(state, calls, ofFeatures)
                }
            }
        }
    }
}

@Composable
private fun Ask(onTap: (UByte) -> Unit) {
    Column(Modifier.fillMaxWidth().padding(bottom = Space.medium)) {
        Text(
            stringResource(R.string.today_question),
            Modifier.padding(horizontal = Space.margin).padding(bottom = 28.dp).semantics { heading() },
            style = MaterialTheme.typography.headlineLarge,
        )
        StoneScale(onTap, Modifier.padding(horizontal = Space.medium))
    }
}

@Composable
private fun ColumnScope.Day(
    state: TodayState,
    calls: TodayCalls,
    ofFeatures: @Composable () -> Unit,
) {
    val shift = state.nextShift
    Muted(longDay(state.workDay), Modifier.padding(bottom = if (shift == null) Space.medium else Space.tiny))
    if (shift != null) {
        Text(
            sentence(shift),
            Modifier.padding(bottom = Space.medium).testTag("next shift"),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
    if (state.zoneUnknown) Muted(stringResource(R.string.today_zone_unknown), Modifier.padding(bottom = Space.medium))
    state.whileLocked?.let { AddedWhileLocked(it, calls.onWhileLockedSeen) }
    state.open?.let { Unfinished(it, calls) }
    if (state.stepAsks) {
        LinkRow(stringResource(R.string.today_step_asks), calls.onFirstStep, Modifier.testTag("step asks"))
    }
    if (state.practiceDue) {
        LinkRow(stringResource(R.string.today_practice), calls.onPractise, Modifier.testTag("practice"))
    }
    state.gone?.let { Gone(it, calls.onGoneSeen) }
    if (state.remindersWentQuiet) WentQuiet(calls.onQuietSeen)
    if (state.offersLock) LockOffer(calls)
    if (state.asksKeepFor) {
        LinkRow(stringResource(R.string.today_keep_for), calls.onKeeping, Modifier.testTag("keep for"))
    }
    ofFeatures()
    val others = state.entries.filter { it.id != state.open?.id }
    if (others.isEmpty() && state.open == null) {
        Muted(stringResource(R.string.today_nothing_yet))
    }
    others.forEach { entry -> EntryRow(entry, { calls.onEntry(entry.id) }) }
}

/** Once: whoever had the phone in hand may have tapped it. */
@Composable
private fun AddedWhileLocked(
    came: WhileLocked,
    onSeen: () -> Unit,
) {
    Panel(Modifier.padding(bottom = Space.medium).testTag("while locked")) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
            Counted(R.plurals.today_added_while_locked, came.added)
            Counted(R.plurals.today_unread_while_locked, came.unread)
        }
        QuietButton(
            stringResource(R.string.common_close),
            onSeen,
            Modifier.align(Alignment.End).testTag("while locked seen"),
        )
    }
}

@Composable
private fun Counted(
    @PluralsRes words: Int,
    count: UInt,
) {
    if (count > 0u) {
        Text(
            pluralStringResource(words, count.toInt(), count.toInt()),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

/** Until it was read: what stopped by itself, and what brings it back. */
@Composable
private fun WentQuiet(onSeen: () -> Unit) {
    Panel(Modifier.padding(bottom = Space.medium).testTag("reminders quiet")) {
        Text(stringResource(R.string.today_reminders_quiet), style = MaterialTheme.typography.bodyLarge)
        QuietButton(
            stringResource(R.string.common_close),
            onSeen,
            Modifier.align(Alignment.End).testTag("reminders quiet seen"),
        )
    }
}

/** Once, and quietly: what it means that there is none. */
@Composable
private fun LockOffer(calls: TodayCalls) {
    Panel(Modifier.padding(bottom = Space.medium).testTag("lock offer")) {
        Text(stringResource(R.string.today_lock_means), style = MaterialTheme.typography.bodyLarge)
        FlowRow(Modifier.padding(top = Space.tiny)) {
            QuietButton(stringResource(R.string.today_lock), calls.onLock, Modifier.testTag("set lock"))
            QuietButton(stringResource(R.string.common_not_now), calls.onNoLock, Modifier.testTag("no lock"))
        }
    }
}

/** What went because it was older than is kept: until it was read. */
@Composable
private fun Gone(
    gone: Gone,
    onSeen: () -> Unit,
) {
    Panel(Modifier.padding(bottom = Space.medium).testTag("gone")) {
        Text(
            stringResource(R.string.today_gone, amount(gone.checkIns, gone.selfChecks)),
            style = MaterialTheme.typography.bodyLarge,
        )
        gone.keptFor?.let { Muted(stringResource(R.string.today_gone_kept_for, stringResource(it.word))) }
        QuietButton(
            stringResource(R.string.common_close),
            onSeen,
            Modifier.align(Alignment.End).testTag("gone seen"),
        )
    }
}

@Composable
private fun Unfinished(
    open: OpenCheckIn,
    calls: TodayCalls,
) {
    Surface(
        Modifier.fillMaxWidth().padding(bottom = Space.medium),
        shape = MaterialTheme.shapes.large,
        color = MaterialTheme.colorScheme.surface,
    ) {
        Column {
            Row(
                Modifier
                    .fillMaxWidth()
                    .clickable(role = Role.Button, onClick = calls.onPickUp)
                    .heightIn(min = 64.dp)
                    .padding(start = 20.dp, end = 16.dp, top = 14.dp, bottom = 8.dp),
                horizontalArrangement = Arrangement.spacedBy(Space.medium),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                Stone(open.load, 44.dp)
                Column(Modifier.weight(1f)) {
                    Text(
                        stringResource(R.string.today_pick_up),
                        style = MaterialTheme.typography.titleMedium,
                        color = MaterialTheme.colorScheme.primary,
                    )
                    Muted(stringResource(R.string.entry_line, loadWord(open.load), clock(open.localTime)))
                }
                Icon(
                    painterResource(R.drawable.ic_chevron_right),
                    contentDescription = null,
                    tint = MaterialTheme.colorScheme.primary,
                )
            }
            QuietButton(
                stringResource(R.string.common_leave),
                calls.onLeave,
                Modifier.padding(start = 66.dp, bottom = 6.dp),
            )
        }
    }
}

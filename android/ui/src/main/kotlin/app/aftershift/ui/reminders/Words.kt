package app.aftershift.ui.reminders

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.ReminderKind
import app.aftershift.core.ReminderLine
import app.aftershift.core.ReminderMoment
import app.aftershift.core.ReminderStanding
import app.aftershift.core.ReminderWhy
import app.aftershift.core.RemindersState
import app.aftershift.core.WhyNever
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import app.aftershift.ui.format.asItIsWritten
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.duration
import app.aftershift.ui.format.fullDay
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.format.shortDay
import java.time.DayOfWeek
import java.time.format.TextStyle

// Why this, why then: in words.

@get:StringRes
internal val ReminderKind.word: Int
    get() =
        when (this) {
            ReminderKind.IN_BREAK -> R.string.reminders_in_break
            ReminderKind.WIND_DOWN -> R.string.reminders_wind_down
            ReminderKind.BETWEEN_SESSIONS -> R.string.reminders_between_sessions
            ReminderKind.DAY_OFF -> R.string.reminders_day_off
            ReminderKind.FIXED_TIME -> R.string.reminders_fixed
            ReminderKind.RECHECK -> R.string.reminders_recheck
            ReminderKind.FOLLOW_UP -> R.string.reminders_follow_up
        }

@get:StringRes
internal val ReminderKind.means: Int
    get() =
        when (this) {
            ReminderKind.IN_BREAK -> R.string.reminders_in_break_means
            ReminderKind.WIND_DOWN -> R.string.reminders_wind_down_means
            ReminderKind.BETWEEN_SESSIONS -> R.string.reminders_between_sessions_means
            ReminderKind.DAY_OFF -> R.string.reminders_day_off_means
            ReminderKind.FIXED_TIME -> R.string.reminders_fixed_means
            ReminderKind.RECHECK -> R.string.reminders_recheck_means
            ReminderKind.FOLLOW_UP -> R.string.reminders_follow_up_means
        }

/** What its minutes are counted from. */
@get:StringRes
internal val ReminderKind.counts: Int
    get() =
        when (this) {
            ReminderKind.WIND_DOWN -> R.string.reminders_set_wind_down
            ReminderKind.BETWEEN_SESSIONS -> R.string.reminders_set_between_sessions
            else -> R.string.reminders_set_in_break
        }

@Composable
internal fun words(standing: ReminderStanding): String =
    when (standing) {
        is ReminderStanding.NoneChosen -> stringResource(R.string.reminders_none_chosen)
        is ReminderStanding.NoneCanCome -> stringResource(R.string.reminders_none_can_come)
        is ReminderStanding.Planned -> stringResource(R.string.reminders_planned)
        is ReminderStanding.Halved -> counted(R.plurals.reminders_halved, standing.ignored)
        is ReminderStanding.Quiet -> counted(R.plurals.reminders_quiet, standing.ignored)
    }

@Composable
internal fun words(never: WhyNever): String =
    when (never) {
        is WhyNever.NoShifts -> stringResource(R.string.reminders_no_shifts)
        is WhyNever.ShiftsEnded -> stringResource(R.string.reminders_shifts_ended, fullDay(never.last))
    }

@Composable
internal fun words(why: ReminderWhy): String =
    when (why) {
        is ReminderWhy.AsChosen -> stringResource(R.string.reminders_as_chosen)
        is ReminderWhy.AfterSleep -> stringResource(R.string.reminders_after_sleep, clock(why.chosen.toInt()))
        is ReminderWhy.Snoozed -> stringResource(R.string.reminders_snoozed)
        is ReminderWhy.Past -> stringResource(R.string.reminders_past)
        is ReminderWhy.Shown -> stringResource(R.string.reminders_shown, clock(why.at.toInt()))
        is ReminderWhy.InSleep -> stringResource(R.string.reminders_in_sleep, clock(why.until.toInt()))
        is ReminderWhy.Done -> stringResource(R.string.reminders_done, clock(why.at.toInt()))
        is ReminderWhy.Enough -> counted(R.plurals.reminders_enough, why.most.toUInt())
        is ReminderWhy.TooClose -> stringResource(R.string.reminders_too_close, clock(why.to.toInt()))
        is ReminderWhy.NotToday -> stringResource(R.string.reminders_not_today)
        is ReminderWhy.Halved -> stringResource(R.string.reminders_every_other_day)
        is ReminderWhy.Quiet -> stringResource(R.string.reminders_until_check_in)
    }

/** "10 min before N ends"; the clock is named where it isn't the phone's. */
@Composable
internal fun RemindersState.moment(line: ReminderLine): String {
    val words = momentHere(line)
    val zone = line.zone ?: return words
    return stringResource(R.string.roster_line_zone, words, leftToRight(zone))
}

@Composable
private fun RemindersState.momentHere(line: ReminderLine): String {
    val minutes = moments.find { it.kind == line.kind }?.minutes?.toInt() ?: 0
    val code = asItIsWritten(line.code.orEmpty())
    return when (line.kind) {
        ReminderKind.IN_BREAK, ReminderKind.BETWEEN_SESSIONS -> {
            stringResource(R.string.reminders_moment_in_break, duration(minutes), code)
        }

        ReminderKind.WIND_DOWN -> {
            if (minutes == 0) {
                stringResource(R.string.reminders_moment_at_end, code)
            } else {
                stringResource(R.string.reminders_moment_wind_down, duration(minutes), code)
            }
        }

        ReminderKind.DAY_OFF -> {
            stringResource(R.string.reminders_moment_day_off)
        }

        ReminderKind.FIXED_TIME -> {
            stringResource(R.string.reminders_moment_fixed)
        }

        ReminderKind.RECHECK -> {
            stringResource(R.string.reminders_moment_recheck)
        }

        ReminderKind.FOLLOW_UP -> {
            stringResource(R.string.reminders_moment_follow_up)
        }
    }
}

/** "Next: Wed 4 Mar, 07:20, 10 min before N ends". */
@Composable
internal fun RemindersState.next(): String? {
    val line = ahead.firstOrNull() ?: return null
    return stringResource(R.string.reminders_next, shortDay(line.day), clock(line.time.toInt()), moment(line))
}

/** "Every day", or "Mon, Wed". */
@Composable
internal fun weekdays(moment: ReminderMoment): String {
    if (moment.weekdays.size == DayOfWeek.entries.size) return stringResource(R.string.reminders_every_day)
    val locale = LocalPhone.current.locale
    return moment.weekdays
        .sorted()
        .joinToString(", ") { DayOfWeek.of(it.toInt()).getDisplayName(TextStyle.SHORT_STANDALONE, locale) }
}

@Composable
private fun counted(
    id: Int,
    count: UInt,
): String = pluralStringResource(id, count.toInt(), count.toInt())

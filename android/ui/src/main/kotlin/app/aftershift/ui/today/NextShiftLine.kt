package app.aftershift.ui.today

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.aftershift.core.NextShift
import app.aftershift.ui.R
import app.aftershift.ui.format.called
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.format.shortDay

/** "Night now, until 07:30", "Next: Early, tomorrow 07:00", "Next: Night, Fri 6 Mar 19:00". */
@Composable
internal fun sentence(next: NextShift): String {
    val shift = next.shift
    val (starts, ends) = shift.starts to shift.ends
    val line =
        when {
            next.goesOn && ends == null -> stringResource(R.string.today_shift_now, shift.called())
            next.goesOn && ends != null -> nowUntil(next, clock(ends.toInt()))
            starts == null -> stringResource(R.string.today_shift_next, shift.called(), day(next))
            else -> stringResource(R.string.today_shift_next_at, shift.called(), day(next), clock(starts.toInt()))
        }
    val zone = shift.zone ?: return line
    return stringResource(R.string.roster_line_zone, line, leftToRight(zone))
}

/** On call over a weekend ends on a day that has to be said. */
@Composable
private fun nowUntil(
    next: NextShift,
    ends: String,
): String {
    val shift = next.shift
    val day = shift.lastDay
    return if (day == null) {
        stringResource(R.string.today_shift_now_until, shift.called(), ends)
    } else {
        stringResource(R.string.today_shift_now_until_day, shift.called(), shortDay(day), ends)
    }
}

@Composable
private fun day(next: NextShift): String =
    when (next.inDays) {
        0u -> stringResource(R.string.today_shift_today)
        1u -> stringResource(R.string.today_shift_tomorrow)
        else -> shortDay(next.shift.day)
    }

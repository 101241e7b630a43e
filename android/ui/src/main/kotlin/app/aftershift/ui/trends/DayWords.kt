package app.aftershift.ui.trends

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.ChartDay
import app.aftershift.core.HistoryDay
import app.aftershift.core.ShiftLine
import app.aftershift.core.Work
import app.aftershift.ui.R
import app.aftershift.ui.format.codeAndHours
import app.aftershift.ui.format.loadWord

/** A day of the chart in words, with what stands on it in the roster; the list of days knows more of it. */
@Composable
internal fun value(
    day: ChartDay,
    days: List<HistoryDay>,
): String {
    val shifts = days.find { it.workDay == day.workDay }?.shifts.orEmpty()
    val work =
        when {
            shifts.isNotEmpty() -> words(shifts)
            day.work == Work.NIGHT -> stringResource(R.string.trends_work_night)
            day.work == Work.DAY -> stringResource(R.string.trends_work_day)
            else -> return load(day)
        }
    return stringResource(R.string.trends_load_and_work, load(day), work)
}

@Composable
internal fun words(shifts: List<ShiftLine>): String = shifts.map { codeAndHours(it) }.joinToString("; ")

@Composable
private fun load(day: ChartDay): String {
    val heaviest = day.heaviest ?: return stringResource(R.string.trends_day_none)
    val lightest = day.lightest ?: heaviest
    val count = day.count.toInt()
    return if (heaviest == lightest) {
        pluralStringResource(R.plurals.trends_day_one_load, count, count, loadWord(heaviest))
    } else {
        pluralStringResource(R.plurals.trends_day_loads, count, count, loadWord(lightest), loadWord(heaviest))
    }
}

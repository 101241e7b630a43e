package app.aftershift.ui.format

import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.LayoutDirection
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import java.time.LocalDate
import java.time.LocalTime
import java.time.format.DateTimeFormatter

// The core gives ISO dates, HH:MM and minutes; here they only get their form. The patterns are resources, so that a
// translation brings its own order.

/** "Monday 23 November". */
@Composable
fun longDay(iso: String): String = day(iso, R.string.format_day_long)

/** "Mon 23 Nov". */
@Composable
fun shortDay(iso: String): String = day(iso, R.string.format_day_short)

/** "Mon 23 Nov 2026". */
@Composable
fun fullDay(iso: String): String = day(iso, R.string.format_day_full)

/** "23 Nov", for the ends of a chart. */
@Composable
fun dayAndMonth(iso: String): String = day(iso, R.string.format_day_month)

/** "23 November", in a sentence about the weeks around now. */
@Composable
fun dayOfMonth(iso: String): String = day(iso, R.string.format_day_of_month)

/** "23 November 2026", in a sentence. */
@Composable
fun wholeDay(iso: String): String = day(iso, R.string.format_day_whole)

/** "23 Nov 2026", for the ends of a chart. */
@Composable
fun dayAndYear(iso: String): String = day(iso, R.string.format_day_year)

/** "November 2026". */
@Composable
fun monthAndYear(date: LocalDate): String = day(date.toString(), R.string.format_month_year)

/** "27 Oct 2026 – 23 Nov 2026". */
@Composable
fun span(
    first: String,
    last: String,
): String =
    stringResource(R.string.format_span, day(first, R.string.format_day_year), day(last, R.string.format_day_year))

/** "Mon 23", where the month is plain. */
@Composable
fun weekdayAndNumber(iso: String): String = day(iso, R.string.format_day_weekday)

/** "2–8 Mar", "30 Mar – 5 Apr", "2 Mar". */
@Composable
fun dayRange(
    first: String,
    last: String,
): String =
    when {
        first == last -> {
            dayAndMonth(first)
        }

        first.take(MONTH) == last.take(MONTH) -> {
            stringResource(R.string.format_span_month, day(first, R.string.format_day_number), dayAndMonth(last))
        }

        else -> {
            stringResource(R.string.format_span, dayAndMonth(first), dayAndMonth(last))
        }
    }

/** Of an ISO date: "2026-03". */
private const val MONTH = 7

/** "14:05", or "2:05 PM" where the phone is set so. */
@Composable
fun clock(time: LocalTime): String {
    val phone = LocalPhone.current
    val pattern = stringResource(if (phone.uses24Hours) R.string.format_time_24 else R.string.format_time_12)
    return isolated(time.format(DateTimeFormatter.ofPattern(pattern, phone.locale)))
}

@Composable
fun clock(hoursAndMinutes: String): String = clock(LocalTime.parse(hoursAndMinutes))

@Composable
fun clock(minuteOfDay: Int): String = clock(LocalTime.of(minuteOfDay / 60, minuteOfDay % 60))

/** "6 h 30 min", "7 h", "45 min". */
@Composable
fun duration(minutes: Int): String {
    val hours = minutes / 60
    val rest = minutes % 60
    return when {
        hours == 0 -> stringResource(R.string.format_minutes, rest)
        rest == 0 -> stringResource(R.string.format_hours, hours)
        else -> stringResource(R.string.format_hours_minutes, hours, rest)
    }
}

@Composable
private fun day(
    iso: String,
    pattern: Int,
): String {
    val form = DateTimeFormatter.ofPattern(stringResource(pattern), LocalPhone.current.locale)
    return isolated(LocalDate.parse(iso).format(form))
}

/** Within text that runs from the right, a date keeps its own order. */
@Composable
private fun isolated(text: String): String =
    if (LocalLayoutDirection.current == LayoutDirection.Rtl) "\u2068$text\u2069" else text

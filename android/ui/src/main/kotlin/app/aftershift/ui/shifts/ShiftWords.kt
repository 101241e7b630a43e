package app.aftershift.ui.shifts

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.aftershift.core.CodeMeaning
import app.aftershift.core.RosterDay
import app.aftershift.core.ShiftCode
import app.aftershift.core.ShiftKind
import app.aftershift.core.ShiftLine
import app.aftershift.core.ShiftOrigin
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.dayRange
import app.aftershift.ui.format.longDay
import java.time.LocalDate

// What the month says in words: for those who hear it, and for those who read a single day.

@get:StringRes
internal val ShiftKind.word: Int
    get() =
        when (this) {
            ShiftKind.SHIFT -> R.string.kind_shift
            ShiftKind.CLINIC -> R.string.kind_clinic
            ShiftKind.ON_CALL -> R.string.kind_on_call
            ShiftKind.LEAVE -> R.string.kind_leave
            ShiftKind.OFF -> R.string.kind_off
        }

/** "Night", or the code where nobody has given it words. */
internal val ShiftLine.named: String get() = label ?: code

internal val ShiftCode.named: String get() = label ?: name

/** "N, Night": as a chip with the code alone is heard. */
@Composable
internal fun spoken(code: ShiftCode): String =
    code.label?.let { stringResource(R.string.shifts_code_named, code.name, it) } ?: code.name

/** "Night, 19:00 to 07:30". */
@Composable
internal fun withHours(
    named: String,
    starts: UShort?,
    ends: UShort?,
): String =
    if (starts == null || ends == null) {
        named
    } else {
        stringResource(R.string.shifts_entry_hours, named, clock(starts.toInt()), clock(ends.toInt()))
    }

/** "19:00 to 07:30"; null for leave and days off. */
@Composable
internal fun hours(
    starts: UShort?,
    ends: UShort?,
): String? =
    if (starts == null || ends == null) {
        null
    } else {
        stringResource(R.string.shifts_hours, clock(starts.toInt()), clock(ends.toInt()))
    }

@Composable
internal fun words(meaning: CodeMeaning): String =
    withHours(meaning.label ?: stringResource(meaning.kind.word), meaning.starts, meaning.ends)

@Composable
private fun words(entry: ShiftLine): String {
    val entryWords = withHours(entry.named, entry.starts, entry.ends)
    val from =
        when (entry.from) {
            ShiftOrigin.OWN -> return entryWords
            ShiftOrigin.CYCLE -> R.string.shifts_from_cycle
            ShiftOrigin.FILE -> R.string.shifts_from_file
        }
    return stringResource(R.string.shifts_code_named, entryWords, stringResource(from))
}

/** "Tuesday 3 March, Night, 19:00 to 07:30, from the cycle". */
@Composable
internal fun sentence(
    day: RosterDay,
    isToday: Boolean,
): String {
    val stands =
        when {
            day.shifts.isNotEmpty() -> day.shifts.map { words(it) }
            day.isSet -> listOf(stringResource(R.string.shifts_no_shift))
            else -> listOf(stringResource(R.string.shifts_empty))
        }
    val today = if (isToday) listOf(stringResource(R.string.shifts_is_today)) else emptyList()
    return (listOf(longDay(day.day)) + today + stands).joinToString(", ")
}

/** The seven days from [first] on: "2–8 Mar". */
@Composable
internal fun weekRange(first: String): String = dayRange(first, LocalDate.parse(first).plusDays(WEEK - 1L).toString())

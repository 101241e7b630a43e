package app.aftershift.ui.format

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.aftershift.core.ShiftCode
import app.aftershift.core.ShiftKind
import app.aftershift.core.ShiftLine
import app.aftershift.core.shiftKinds
import app.aftershift.ui.R

// Codes, hours and shifts, as lines of text.

/** "07:00 to 19:30"; null for leave and days off. */
@Composable
internal fun hours(
    starts: UShort?,
    ends: UShort?,
): String? {
    if (starts == null || ends == null) return null
    return stringResource(R.string.roster_hours, clock(starts.toInt()), clock(ends.toInt()))
}

/** "LD, Long day", or the code alone where it has no words. */
@Composable
internal fun named(code: ShiftCode): String = named(code.name, code.label)

@Composable
internal fun named(
    code: String,
    label: String?,
): String =
    if (label == null) asItIsWritten(code) else stringResource(R.string.roster_code_named, asItIsWritten(code), label)

/** What a code is called: in words where there are any. */
internal fun ShiftLine.called(): String = label ?: asItIsWritten(code)

internal fun ShiftCode.called(): String = label ?: asItIsWritten(name)

/** "N, 19:00 to 07:30"; a clock that isn't the phone's is named. */
@Composable
internal fun codeAndHours(shift: ShiftLine): String {
    val hours = hours(shift.starts, shift.ends) ?: return named(shift.code, shift.label)
    val once = stringResource(R.string.roster_line, asItIsWritten(shift.code), hours)
    val line = shift.lastDay?.let { stringResource(R.string.roster_line_last_day, once, fullDay(it)) } ?: once
    val zone = shift.zone ?: return line
    return stringResource(R.string.roster_line_zone, line, leftToRight(zone))
}

/** What the core has to say of each kind; it never changes. */
private val kinds by lazy { shiftKinds().associate { it.kind to it.hasHours } }

/** Whether it has hours. */
internal val ShiftKind.hasHours: Boolean get() = kinds.getValue(this)

package app.aftershift.checks.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.ui.app.LocalPhone

/** "4 questions". */
@Composable
internal fun questions(count: UInt): String =
    pluralStringResource(R.plurals.checks_questions, count.toInt(), count.toInt())

/** Parts of one line. */
@Composable
internal fun and(
    one: String,
    other: String,
): String = stringResource(R.string.checks_and, one, other)

/** 377 as "37.7". */
@Composable
internal fun tenths(value: UShort): String = "%.1f".format(LocalPhone.current.locale, value.toInt() / 10.0)

/** "9 of 27"; where the lowest there is isn't 0, "34, range 10–50". */
@Composable
internal fun score(
    score: UInt,
    lowest: UShort,
    highest: UShort,
): String =
    if (lowest == 0.toUShort()) {
        stringResource(R.string.checks_score, score.toInt(), highest.toInt())
    } else {
        stringResource(R.string.checks_score_in_range, score.toInt(), lowest.toInt(), highest.toInt())
    }

package app.aftershift.ui.keeping

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.KeepFor
import app.aftershift.ui.R

@get:StringRes
internal val KeepFor.word: Int
    get() =
        when (this) {
            KeepFor.NINETY_DAYS -> R.string.keeping_ninety_days
            KeepFor.ONE_YEAR -> R.string.keeping_one_year
            KeepFor.UNTIL_ERASED -> R.string.keeping_until_erased
        }

/** "12 check-ins and 3 self-checks": only what there is of. */
@Composable
internal fun amount(
    checkIns: UInt,
    selfChecks: UInt,
): String {
    val each =
        listOf(R.plurals.keeping_check_ins to checkIns.toInt(), R.plurals.keeping_self_checks to selfChecks.toInt())
            .filter { (_, count) -> count > 0 }
            .map { (word, count) -> pluralStringResource(word, count, count) }
    return if (each.size == 2) stringResource(R.string.keeping_both, each[0], each[1]) else each.joinToString("")
}

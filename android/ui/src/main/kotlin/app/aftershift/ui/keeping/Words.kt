package app.aftershift.ui.keeping

import androidx.annotation.StringRes
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

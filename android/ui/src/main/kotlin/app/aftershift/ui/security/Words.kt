package app.aftershift.ui.security

import androidx.annotation.StringRes
import app.aftershift.core.LockAfter
import app.aftershift.core.Way
import app.aftershift.ui.R

/** How safe a vault is whose weakest way this is. */
@get:StringRes
internal val Way.weakest: Int
    get() =
        when (this) {
            Way.DEVICE -> R.string.security_weakest_phone
            Way.BIOMETRIC -> R.string.security_weakest_biometric
            Way.PASSPHRASE -> R.string.security_weakest_passphrase
            Way.RECOVERY_CODE -> R.string.security_weakest_code
        }

@get:StringRes
internal val LockAfter.word: Int
    get() =
        when (this) {
            LockAfter.LEAVING -> R.string.security_after_leaving
            LockAfter.ONE_MINUTE -> R.string.security_after_one_minute
            LockAfter.FIVE_MINUTES -> R.string.security_after_five_minutes
            LockAfter.FIFTEEN_MINUTES -> R.string.security_after_fifteen_minutes
        }

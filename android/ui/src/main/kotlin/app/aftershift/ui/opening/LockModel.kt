package app.aftershift.ui.opening

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.lifecycle.ViewModel

/** What is being typed at the lock. It outlives a turn of the phone and a look at Support, and is in memory only. */
class LockModel(
    private val opening: OpeningModel,
) : ViewModel() {
    var passphrase by mutableStateOf("")
    var code by mutableStateOf("")
    var hidden by mutableStateOf(true)

    /** Whether the recovery code is asked for, although there is a passphrase. */
    var byCode by mutableStateOf(false)

    fun unlock() {
        opening.unlock(passphrase, ::forget)
    }

    fun unlockWithCode() {
        opening.unlockWithCode(code, ::forget)
    }

    fun unlockWithBiometric() {
        opening.unlockWithBiometric(::forget)
    }

    private fun forget() {
        passphrase = ""
        code = ""
        hidden = true
        byCode = false
    }
}

package app.aftershift.ui.opening

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import app.aftershift.core.SavedLine
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.attempt
import app.aftershift.ui.core.messageFor
import kotlinx.coroutines.Job

/** What is being typed and tapped at the lock. It outlives a turn of the phone and a look at Support, and is in memory only. */
class LockModel(
    private val opening: OpeningModel,
) : ViewModel() {
    var passphrase by mutableStateOf("")
    var code by mutableStateOf("")
    var hidden by mutableStateOf(true)

    /** Whether the recovery code is asked for, although there is a passphrase. */
    var byCode by mutableStateOf(false)

    private var tapped by mutableStateOf<Tapped?>(null)
    private var tapping: Job? = null

    /** What was tapped; null once somebody has left and come back: it is asked anew then. */
    val saved: Tapped? get() = tapped?.takeIf { it.visit == opening.visit }

    /** Why a tap wasn't taken. */
    var tapProblem by mutableStateOf<Message?>(null)
        private set

    /** While one is on its way, another is the second tap of a double tap. */
    fun tap(load: UByte) {
        if (tapping?.isActive == true) return
        tapProblem = null
        tapping =
            viewModelScope.attempt(report = { tapProblem = messageFor(it) }) {
                tapped = Tapped(load, opening.tap(load), opening.visit)
            }
    }

    fun askAgain() {
        tapped = null
    }

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
        tapped = null
        tapProblem = null
    }
}

/** How heavy it was, what to say about it, and since when the app is in front. */
class Tapped(
    val load: UByte,
    val line: SavedLine,
    val visit: Int,
)

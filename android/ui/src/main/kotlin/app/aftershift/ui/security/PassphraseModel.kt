package app.aftershift.ui.security

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.SecurityAction
import app.aftershift.core.SecurityState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** A passphrase being set. What is typed is in memory only, and goes once it is set. */
class PassphraseModel(
    private val core: OpenCore,
) : ScreenModel<SecurityState>() {
    var passphrase by mutableStateOf("")

    /** Once more, where nobody sees what is typed. */
    var again by mutableStateOf("")
    var hidden by mutableStateOf(true)

    /** The two aren't the same. */
    var differs by mutableStateOf(false)
        private set

    private var chosen by mutableStateOf<Boolean?>(null)

    val alwaysAsk: Boolean get() = chosen ?: (state.value.content?.newPassphraseAsks == true)

    fun load() = show { core.call { security() } }

    fun chooseAlwaysAsk(always: Boolean) {
        chosen = always
    }

    fun set(onSet: () -> Unit) {
        dismissProblem()
        differs = hidden && passphrase != again
        if (differs) return
        val typed = passphrase
        lead { show({ done(onSet) }) { core.call { securityAct(SecurityAction.SetPassphrase(typed, alwaysAsk)) } } }
    }

    private fun done(onSet: () -> Unit) {
        passphrase = ""
        again = ""
        chosen = null
        onSet()
    }
}

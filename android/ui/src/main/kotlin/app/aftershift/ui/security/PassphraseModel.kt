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
    val typed = NewPassphrase()
    private var chosen by mutableStateOf<Boolean?>(null)

    val alwaysAsk: Boolean get() = chosen ?: (state.value.content?.newPassphraseAsks == true)

    fun load() = show { core.call { security() } }

    fun chooseAlwaysAsk(always: Boolean) {
        chosen = always
    }

    fun set(onSet: () -> Unit) {
        dismissProblem()
        if (!typed.agrees()) return
        val passphrase = typed.text
        lead {
            show({ done(onSet) }) { core.call { securityAct(SecurityAction.SetPassphrase(passphrase, alwaysAsk)) } }
        }
    }

    private fun done(onSet: () -> Unit) {
        typed.forget()
        chosen = null
        onSet()
    }
}

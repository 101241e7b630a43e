package app.aftershift.ui.security

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.SecurityAction
import app.aftershift.core.SecurityState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** The passphrase, typed once, so that it isn't forgotten where a finger opens the vault. */
class PractiseModel(
    private val core: OpenCore,
) : ScreenModel<SecurityState>() {
    var passphrase by mutableStateOf("")
    var hidden by mutableStateOf(true)

    /** It was the right one. */
    var known by mutableStateOf(false)
        private set

    fun load() = show { core.call { security() } }

    fun practise() {
        dismissProblem()
        val typed = passphrase
        lead { show({ passed() }) { core.call { securityAct(SecurityAction.Practise(typed)) } } }
    }

    fun notNow(then: () -> Unit) = lead { show({ then() }) { core.call { securityAct(SecurityAction.NotNow) } } }

    private fun passed() {
        passphrase = ""
        known = true
    }
}

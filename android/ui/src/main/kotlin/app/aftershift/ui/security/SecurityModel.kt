package app.aftershift.ui.security

import app.aftershift.core.Aftershift
import app.aftershift.core.SecurityAction
import app.aftershift.core.SecurityState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.PhoneKeys
import app.aftershift.ui.core.ScreenModel
import app.aftershift.ui.core.randomKey
import app.aftershift.ui.core.use

/** What opens the vault, and whether this phone can ask for a finger or a face. */
data class Security(
    val state: SecurityState,
    val hasBiometric: Boolean,
)

class SecurityModel(
    private val core: OpenCore,
    private val keys: PhoneKeys,
) : ScreenModel<Security>() {
    fun load() = ask { security() }

    fun act(action: SecurityAction) = lead { ask { securityAct(action) } }

    fun openWithPhone() =
        lead {
            ask {
                use(randomKey()) { securityAct(SecurityAction.OpenWithPhone(it, keys.device.wrap(it))) }
            }
        }

    /** The phone asks for a finger first; a refusal changes nothing. */
    fun openWithBiometric() =
        lead {
            show {
                val key = checkNotNull(keys.biometric) { "offered where there is none" }
                use(randomKey()) {
                    val wrapped = key.wrap(it)
                    shown(core.call { securityAct(SecurityAction.OpenWithBiometric(it, wrapped)) })
                }
            }
        }

    private fun ask(state: Aftershift.() -> SecurityState) = show { shown(core.call(state)) }

    private fun shown(state: SecurityState) = Security(state, keys.biometric?.available() == true)
}

package app.aftershift.ui.security

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.SecurityAction
import app.aftershift.core.VaultException
import app.aftershift.core.newRecoveryCode
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** A new recovery code, in its groups. It opens nothing until it is set; left before that, it is gone. */
class RecoveryCodeModel(
    private val core: OpenCore,
) : ScreenModel<List<String>>() {
    var writtenDown by mutableStateOf(false)
    var lastGroup by mutableStateOf("")

    /** What was typed isn't the last group of this code. */
    var isAnother by mutableStateOf(false)
        private set

    fun load() {
        if (state.value.content == null) show { core.call { newRecoveryCode() } }
    }

    /** The core reads the code with the group as it was typed: its checksum says whether it is the one. */
    fun set(onSet: () -> Unit) {
        val groups = state.value.content ?: return
        dismissProblem()
        isAnother = false
        val code = (groups.dropLast(1) + lastGroup).joinToString("-")
        lead {
            perform {
                core.call { securityAct(SecurityAction.SetRecoveryCode(code)) }
                onSet()
            }
        }
    }

    override fun report(error: Exception) {
        if (error is VaultException.RecoveryCodeTypo) isAnother = true else super.report(error)
    }
}

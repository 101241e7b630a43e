package app.aftershift.ui.backup

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.BackupAction
import app.aftershift.core.BackupState
import app.aftershift.core.checkPassphrase
import app.aftershift.ui.app.Outside
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import app.aftershift.ui.security.NewPassphrase

/** A backup being made. What is typed is in memory only, and goes once it is made. */
class MakeModel(
    private val core: OpenCore,
    private val outside: Outside,
) : ScreenModel<BackupState>() {
    val typed = NewPassphrase()
    var made by mutableStateOf(false)
        private set
    var working by mutableStateOf(false)
        private set

    fun load() = show { core.call { backup() } }

    fun make() {
        dismissProblem()
        if (!typed.agrees()) return
        val passphrase = typed.text
        lead { show { made(passphrase) } }
    }

    private suspend fun made(passphrase: String): BackupState {
        // Before anybody is asked where to: what is too short is no reason to choose a place twice.
        core.call { checkPassphrase(passphrase) }
        val name = core.call { backup().name }
        val saved =
            outside.save(name) { path ->
                working = true
                try {
                    core.call { backupAct(BackupAction.Make(path, passphrase)) }
                } finally {
                    working = false
                }
            }
        if (!saved) return core.call { backup() }
        typed.forget()
        made = true
        return core.call { backupAct(BackupAction.Arrived) }
    }
}

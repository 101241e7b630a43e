package app.aftershift.ui.backup

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.BackupAction
import app.aftershift.core.BackupState
import app.aftershift.ui.app.Outside
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** A backup being brought back: first the file, then its passphrase, then what is to come of it. */
class RestoreModel(
    private val core: OpenCore,
    private val outside: Outside,
) : ScreenModel<BackupState>() {
    /** Where the chosen file can be read. */
    var file by mutableStateOf<String?>(null)
        private set
    var passphrase by mutableStateOf("")
    var hidden by mutableStateOf(true)
    var working by mutableStateOf(false)
        private set

    /** Nothing that was opened before is still there. What came of it stays until somebody leaves. */
    fun load() = act { if (file == null && state.value.content?.brought == null) BackupAction.Close else null }

    fun choose() =
        lead {
            show {
                outside.choose()?.let {
                    letGo()
                    file = it
                }
                // What was opened before isn't what was chosen now.
                core.call { backupAct(BackupAction.Close) }
            }
        }

    fun open() {
        val from = file ?: return
        val typed = passphrase
        dismissProblem()
        lead { act { BackupAction.Open(from, typed) } }
    }

    fun merge(isMine: Boolean) = lead { bring(BackupAction.Merge(isMine)) }

    fun replace(isMine: Boolean) = lead { bring(BackupAction.Replace(isMine)) }

    private fun bring(action: BackupAction) = act({ forget() }) { action }

    private fun forget() {
        passphrase = ""
        letGo()
    }

    /** Where it is a copy, it is sealed, and still nobody's any more. */
    private fun letGo() {
        file?.let(outside::letGo)
        file = null
    }

    override fun onCleared() = forget()

    /** What takes a second or two. */
    private fun act(
        then: (BackupState) -> Unit = {},
        action: () -> BackupAction?,
    ) = show(then) {
        working = true
        try {
            core.call { action()?.let(::backupAct) ?: backup() }
        } finally {
            working = false
        }
    }
}

package app.aftershift.ui.backup

import app.aftershift.core.BackupState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** When the last one was made. */
class BackupModel(
    private val core: OpenCore,
) : ScreenModel<BackupState>() {
    fun load() = show { core.call { backup() } }
}

package app.aftershift.ui.settings

import app.aftershift.core.SettingsAction
import app.aftershift.core.SettingsState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

class SettingsModel(
    private val core: OpenCore,
) : ScreenModel<SettingsState>() {
    fun load() = show { core.call { settings() } }

    fun act(
        action: SettingsAction,
        then: () -> Unit = {},
    ) = show(then = { then() }) { core.call { settingsAct(action) } }
}

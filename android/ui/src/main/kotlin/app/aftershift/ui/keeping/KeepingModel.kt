package app.aftershift.ui.keeping

import app.aftershift.core.KeepFor
import app.aftershift.core.KeepingAction
import app.aftershift.core.KeepingState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

class KeepingModel(
    private val core: OpenCore,
) : ScreenModel<KeepingState>() {
    fun load() = show { core.call { keeping() } }

    fun keep(keep: KeepFor) = show { core.call { keepingAct(KeepingAction.Keep(keep)) } }
}

package app.aftershift.ui.trends

import app.aftershift.core.HistoryAction
import app.aftershift.core.HistoryState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

class TrendsModel(
    private val core: OpenCore,
) : ScreenModel<HistoryState>() {
    fun load() = show { core.call { history() } }

    fun act(action: HistoryAction) = show { core.call { historyAct(action) } }
}

package app.aftershift.ui.support

import app.aftershift.core.PlanEntry
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** Somebody to tell: only once the data is open. */
class PeopleModel(
    private val core: OpenCore,
) : ScreenModel<List<PlanEntry>>() {
    fun load() = show { core.call { people() } }
}

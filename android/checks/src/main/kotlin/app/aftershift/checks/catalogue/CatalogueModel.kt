package app.aftershift.checks.catalogue

import app.aftershift.checks.parts.JustLeft
import app.aftershift.core.CheckAction
import app.aftershift.core.ChecksAction
import app.aftershift.core.ChecksState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** All forms. */
internal class CatalogueModel(
    private val core: OpenCore,
) : ScreenModel<ChecksState>() {
    private val lately = JustLeft()
    private val left = MutableStateFlow<String?>(null)

    /** The form that was left half-way just now. */
    val justLeft: StateFlow<String?> = left.asStateFlow()

    fun load() = show(then = { left.value = lately.among(it.open) }) { core.call { checks() } }

    fun noticeRead() = show { core.call { checksAct(ChecksAction.NOTICE_READ) } }

    fun goOn(
        id: String,
        then: (String) -> Unit,
    ) = lead {
        perform {
            core.call { checkAct(CheckAction.Resume(id)) }
            then(id)
        }
    }
}

package app.aftershift.checks.today

import app.aftershift.checks.parts.JustLeft
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckNoticeAction
import app.aftershift.core.CheckNoticeState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** What Today says of self-checks. */
internal class NoticeModel(
    private val core: OpenCore,
) : ScreenModel<CheckNoticeState>() {
    private val lately = JustLeft()
    private val left = MutableStateFlow<String?>(null)

    /** The form that was left half-way just now. */
    val justLeft: StateFlow<String?> = left.asStateFlow()

    /** What the core was told to be on the screen: once each. */
    private val told = mutableSetOf<Any>()

    fun load() =
        show(then = { left.value = lately.among(listOfNotNull(it.open)) }) {
            core.call { checkNotice() }
        }

    fun act(action: CheckNoticeAction) = show { core.call { checkNoticeAct(action) } }

    /** [what] is on the screen. */
    fun shown(
        what: Any,
        action: CheckNoticeAction,
    ) {
        if (told.add(what)) act(action)
    }

    fun goOn(
        id: String,
        then: () -> Unit,
    ) = lead {
        perform {
            core.call { checkAct(CheckAction.Resume(id)) }
            then()
        }
    }
}

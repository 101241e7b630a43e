package app.aftershift.checks.today

import app.aftershift.checks.parts.JustLeft
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckLater
import app.aftershift.core.CheckNoticeAction
import app.aftershift.core.CheckNoticeState
import app.aftershift.core.CheckOffer
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

    private val declined = MutableStateFlow(false)

    /** "Not now" was said just now: it is said for how long that holds. */
    val justDeclined: StateFlow<Boolean> = declined.asStateFlow()

    /** What was on the screen, and whether the core knows it. */
    private val seen = mutableMapOf<Any, Boolean>()

    fun load() =
        show(
            then = {
                left.value = lately.among(listOfNotNull(it.open))
                declined.value = false
                tellAgain(it)
            },
        ) { core.call { checkNotice() } }

    fun laterSeen(later: CheckLater) = seen(later, CheckNoticeAction.LATER_SHOWN)

    fun laterDone() = act(CheckNoticeAction.LATER_DONE)

    fun offerSeen(offer: CheckOffer) = seen(offer, CheckNoticeAction.OFFER_SHOWN)

    fun offerNotNow() = act(CheckNoticeAction.OFFER_NOT_NOW) { declined.value = true }

    /** [then] is told the id of what is gone on with. */
    fun goOn(
        id: String,
        then: (String) -> Unit,
    ) = lead {
        perform {
            core.call { checkAct(CheckAction.Resume(id)) }
            then(id)
        }
    }

    /** Told once. */
    private fun seen(
        what: Any,
        action: CheckNoticeAction,
    ) {
        if (what in seen) return
        seen[what] = false
        tell(what, action)
    }

    private fun tell(
        what: Any,
        action: CheckNoticeAction,
    ) = act(action) { seen[what] = true }

    /** What it couldn't be told the last time, of what is still there: or the same would be put, or offered, again. */
    private fun tellAgain(state: CheckNoticeState) {
        state.later?.takeIf { seen[it] == false }?.let { tell(it, CheckNoticeAction.LATER_SHOWN) }
        state.offer?.takeIf { seen[it] == false }?.let { tell(it, CheckNoticeAction.OFFER_SHOWN) }
    }

    private fun act(
        action: CheckNoticeAction,
        then: () -> Unit = {},
    ) = show(then = { then() }) { core.call { checkNoticeAct(action) } }
}

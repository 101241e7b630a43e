package app.aftershift.checks.runner

import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** One form, question by question. What is being filled in is the core's to know, as long as the app runs. */
internal class RunnerModel(
    private val core: OpenCore,
    private val id: String,
) : ScreenModel<CheckState>() {
    private val gone = MutableStateFlow(false)

    /** It can't be gone on with: it wasn't kept and the app was closed meanwhile, it was removed, or it was left. */
    val nothing: StateFlow<Boolean> = gone.asStateFlow()

    private var left = false

    /** After the app was closed in the middle of it, it is taken up again: numbers to call may be waiting in it. */
    fun load() = step { check()?.takeIf { it.id == id } ?: if (left) null else takenUp() }

    private fun Aftershift.takenUp(): CheckState? =
        try {
            checkAct(CheckAction.Resume(id))
        } catch (_: AppException.NotFound) {
            null
        } catch (_: AppException.CheckClosed) {
            null
        } catch (_: AppException.CheckChanged) {
            null
        }

    /**
     * Also an answer leads on: while one is on its way, a second tap was meant for the same question, and isn't taken
     * for the next. The one on its way is stored.
     */
    fun act(action: CheckAction) = lead { step { checkAct(action) } }

    fun leave(then: () -> Unit) =
        lead {
            perform {
                core.call { checkAct(CheckAction.Leave) }
                left = true
                then()
            }
        }

    private fun step(ask: Aftershift.() -> CheckState?): Job =
        perform {
            val state = core.call(ask)
            if (state == null) gone.value = true else show { state }
        }

    /** What shows was no longer what is asked, or nothing is any more: it is looked at again, and nothing was lost. */
    override fun report(error: Exception) {
        if (error is AppException.NotThisQuestion || error is AppException.CheckClosed) load() else super.report(error)
    }
}

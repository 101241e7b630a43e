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

/** One form, question by question. What is being filled in is the core's to know. */
internal class RunnerModel(
    private val core: OpenCore,
) : ScreenModel<CheckState>() {
    private val gone = MutableStateFlow(false)

    /** Nothing is being filled in: the app was closed meanwhile, or it was removed. */
    val nothing: StateFlow<Boolean> = gone.asStateFlow()

    fun load() = step { check() }

    /**
     * Also an answer leads on: while one is on its way, a second tap was meant for the same question, and isn't taken
     * for the next. The one on its way is stored.
     */
    fun act(action: CheckAction) = lead { step { checkAct(action) } }

    fun leave(then: () -> Unit) =
        lead {
            perform {
                core.call { checkAct(CheckAction.Leave) }
                then()
            }
        }

    private fun step(ask: Aftershift.() -> CheckState?): Job =
        perform {
            val state = core.call(ask)
            if (state == null) gone.value = true else show { state }
        }

    /** What shows was no longer what was asked: it is looked at again, and nothing was lost. */
    override fun report(error: Exception) {
        if (error is AppException.NotThisQuestion) load() else super.report(error)
    }
}

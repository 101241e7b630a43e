package app.aftershift.checks.result

import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckResultAction
import app.aftershift.core.CheckResultState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** One result. */
internal class ResultModel(
    private val core: OpenCore,
    private val id: String,
) : ScreenModel<CheckResultState>() {
    private val away = MutableStateFlow(false)

    /** It isn't there: it wasn't kept and the app was closed meanwhile, or it was removed. */
    val gone: StateFlow<Boolean> = away.asStateFlow()

    fun load() = show { core.call { checkResult(id) } }

    fun chooseLine(
        scale: String,
        value: UShort,
    ) = act(CheckResultAction.ChooseLine(id, scale, value))

    fun notNow() = act(CheckResultAction.NotNow(id))

    fun remove(then: () -> Unit) =
        lead {
            perform {
                core.call { checkResultAct(CheckResultAction.Remove(id)) }
                then()
            }
        }

    /** [then] is told the id of what is gone on with. */
    fun goOn(then: (String) -> Unit) = resume(then)

    /** The same, from the first question without an answer. */
    fun toUnanswered(then: (String) -> Unit) = resume(then) { checkAct(CheckAction.ToUnanswered) }

    private fun resume(
        then: (String) -> Unit,
        further: Aftershift.() -> Unit = {},
    ) = lead {
        perform {
            core.call {
                checkAct(CheckAction.Resume(id))
                further()
            }
            then(id)
        }
    }

    /** What isn't kept goes with this. */
    fun leave(then: () -> Unit) =
        lead {
            perform {
                core.call { checkAct(CheckAction.Leave) }
                then()
            }
        }

    private fun act(action: CheckResultAction) = show { core.call { checkResultAct(action) ?: checkResult(id) } }

    override fun report(error: Exception) {
        if (error is AppException.NotFound) away.value = true else super.report(error)
    }
}

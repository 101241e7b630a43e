package app.aftershift.checks.intro

import app.aftershift.core.AppException
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckIntroState
import app.aftershift.core.CheckResultAction
import app.aftershift.core.ChecksAction
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** One form, before it is begun. */
internal class IntroModel(
    private val core: OpenCore,
    private val instrument: String,
) : ScreenModel<CheckIntroState>() {
    fun load() = show { core.call { checkIntro(instrument) } }

    fun noticeRead() =
        show {
            core.call {
                checksAct(ChecksAction.NOTICE_READ)
                checkIntro(instrument)
            }
        }

    private val doubted = MutableStateFlow<Boolean?>(null)

    /** Whether to save what waits for an answer about the phone's date. */
    val dateInDoubt: StateFlow<Boolean?> = doubted.asStateFlow()

    /** [then] is told the id of what was begun, as in [dateIsRight] and [goOn]. */
    fun begin(
        keep: Boolean,
        then: (String) -> Unit,
    ) = lead {
        perform {
            try {
                start(CheckAction.Begin(instrument, keep), then)
            } catch (_: AppException.ClockWentBack) {
                // A question, not a message.
                doubted.value = keep
            }
        }
    }

    fun dateIsRight(then: (String) -> Unit) {
        val keep = doubted.value ?: return
        doubted.value = null
        lead { perform { start(CheckAction.BeginDateIsRight(instrument, keep), then) } }
    }

    fun dateIsWrong() {
        doubted.value = null
    }

    fun goOn(
        id: String,
        then: (String) -> Unit,
    ) = lead { perform { start(CheckAction.Resume(id), then) } }

    fun remove(id: String) =
        show {
            core.call {
                checkResultAct(CheckResultAction.Remove(id))
                checkIntro(instrument)
            }
        }

    /** Once: a second tap would begin a second one. */
    private suspend fun start(
        action: CheckAction,
        then: (String) -> Unit,
    ) {
        val begun = core.call { checkAct(action) }
        begun?.let { then(it.id) }
    }
}

package app.aftershift.checks.intro

import app.aftershift.core.CheckAction
import app.aftershift.core.CheckIntroState
import app.aftershift.core.ChecksAction
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

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

    fun begin(
        keep: Boolean,
        then: () -> Unit,
    ) = start(CheckAction.Begin(instrument, keep), then)

    fun goOn(
        id: String,
        then: () -> Unit,
    ) = start(CheckAction.Resume(id), then)

    /** Once: a second tap would begin a second one. */
    private fun start(
        action: CheckAction,
        then: () -> Unit,
    ) = lead {
        perform {
            core.call { checkAct(action) }
            then()
        }
    }
}

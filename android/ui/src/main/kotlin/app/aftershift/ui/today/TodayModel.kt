package app.aftershift.ui.today

import app.aftershift.core.AppException
import app.aftershift.core.TodayAction
import app.aftershift.core.TodayState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

class TodayModel(
    private val core: OpenCore,
) : ScreenModel<TodayState>() {
    private val doubted = MutableStateFlow<UByte?>(null)

    /** The tap that waits for an answer about the phone's date. */
    val dateInDoubt: StateFlow<UByte?> = doubted.asStateFlow()

    fun load() = show { core.call { today() } }

    fun tap(
        load: UByte,
        onSaved: () -> Unit,
    ) = lead {
        show(then = { onSaved() }) {
            try {
                core.call { todayAct(TodayAction.TapLoad(load)) }
            } catch (error: AppException.ClockWentBack) {
                doubted.value = load
                throw error
            }
        }
    }

    fun dateIsRight(onSaved: () -> Unit) {
        val load = doubted.value ?: return
        doubted.value = null
        lead { show(then = { onSaved() }) { core.call { todayAct(TodayAction.TapLoadDateIsRight(load)) } } }
    }

    fun dateIsWrong() {
        doubted.value = null
    }

    fun leaveAsItIs() = show { core.call { todayAct(TodayAction.LeaveAsItIs) } }

    fun goneSeen() = show { core.call { todayAct(TodayAction.GoneSeen) } }

    fun noLock() = show { core.call { todayAct(TodayAction.NoLock) } }

    fun whileLockedSeen() = show { core.call { todayAct(TodayAction.WhileLockedSeen) } }

    fun quietSeen() = show { core.call { todayAct(TodayAction.QuietSeen) } }

    /** A date in doubt is a question, not a message. */
    override fun report(error: Exception) {
        if (error !is AppException.ClockWentBack) super.report(error)
    }
}

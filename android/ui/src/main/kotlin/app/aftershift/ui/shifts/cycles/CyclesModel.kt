package app.aftershift.ui.shifts.cycles

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.CycleAction
import app.aftershift.core.CycleState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** What a tap on a day of the cycle does. */
sealed interface Brush {
    /** One code further with each tap. */
    data object Through : Brush

    /** This code; null: no shift. */
    data class Put(
        val code: String?,
    ) : Brush
}

/** The cycles, and the one that is being put together. It stays until it is saved or discarded, also on another screen. */
class CyclesModel(
    private val core: OpenCore,
) : ScreenModel<CycleState>() {
    var brush by mutableStateOf<Brush>(Brush.Through)

    /** Whether leaving the draft would lose something that was tapped. */
    var changed by mutableStateOf(false)
        private set

    /** What was just done, until something else is. */
    var saved by mutableStateOf(false)
        private set

    private var begun = false

    /** What an earlier visit left: nobody knows any more how much of it was tapped. */
    fun load() {
        val fresh = !begun
        begun = true
        show({ if (fresh) changed = it.draft != null }) { core.call { cycles() } }
    }

    fun start(action: CycleAction) {
        brush = Brush.Through
        lead { act(action, changes = false) }
    }

    fun change(action: CycleAction) {
        act(action, changes = true)
    }

    fun save() =
        lead {
            show({ saved = true }) {
                core.call { cyclesAct(CycleAction.Save) }.also { changed = false }
            }
        }

    fun discard() = lead { act(CycleAction.Discard, changes = false) }

    fun remove(id: String) = lead { act(CycleAction.Remove(id), changes = false) }

    private fun act(
        action: CycleAction,
        changes: Boolean,
    ) = show({
        changed = changes
        saved = false
    }) { core.call { cyclesAct(action) } }

    fun tap(place: Int) =
        change(
            when (val brush = brush) {
                is Brush.Put -> CycleAction.SetDay(place.toUInt(), brush.code)
                is Brush.Through -> CycleAction.TapDay(place.toUInt())
            },
        )
}

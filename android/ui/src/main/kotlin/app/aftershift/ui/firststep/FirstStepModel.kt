package app.aftershift.ui.firststep

import androidx.compose.runtime.mutableStateMapOf
import androidx.lifecycle.viewModelScope
import app.aftershift.core.Draft
import app.aftershift.core.DraftKind
import app.aftershift.core.FirstStepAction
import app.aftershift.core.FirstStepState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

class FirstStepModel(
    private val core: OpenCore,
) : ScreenModel<FirstStepState>() {
    /** What is typed and not stored yet, or was refused. In memory only, like all such words. */
    private val typed = mutableStateMapOf<DraftKind, String>()
    private var resting: Job? = null

    /** Whether something typed would be lost now. */
    val unkept: Boolean get() = typed.isNotEmpty()

    fun load() = show { core.call { firstStep() } }

    fun act(action: FirstStepAction) = show { core.call { firstStepAct(action) } }

    fun words(draft: Draft): String = typed[draft.kind] ?: draft.text

    /** Whether the person wrote it, or is about to. */
    fun isOwn(draft: Draft): Boolean = draft.isOwn || draft.kind in typed

    /** Words are stored when the hand rests. An empty field isn't: it would be filled again under the hand. */
    fun write(
        kind: DraftKind,
        text: String,
    ) {
        typed[kind] = text
        resting?.cancel()
        resting =
            viewModelScope.launch {
                delay(REST_MS)
                keep(typed.filterValues { it.isNotBlank() })
            }
    }

    /** Stores what was typed at once, before something else happens. What is refused stays in the field. */
    fun keep(then: () -> Unit = {}) {
        resting?.cancel()
        if (unkept) keep(typed.toMap(), then) else then()
    }

    /** Each for itself: one that is too long mustn't keep the other from being stored. */
    private fun keep(
        words: Map<DraftKind, String>,
        then: () -> Unit = {},
    ) = words.forEach { (kind, text) ->
        show(
            then = {
                if (typed[kind] == text) typed.remove(kind)
                if (!unkept) then()
            },
        ) { core.call { firstStepAct(FirstStepAction.Write(kind, text)) } }
    }

    /** From the choices again, instead of the person's own words. */
    fun putTogether(kind: DraftKind) {
        typed.remove(kind)
        // What rests of the other one is stored all the same.
        keep()
        act(FirstStepAction.Write(kind, null))
    }

    private companion object {
        const val REST_MS = 700L
    }
}

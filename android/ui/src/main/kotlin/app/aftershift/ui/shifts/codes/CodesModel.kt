package app.aftershift.ui.shifts.codes

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.AppException
import app.aftershift.core.CodeChange
import app.aftershift.core.CodesAction
import app.aftershift.core.CodesState
import app.aftershift.core.RosterProblem
import app.aftershift.core.ShiftCode
import app.aftershift.core.ShiftKind
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import app.aftershift.ui.format.hasHours

/** A code as it is being filled in. [of]: the one that it changes; null for a new one. */
internal data class CodeForm(
    val of: ShiftCode?,
    val name: String,
    val label: String,
    val kind: ShiftKind,
    val starts: Int,
    val ends: Int,
) {
    val hasHours: Boolean get() = kind.hasHours

    val changed: Boolean get() = this != if (of == null) new() else of(of)

    fun change(): CodeChange =
        CodeChange(
            name,
            label,
            kind,
            starts.toUShort().takeIf { hasHours },
            ends.toUShort().takeIf { hasHours },
        )

    companion object {
        /** Where the clock begins when there are no hours yet. */
        private const val STARTS = 8 * 60
        private const val ENDS = 16 * 60

        fun new() = CodeForm(null, "", "", ShiftKind.SHIFT, STARTS, ENDS)

        fun of(code: ShiftCode) =
            CodeForm(
                code,
                code.name,
                code.label.orEmpty(),
                code.kind,
                code.starts?.toInt() ?: STARTS,
                code.ends?.toInt() ?: ENDS,
            )
    }
}

/** The codes. What is typed and not stored yet is in memory only; a refusal leaves it in its field. */
class CodesModel(
    private val core: OpenCore,
) : ScreenModel<CodesState>() {
    /** One at a time: the list below it stays short. */
    internal var form by mutableStateOf<CodeForm?>(null)
        private set

    /** Why the form wasn't taken. */
    internal var refused by mutableStateOf<RosterProblem?>(null)
        private set

    /** Whether something typed would be lost now. */
    val unkept: Boolean get() = form?.changed == true

    fun load() = show { core.call { shiftCodes() } }

    internal fun fill(form: CodeForm?) {
        this.form = form
        refused = null
    }

    fun save() {
        val filled = form ?: return
        val code = filled.of
        val action =
            if (code == null) CodesAction.Add(filled.change()) else CodesAction.Change(code.name, filled.change())
        // What was typed on while it was stored stays.
        lead { act(action) { if (form == filled) fill(null) } }
    }

    fun moveUp(code: String) = act(CodesAction.MoveUp(code))

    fun means(
        code: String,
        meaning: Int,
    ) = act(CodesAction.Means(code, meaning.toUInt())) { fill(null) }

    fun remove(code: String) = lead { act(CodesAction.Remove(code)) { fill(null) } }

    private fun act(
        action: CodesAction,
        then: () -> Unit = {},
    ) = show(then = { then() }) { core.call { shiftCodesAct(action) } }

    /** What can't stand in the roster stands by its field. */
    override fun report(error: Exception) {
        if (error is AppException.Roster && form != null) refused = error.problem else super.report(error)
    }
}

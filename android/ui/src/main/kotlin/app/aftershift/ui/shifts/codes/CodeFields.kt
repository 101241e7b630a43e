package app.aftershift.ui.shifts.codes

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.RosterProblem
import app.aftershift.core.ShiftCode
import app.aftershift.core.ShiftKind
import app.aftershift.ui.R
import app.aftershift.ui.core.messageFor
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.Close
import app.aftershift.ui.parts.FieldProblem
import app.aftershift.ui.parts.LineField
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.shifts.HoursPickers
import app.aftershift.ui.shifts.word
import app.aftershift.ui.shifts.words
import app.aftershift.ui.theme.Space

private enum class Field { CODE, LABEL, HOURS, FORM }

/** Beside which field it is said. */
private val RosterProblem.field: Field
    get() =
        when (this) {
            is RosterProblem.CodeEmpty, is RosterProblem.CodeTooLong, is RosterProblem.CodeTaken -> Field.CODE
            is RosterProblem.LabelTooLong -> Field.LABEL
            is RosterProblem.HoursMissing, is RosterProblem.EndBeforeStart, is RosterProblem.TooLong -> Field.HOURS
            else -> Field.FORM
        }

/** A code being filled in. */
@Composable
internal fun CodeFields(
    form: CodeForm,
    model: CodesModel,
) {
    val refused = model.refused

    @Composable
    fun problem(field: Field) {
        if (refused?.field == field) FieldProblem(text(messageFor(refused)))
    }
    Column(Modifier.padding(bottom = Space.medium)) {
        val meanings = form.of?.meanings.orEmpty()
        if (form.of != null && meanings.isNotEmpty()) Meanings(form.of, model)
        LineField(form.name, { model.fill(form.copy(name = it)) }, stringResource(R.string.codes_code), "name")
        problem(Field.CODE)
        LineField(
            form.label,
            { model.fill(form.copy(label = it)) },
            stringResource(R.string.codes_name),
            "label",
            Modifier.padding(top = Space.small),
        )
        problem(Field.LABEL)
        Muted(stringResource(R.string.codes_kind), Modifier.padding(top = Space.medium, bottom = Space.small))
        Box(Modifier.selectableGroup()) {
            ChoiceFlow {
                ShiftKind.entries.forEach { kind ->
                    val choose = { model.fill(form.copy(kind = kind)) }
                    OneChip(stringResource(kind.word), form.kind == kind, choose, Modifier.testTag("kind ${kind.name}"))
                }
            }
        }
        if (form.hasHours) {
            Column(Modifier.padding(top = Space.medium)) {
                HoursPickers(form.starts, form.ends) { starts, ends ->
                    model.fill(form.copy(starts = starts, ends = ends))
                }
            }
        }
        problem(Field.HOURS)
        problem(Field.FORM)
        FlowRow(Modifier.padding(top = Space.medium)) {
            val save = if (form.of == null) R.string.codes_add else R.string.codes_save
            SecondaryButton(stringResource(save), model::save, Modifier.testTag("save"))
            Close(form.changed, "close", Modifier.padding(top = Space.tiny)) { model.fill(null) }
        }
    }
}

/** Where it means different things on different wards: answered by a tap. */
@Composable
private fun Meanings(
    code: ShiftCode,
    model: CodesModel,
) {
    Muted(stringResource(R.string.shifts_asks, code.name), Modifier.padding(bottom = Space.small))
    code.meanings.forEachIndexed { place, meaning ->
        SecondaryButton(
            words(meaning),
            { model.means(code.name, place) },
            Modifier.fillMaxWidth().padding(bottom = Space.small).testTag("means $place"),
        )
    }
}

/** What else can be done with a code that is there. */
@Composable
internal fun CodeWays(
    code: ShiftCode,
    isFirst: Boolean,
    model: CodesModel,
) {
    var asked by rememberSaveable { mutableStateOf(false) }
    FlowRow(Modifier.padding(bottom = Space.medium)) {
        if (!isFirst) {
            QuietButton(
                stringResource(R.string.codes_move_up),
                { model.moveUp(code.name) },
                Modifier.testTag("move up"),
                icon = R.drawable.ic_keyboard_arrow_up,
            )
        }
        if (!code.inCycle) {
            QuietButton(
                stringResource(R.string.codes_remove),
                { asked = true },
                Modifier.testTag("remove"),
                icon = R.drawable.ic_delete,
            )
        }
    }
    if (code.inCycle) Muted(stringResource(R.string.codes_in_cycle), Modifier.padding(bottom = Space.medium))
    if (asked) {
        Question(
            stringResource(R.string.codes_remove_title, code.name),
            stringResource(R.string.codes_remove_text),
            yes = stringResource(R.string.codes_remove),
            no = stringResource(R.string.common_keep),
            onYes = {
                asked = false
                model.remove(code.name)
            },
            onNo = { asked = false },
        )
    }
}

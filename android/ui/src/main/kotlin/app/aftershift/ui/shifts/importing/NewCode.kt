package app.aftershift.ui.shifts.importing

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.FileWord
import app.aftershift.core.ShiftKind
import app.aftershift.ui.R
import app.aftershift.ui.entry.TimePicker
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.hasHours
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.LineField
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.shifts.word
import app.aftershift.ui.theme.Space

/** A place to start from, where a file has days only. */
private const val SEVEN = 7 * 60
private const val FIFTEEN = 15 * 60

/** A code for a word, as the month will show it. Where the file has no hours, the person has them. */
@Composable
internal fun NewCode(
    word: FileWord,
    model: ImportModel,
) {
    var name by rememberSaveable { mutableStateOf(word.newCode) }
    var kind by rememberSaveable { mutableStateOf(ShiftKind.SHIFT) }
    var starts by rememberSaveable { mutableIntStateOf(SEVEN) }
    var ends by rememberSaveable { mutableIntStateOf(FIFTEEN) }
    val asksHours = word.starts == null && kind.hasHours
    Column(Modifier.padding(top = Space.medium)) {
        LineField(name, { name = it }, stringResource(R.string.import_code_label), "new code name")
        Muted(stringResource(R.string.import_code_kind), Modifier.padding(top = Space.medium, bottom = Space.small))
        Box(Modifier.selectableGroup()) {
            ChoiceFlow {
                ShiftKind.entries.forEach {
                    OneChip(stringResource(it.word), it == kind, { kind = it }, Modifier.testTag("kind ${it.name}"))
                }
            }
        }
        if (asksHours) {
            Muted(stringResource(R.string.import_code_hours), Modifier.padding(vertical = Space.medium))
            Hour(R.string.import_code_begins, starts) { starts = it }
            Hour(R.string.import_code_ends, ends) { ends = it }
        }
        SecondaryButton(
            stringResource(R.string.import_code_add),
            { model.makeCode(word, name.trim(), kind, if (asksHours) starts to ends else null) },
            Modifier.fillMaxWidth().padding(top = Space.medium).testTag("add code"),
        )
    }
}

@Composable
private fun Hour(
    label: Int,
    minute: Int,
    onPick: (Int) -> Unit,
) {
    var open by rememberSaveable { mutableStateOf(false) }
    AnswerLine(stringResource(label), clock(minute), open, { open = !open }, "hour $label") {
        TimePicker(minute, onPick)
    }
}

package app.aftershift.ui.shifts.importing

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.FileWord
import app.aftershift.core.ImportAction
import app.aftershift.core.ShiftCode
import app.aftershift.ui.R
import app.aftershift.ui.format.asItIsWritten
import app.aftershift.ui.format.named
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.shifts.words

/** What a word can stand for: what is near first, then the other codes, one of its own, or nothing of a roster. */
@Composable
internal fun Meanings(
    word: FileWord,
    codes: List<ShiftCode>,
    model: ImportModel,
) {
    var making by rememberSaveable { mutableStateOf(false) }
    val near = codes.find { it.name == word.suggestion }.takeIf { word.meanings.isEmpty() }
    // A code that is asked about itself is no answer.
    val others = codes.filter { it != near && (word.meanings.isEmpty() || it.name != word.suggestion) }

    fun says(action: ImportAction) {
        making = false
        model.answer(action)
    }
    Box(Modifier.selectableGroup()) {
        ChoiceFlow {
            word.meanings.forEachIndexed { place, meaning ->
                OneChip(
                    words(meaning),
                    chosen = false,
                    { says(ImportAction.MeansMeaning(word.word, place.toUInt())) },
                    Modifier.testTag("meaning $place"),
                )
            }
            near?.let { CodeChip(it, word, named(it)) { says(ImportAction.Means(word.word, it.name)) } }
            others.forEach { code ->
                CodeChip(code, word, asItIsWritten(code.name)) { says(ImportAction.Means(word.word, code.name)) }
            }
            OneChip(stringResource(R.string.import_new_code), making, { making = true }, Modifier.testTag("new code"))
            OneChip(
                stringResource(R.string.import_no_shift),
                word.isKnown && word.code == null,
                { says(ImportAction.NoShift(word.word)) },
                Modifier.testTag("no shift"),
            )
        }
    }
    if (making) NewCode(word, model)
}

/** Short, so that many have room; said in full. */
@Composable
private fun CodeChip(
    code: ShiftCode,
    word: FileWord,
    label: String,
    onChoose: () -> Unit,
) {
    val full = named(code)
    OneChip(
        label,
        word.code == code.name,
        onChoose,
        Modifier.testTag("means ${code.name}").semantics { if (full != label) contentDescription = full },
    )
}

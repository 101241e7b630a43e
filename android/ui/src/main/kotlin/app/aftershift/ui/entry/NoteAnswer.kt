package app.aftershift.ui.entry

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.ui.R
import app.aftershift.ui.answers.Words
import app.aftershift.ui.answers.WordsField
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space

/** The note of an earlier check-in. What is typed is in memory only until it is kept; a refusal leaves it there. */
@Composable
internal fun NoteAnswer(
    note: String?,
    words: Words,
    onKeep: (String?) -> Unit,
) {
    val draft = if (words.editing) words.text else note.orEmpty()
    Column {
        Muted(stringResource(R.string.entry_note_hint), Modifier.padding(bottom = Space.small))
        WordsField(draft, {
            words.text = it
            words.editing = true
        }, stringResource(R.string.entry_note_label))
        FlowRow {
            if (draft != note.orEmpty()) {
                QuietButton(stringResource(R.string.entry_note_keep), { onKeep(draft) })
            }
            if (note != null) {
                QuietButton(stringResource(R.string.entry_note_remove), { onKeep(null) })
            }
        }
    }
}

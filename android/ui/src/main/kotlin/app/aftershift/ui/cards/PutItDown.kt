package app.aftershift.ui.cards

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.core.Answer
import app.aftershift.core.Card
import app.aftershift.ui.R
import app.aftershift.ui.answers.Words
import app.aftershift.ui.answers.WordsField
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space

@Composable
internal fun PutItDown(
    card: Card.PutItDown,
    words: Words,
    onAnswer: (Answer) -> Unit,
) {
    val kept = card.kept
    if (kept != null && !words.editing) {
        Kept(
            kept,
            onEdit = {
                words.text = kept
                words.editing = true
            },
            onRemove = { onAnswer(Answer.Note(null)) },
        )
    } else {
        WordsField(words.text, { words.text = it }, stringResource(R.string.cards_put_it_down_label))
        if (words.text.isNotEmpty()) {
            QuietButton(
                stringResource(R.string.cards_put_it_down_keep),
                { onAnswer(Answer.Note(words.text)) },
                Modifier.padding(top = Space.small),
            )
        }
    }
}

@Composable
private fun Kept(
    note: String,
    onEdit: () -> Unit,
    onRemove: () -> Unit,
) {
    Column(Modifier.fillMaxWidth()) {
        Muted(stringResource(R.string.cards_put_it_down_kept), Modifier.padding(bottom = Space.small))
        Text(note, style = MaterialTheme.typography.bodyLarge)
        FlowRow {
            QuietButton(stringResource(R.string.common_change), onEdit)
            QuietButton(stringResource(R.string.cards_put_it_down_remove), onRemove)
        }
    }
}

package app.aftershift.ui.shifts.importing

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.FileWord
import app.aftershift.core.ShiftCode
import app.aftershift.ui.R
import app.aftershift.ui.format.asItIsWritten
import app.aftershift.ui.format.hours
import app.aftershift.ui.format.named
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.theme.Space

/** A word that nobody has explained yet: nothing comes of it until somebody does. */
@Composable
internal fun AskedWord(
    word: FileWord,
    codes: List<ShiftCode>,
    model: ImportModel,
) = key(word.word) {
    Panel(Modifier.padding(bottom = Space.medium).testTag("asked ${word.word}")) {
        val asks =
            if (word.word.isBlank()) {
                stringResource(R.string.import_what_untitled)
            } else {
                stringResource(R.string.import_what, asItIsWritten(word.word))
            }
        Text(asks, style = MaterialTheme.typography.titleLarge)
        Muted(timesAndHours(word), Modifier.padding(top = Space.tiny, bottom = Space.medium))
        Meanings(word, codes, model)
    }
}

/** What a word is known to stand for. It may be wrong: opened, it can be said anew. */
@Composable
internal fun KnownWord(
    word: FileWord,
    codes: List<ShiftCode>,
    model: ImportModel,
) = key(word.word) {
    var open by rememberSaveable { mutableStateOf(false) }
    val code = word.code
    val means = codes.find { it.name == code }?.let { named(it) } ?: code ?: stringResource(R.string.import_no_shift)
    AnswerLine(
        stringResource(R.string.import_word_times, asItIsWritten(word.word), timesAndHours(word)),
        means,
        open,
        { open = !open },
        "known ${word.word}",
    ) { Column { Meanings(word, codes, model) } }
}

/** "14 times, 07:00 to 19:30". */
@Composable
private fun timesAndHours(word: FileWord): String {
    val count = word.count.toInt()
    val hours = hours(word.starts, word.ends) ?: stringResource(R.string.import_whole_days)
    return stringResource(
        R.string.import_times_and_hours,
        pluralStringResource(R.plurals.import_times, count, count),
        hours,
    )
}

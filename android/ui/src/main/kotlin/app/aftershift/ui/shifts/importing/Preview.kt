package app.aftershift.ui.shifts.importing

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.ImportView
import app.aftershift.core.RosterFileKind
import app.aftershift.ui.R
import app.aftershift.ui.format.span
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** What a file would change: first what has to be answered, then the changes, then what nothing comes of. */
@Composable
internal fun Preview(
    file: ImportView,
    model: ImportModel,
) {
    WhichFile(file)
    val (known, asked) = file.words.partition { it.isKnown }
    if (asked.isNotEmpty()) {
        SectionTitle(pluralStringResource(R.plurals.import_words, asked.size, asked.size))
        asked.forEach { word -> AskedWord(word, file.codes, model) }
    }
    MoreWords(file.moreWords.toInt())
    if (known.isNotEmpty()) {
        val words = pluralStringResource(R.plurals.import_words_known, known.size, known.size)
        Fold(words, "known words", detail = known.joinToString(", ") { it.word }) {
            known.forEach { word -> KnownWord(word, file.codes, model) }
        }
    }
    Changes(file)
    NotUnderstood(file.notTaken)
    WorthALook(file.doubts)
}

@Composable
private fun WhichFile(file: ImportView) {
    val (first, last) = file.first to file.last
    Panel(Modifier.padding(bottom = Space.medium).testTag("file")) {
        Text(stringResource(file.kind.word), style = MaterialTheme.typography.titleMedium)
        if (first != null && last != null) Muted(if (first == last) wholeDay(first) else span(first, last))
        Text(
            stringResource(standing(file)),
            Modifier.padding(top = Space.small),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

/** That nothing has happened; or why nothing can. */
private fun standing(file: ImportView): Int =
    when {
        file.canApply -> R.string.import_nothing_yet
        file.words.any { !it.isKnown } -> R.string.import_nothing_until
        file.same > 0u -> R.string.import_nothing_new
        else -> R.string.import_nothing_there
    }

@Composable
private fun MoreWords(count: Int) {
    if (count > 0) {
        Muted(pluralStringResource(R.plurals.import_words_more, count, count), Modifier.padding(bottom = Space.medium))
    }
}

private val RosterFileKind.word: Int
    get() =
        when (this) {
            RosterFileKind.I_CALENDAR, RosterFileKind.V_CALENDAR1 -> R.string.import_kind_calendar
            RosterFileKind.CSV -> R.string.import_kind_table
        }

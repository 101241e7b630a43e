package app.aftershift.ui.shifts.importing

import androidx.annotation.PluralsRes
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.ImportView
import app.aftershift.core.ShiftLine
import app.aftershift.ui.R
import app.aftershift.ui.format.codeAndHours
import app.aftershift.ui.format.fullDay
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** More than these are read by those who want to. */
private const val FEW = 4

/** A file of years has thousands: nobody reads them at once, and no phone draws them at once. */
private const val AT_ONCE = 100

/** What comes, what becomes something else, what goes; and what doesn't. */
@Composable
internal fun Changes(file: ImportView) {
    Listed(R.plurals.import_new, "new", file.added) { Line(it.day, codeAndHours(it)) }
    Listed(R.plurals.import_changed, "changed", file.changed) { (was, becomes) ->
        val before = if (was.day == becomes.day) codeAndHours(was) else dayAndShift(was)
        Line(becomes.day, stringResource(R.string.import_becomes, before, codeAndHours(becomes)))
    }
    Listed(R.plurals.import_goes, "goes", file.removed) { Line(it.day, codeAndHours(it)) }
    val rest =
        listOf(
            R.plurals.import_same to file.same,
            R.plurals.import_older to file.older,
            R.plurals.import_outside to file.outside,
        ).filter { (_, count) -> count > 0u }
    rest.forEach { (words, count) ->
        Muted(pluralStringResource(words, count.toInt(), count.toInt()), Modifier.padding(top = Space.medium))
    }
}

/** Their number first; where they are many, they themselves only for those who open it. */
@Composable
internal fun <T> Listed(
    @PluralsRes words: Int,
    tag: String,
    all: List<T>,
    line: @Composable (T) -> Unit,
) {
    if (all.isEmpty()) return
    val title = pluralStringResource(words, all.size, all.size)
    if (all.size > FEW) {
        Fold(title, tag) {
            var shown by rememberSaveable { mutableIntStateOf(AT_ONCE) }
            all.take(shown).forEach { line(it) }
            if (shown < all.size) {
                QuietButton(stringResource(R.string.import_show_more), {
                    shown += AT_ONCE
                }, Modifier.testTag("more $tag"))
            }
        }
    } else {
        Column(Modifier.testTag(tag)) {
            SectionTitle(title)
            all.forEach { line(it) }
        }
    }
}

@Composable
private fun Line(
    day: String,
    what: String,
) {
    Column(Modifier.fillMaxWidth().padding(bottom = Space.small).semantics(mergeDescendants = true) {}) {
        Text(fullDay(day), style = MaterialTheme.typography.bodyLarge)
        Muted(what)
    }
}

@Composable
private fun dayAndShift(shift: ShiftLine): String =
    stringResource(R.string.import_day_and_shift, fullDay(shift.day), codeAndHours(shift))

package app.aftershift.ui.shifts.importing

import androidx.annotation.PluralsRes
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.Applied
import app.aftershift.ui.R
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space

/** What came of it, and the way back. */
@Composable
internal fun Took(
    applied: Applied,
    model: ImportModel,
) {
    val said = Modifier.semantics { liveRegion = LiveRegionMode.Polite }
    if (model.undone) {
        Text(stringResource(R.string.import_undone), said, style = MaterialTheme.typography.bodyLarge)
        Muted(stringResource(R.string.import_undone_words), Modifier.padding(top = Space.medium))
        return
    }
    Text(what(applied), said, style = MaterialTheme.typography.bodyLarge)
    Muted(stringResource(R.string.import_undo_means), Modifier.padding(vertical = Space.medium))
    SecondaryButton(stringResource(R.string.import_undo), model::undo, Modifier.fillMaxWidth().testTag("undo"))
}

/** "14 new, 2 changed": only what there is of. */
@Composable
private fun what(applied: Applied): String =
    listOf(
        counted(R.plurals.import_applied_new, applied.added),
        counted(R.plurals.import_applied_changed, applied.changed),
        counted(R.plurals.import_applied_gone, applied.removed),
    ).filter { it.isNotEmpty() }.joinToString(" ").ifEmpty { stringResource(R.string.import_applied_nothing) }

@Composable
private fun counted(
    @PluralsRes words: Int,
    count: UInt,
): String = if (count == 0u) "" else pluralStringResource(words, count.toInt(), count.toInt())

package app.aftershift.ui.reading

import androidx.annotation.StringRes
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.core.ReadingState
import app.aftershift.core.Shelf
import app.aftershift.ui.R
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** From the first talk to the most intensive care. */
@Composable
fun LevelsContent(
    state: ReadingState,
    onPage: (String) -> Unit,
) {
    Muted(stringResource(R.string.reading_levels_hint), Modifier.padding(bottom = Space.medium))
    state.levels.forEach { PageRow(it, onPage) }
}

/** The cards, shelf by shelf. */
@Composable
fun CardsListContent(
    state: ReadingState,
    onPage: (String) -> Unit,
) {
    state.shelves.forEach { shelf ->
        SectionTitle(stringResource(shelf.shelf.word))
        shelf.pages.forEach { PageRow(it, onPage) }
    }
}

@get:StringRes
private val Shelf.word: Int
    get() =
        when (this) {
            Shelf.SIGNS -> R.string.reading_shelf_signs
            Shelf.BELIEFS -> R.string.reading_shelf_beliefs
            Shelf.CARE -> R.string.reading_shelf_care
            Shelf.PRIVACY -> R.string.reading_shelf_privacy
            Shelf.WORK -> R.string.reading_shelf_work
        }

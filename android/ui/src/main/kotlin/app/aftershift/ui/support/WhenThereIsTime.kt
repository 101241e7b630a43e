package app.aftershift.ui.support

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.ui.R
import app.aftershift.ui.app.CARDS_LIST
import app.aftershift.ui.app.FIRST_STEP
import app.aftershift.ui.app.LEVELS
import app.aftershift.ui.app.NEXT_HELP
import app.aftershift.ui.app.SUPPORT_PLAN
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.SectionTitle

private class Place(
    val route: String,
    val title: Int,
    /** It reads what is stored. */
    val needsData: Boolean,
)

private val PLACES =
    listOf(
        Place(NEXT_HELP, R.string.support_next_help, needsData = true),
        Place(FIRST_STEP, R.string.support_first_step, needsData = true),
        Place(LEVELS, R.string.reading_levels, needsData = false),
        Place(CARDS_LIST, R.string.reading_cards, needsData = false),
        Place(SUPPORT_PLAN, R.string.support_plan, needsData = true),
    )

/** What is available but not urgent. */
@Composable
internal fun WhenThereIsTime(
    isOpen: Boolean,
    onPlace: (String) -> Unit,
) {
    SectionTitle(stringResource(R.string.support_time))
    PLACES.filter { isOpen || !it.needsData }.forEach { place ->
        LinkRow(stringResource(place.title), { onPlace(place.route) }, Modifier.testTag("to ${place.route}"))
    }
}

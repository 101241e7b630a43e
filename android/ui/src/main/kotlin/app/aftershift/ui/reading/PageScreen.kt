package app.aftershift.ui.reading

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.core.PageState
import app.aftershift.ui.R
import app.aftershift.ui.format.countryName
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.Space

/** What can be done on a page. */
class PageCalls(
    val onCountry: (String) -> Unit,
    val onRegion: (String?) -> Unit,
    /** Whether it is on the clipboard now. */
    val onCopy: (String) -> Boolean,
    val onPage: (String) -> Unit,
)

/**
 * Ways to what may have happened before; what is true here, in its parts; then where it comes from, when it was checked,
 * and what to read next.
 */
@Composable
fun PageContent(
    shown: ShownPage,
    calls: PageCalls,
) {
    val page = shown.page
    // What a page says before its first heading can't wait for anything.
    val opening = page.parts.takeWhile { it.heading == null }.takeIf { page.first.isNotEmpty() }.orEmpty()
    if (page.first.isNotEmpty()) {
        Parts(page.copy(parts = opening), calls.onCopy)
        Column(Modifier.padding(vertical = Space.medium)) { page.first.forEach { PageRow(it, calls.onPage) } }
    }
    if (page.isOld) Marked(stringResource(R.string.reading_old), Modifier.padding(bottom = Space.medium))
    page.country?.let { if (page.regions.isNotEmpty()) RegionRow(it, page.regions, calls.onRegion) }
    Parts(page.copy(parts = page.parts.drop(opening.size)), calls.onCopy)
    if (page.nothingForHere) NothingForHere(shown, calls.onCountry)
    Fold(
        stringResource(R.string.reading_sources),
        "sources",
        Modifier.padding(top = Space.large),
        detail = stringResource(R.string.reading_checked, wholeDay(page.checked)),
    ) { Sources(page) }
    if (page.next.isNotEmpty()) {
        SectionTitle(stringResource(R.string.reading_next))
        page.next.forEach { PageRow(it, calls.onPage) }
    }
}

/** At the place of what is true in one country only: what holds everywhere, and may be urgent, doesn't wait below it. */
@Composable
private fun NothingForHere(
    shown: ShownPage,
    onCountry: (String) -> Unit,
) {
    Column(Modifier.padding(top = Space.margin)) {
        when (val country = shown.page.country) {
            null -> CountryRow(shown.countries, onCountry)
            else -> Muted(stringResource(R.string.reading_nothing_for_here, countryName(country)))
        }
    }
}

/** Which statements stand on which source. */
@Composable
private fun Sources(page: PageState) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        page.parts.flatMap { it.says }.groupBy { it.source }.forEach { (source, says) ->
            Column {
                Text(source, style = MaterialTheme.typography.titleSmall)
                says.forEach { Muted(it.text, Modifier.padding(top = Space.tiny)) }
            }
        }
    }
}

/** Something to know before relying on it. */
@Composable
internal fun Marked(
    text: String,
    modifier: Modifier = Modifier,
) {
    Text(text, modifier, style = MaterialTheme.typography.bodySmall, color = AftershiftTheme.colors.warm)
}

package app.aftershift.ui.reading

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.PageLine
import app.aftershift.core.RegionOption
import app.aftershift.ui.R
import app.aftershift.ui.format.countryName
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.theme.Space

/** To a page, with what it is about. */
@Composable
fun PageRow(
    line: PageLine,
    onPage: (String) -> Unit,
) = LinkRow(line.title, { onPage(line.id) }, Modifier.testTag("page ${line.id}"), detail = line.summary)

/** Without a country only what holds everywhere shows. */
@Composable
internal fun CountryRow(
    countries: List<String>,
    onCountry: (String) -> Unit,
) = Choosing(stringResource(R.string.reading_choose_country), null, "choose country") { done ->
    countries.forEach { code -> OneChip(countryName(code), chosen = false, { done { onCountry(code) } }) }
}

/** Until it is said where, the stricter rule shows. */
@Composable
internal fun RegionRow(
    country: String,
    regions: List<RegionOption>,
    onRegion: (String?) -> Unit,
) {
    val chosen = regions.find { it.chosen }
    Choosing(
        stringResource(R.string.reading_where, countryName(country)),
        chosen?.name ?: stringResource(R.string.reading_where_unsaid),
        "choose region",
    ) { done ->
        OneChip(
            stringResource(R.string.reading_where_unsaid),
            chosen == null,
            { done { onRegion(null) } },
            Modifier.testTag("region unsaid"),
        )
        regions.forEach { region -> OneChip(region.name, region.chosen, { done { onRegion(region.code) } }) }
    }
}

/** A row that opens its choices, and closes when one is taken: what follows from it stands below. */
@Composable
private fun Choosing(
    title: String,
    detail: String?,
    tag: String,
    choices: @Composable (done: (() -> Unit) -> Unit) -> Unit,
) {
    var open by rememberSaveable { mutableStateOf(false) }
    Column(Modifier.padding(bottom = Space.medium)) {
        LinkRow(
            title,
            { open = !open },
            Modifier.testTag(tag),
            detail,
            if (open) R.drawable.ic_keyboard_arrow_up else R.drawable.ic_keyboard_arrow_down,
        )
        if (open) {
            ChoiceFlow {
                choices { choose ->
                    open = false
                    choose()
                }
            }
        }
    }
}

package app.aftershift.ui.opening

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.PageState
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.reading.Countries
import app.aftershift.ui.reading.Parts
import app.aftershift.ui.settings.CountryChoice
import app.aftershift.ui.theme.Space

/** Three short screens before the first check-in. Which one it is outlives a turn of the phone. */
@Composable
internal fun FirstRunRoute(
    model: FirstRunModel,
    onSupport: () -> Unit,
    onStart: () -> Unit,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    var place by rememberSaveable { mutableIntStateOf(0) }
    val back: () -> Unit = { place-- }
    BackHandler(place > 0, back)
    val bar = Bar(onSupport, onBack = back.takeIf { place > 0 })
    val first = ui.content ?: return Frame(bar) {}
    // The second tap of a double tap on "Next" would skip a page that nobody has read.
    Box(Modifier.noDoubleTapThrough { place }.testTag("first run")) {
        // Each begins at its top.
        key(place) {
            FirstRunScreen(
                first,
                place,
                bar,
                problem = { Problem(ui.problem, model::dismissProblem) },
                onNext = { if (place < first.pages.size) place++ else onStart() },
                onCountry = { model.chooseCountry(it) },
            )
        }
    }
}

/** One of the [FirstRun]'s pages; after the last of them the country. */
@Composable
private fun FirstRunScreen(
    first: FirstRun,
    place: Int,
    bar: Bar,
    problem: @Composable () -> Unit,
    onNext: () -> Unit,
    onCountry: (String?) -> Unit,
) {
    val page = first.pages.getOrNull(place)
    ScrollingFrame(
        bar,
        page?.title ?: stringResource(R.string.opening_country_title),
        bottom = {
            Column {
                problem()
                PrimaryButton(
                    stringResource(if (page == null) R.string.opening_start else R.string.opening_next),
                    onNext,
                    Modifier
                        .fillMaxWidth()
                        .padding(horizontal = Space.margin, vertical = Space.medium)
                        .testTag(if (page == null) "start" else "next"),
                )
            }
        },
    ) { if (page == null) CountryPage(first.countries, onCountry) else Words(page) }
}

@Composable
private fun Words(page: PageState) {
    ICONS[page.id]?.let {
        Icon(
            painterResource(it),
            contentDescription = null,
            Modifier.padding(bottom = Space.medium).size(32.dp),
            tint = MaterialTheme.colorScheme.primary,
        )
    }
    Parts(page, onCopy = { false })
}

@Composable
private fun CountryPage(
    countries: Countries,
    onCountry: (String?) -> Unit,
) {
    Text(
        stringResource(R.string.opening_country_text),
        Modifier.padding(bottom = Space.margin),
        style = MaterialTheme.typography.bodyLarge,
    )
    // Nothing is chosen for anybody: one tired tap on "Start" would hide the numbers of a country that has them.
    var other by rememberSaveable { mutableStateOf(false) }
    CountryChoice(countries.chosen, countries.all, other) {
        other = it == null
        onCountry(it)
    }
}

private val ICONS =
    mapOf("what-stays-here" to R.drawable.ic_lock, "nobody-monitors" to R.drawable.ic_visibility_off)

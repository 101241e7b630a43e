package app.aftershift.ui.support

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.aftershift.core.Contact
import app.aftershift.core.NotSafe
import app.aftershift.core.PlanEntry
import app.aftershift.core.SupportState
import app.aftershift.ui.R
import app.aftershift.ui.app.Outside
import app.aftershift.ui.format.countryName
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.reading.PageRow
import app.aftershift.ui.settings.CountryChoice
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.Space

/** What Support asks for, and where it leads. */
class SupportCalls(
    val onCountry: (String?) -> Unit,
    /** Where this device can't call or open: the number or address. */
    val onNoWay: (String) -> Unit,
    /** Where it can't write: the words. */
    val onNoWords: (String) -> Unit,
    val onPage: (String) -> Unit,
    /** Takes a route. */
    val onPlace: (String) -> Unit,
)

/**
 * The numbers stand above everything else; then what to do right now, somebody to tell, what can wait, and lines for
 * people who work in health. [people] is null until the data is open, which none of the rest waits for.
 */
@Composable
fun SupportContent(
    state: SupportState,
    people: List<PlanEntry>?,
    outside: Outside,
    calls: SupportCalls,
) {
    state.notSafe?.let { NotSafeRow(it) }
    val unknown = state.country == null
    Contacts(R.string.support_emergency, state.emergency, outside, calls.onNoWay, urgent = true)
    if (!state.numbersConfirmed) NumbersNotConfirmed(Modifier.padding(top = Space.small))
    // Until a country is chosen, choosing one is the way to the other numbers, and a directory is all there is.
    if (unknown) {
        Country(state, calls.onCountry, open = true)
        Contacts(R.string.support_directories, state.directories, outside, calls.onNoWay)
    }
    Contacts(R.string.support_crisis, state.crisis, outside, calls.onNoWay, urgent = true)
    Muted(stringResource(R.string.support_leaves_a_trace), Modifier.padding(top = Space.medium))
    // A needlestick has a clock.
    if (state.moments.isNotEmpty()) {
        SectionTitle(stringResource(R.string.support_right_now))
        state.moments.forEach { PageRow(it, calls.onPage) }
    }
    TellSomebody(state.copingCard, people.orEmpty(), outside, calls)
    WhenThereIsTime(people != null, calls.onPlace)
    Contacts(R.string.support_staff, state.staff, outside, calls.onNoWay)
    if (!unknown) {
        Contacts(R.string.support_directories, state.directories, outside, calls.onNoWay)
        Country(state, calls.onCountry, open = false)
    }
}

/** A plain way to say it. What there is to do opens above the numbers, which are there anyway. */
@Composable
private fun NotSafeRow(notSafe: NotSafe) {
    var open by rememberSaveable { mutableStateOf(false) }
    val colors = AftershiftTheme.colors
    Surface(
        shape = MaterialTheme.shapes.medium,
        color = colors.helpContainer,
        contentColor = colors.onHelpContainer,
    ) {
        Column(Modifier.padding(horizontal = 20.dp)) {
            LinkRow(
                notSafe.title,
                { open = !open },
                Modifier.testTag("not safe"),
                icon = if (open) R.drawable.ic_keyboard_arrow_up else R.drawable.ic_keyboard_arrow_down,
            )
            if (open) {
                Text(
                    notSafe.text,
                    Modifier.padding(bottom = Space.medium).semantics { liveRegion = LiveRegionMode.Polite },
                    style = MaterialTheme.typography.bodyLarge,
                )
            }
        }
    }
}

/** There is always something that can be done. */
@Composable
fun NumbersNotConfirmed(
    modifier: Modifier = Modifier,
    inset: Dp = 20.dp,
) {
    // No button: it isn't to look like one.
    val colors = MaterialTheme.colorScheme
    Surface(
        modifier,
        shape = MaterialTheme.shapes.medium,
        color = colors.surfaceVariant,
        contentColor = colors.onSurface,
    ) {
        Text(
            stringResource(R.string.support_numbers_not_confirmed),
            Modifier.padding(inset),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

@Composable
private fun Contacts(
    title: Int,
    contacts: List<Contact>,
    outside: Outside,
    onNoWay: (String) -> Unit,
    urgent: Boolean = false,
) {
    if (contacts.isEmpty()) return
    SectionTitle(stringResource(title))
    contacts.forEach { ContactPanel(it, outside, onNoWay, urgent, Modifier.padding(bottom = 12.dp)) }
}

@Composable
private fun Country(
    state: SupportState,
    onCountry: (String?) -> Unit,
    open: Boolean,
) {
    var choosing by rememberSaveable { mutableStateOf(open) }
    Column(Modifier.padding(top = Space.medium)) {
        LinkRow(
            stringResource(R.string.support_country),
            { choosing = !choosing },
            detail = state.country?.let { countryName(it) } ?: stringResource(R.string.support_country_none),
            icon = if (choosing) R.drawable.ic_keyboard_arrow_up else R.drawable.ic_keyboard_arrow_down,
        )
        if (choosing) {
            CountryChoice(state.country, state.countries, otherChosen = false, {
                choosing = false
                onCountry(it)
            })
        }
    }
}

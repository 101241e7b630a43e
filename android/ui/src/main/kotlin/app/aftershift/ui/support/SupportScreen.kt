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
import app.aftershift.core.SupportSection
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

/** What there is, in the order of [SupportState.sections]. [people] is null until the data is open; nothing else waits. */
@Composable
fun SupportContent(
    state: SupportState,
    people: List<PlanEntry>?,
    outside: Outside,
    calls: SupportCalls,
) {
    state.sections.forEach { section ->
        when (section) {
            SupportSection.NOT_CONFIRMED -> {
                NumbersNotConfirmed(Modifier.padding(vertical = Space.small))
            }

            SupportSection.EMERGENCY -> {
                Contacts(R.string.support_emergency, state.emergency, outside, calls.onNoWay, urgent = true)
            }

            SupportSection.NOT_SAFE -> {
                state.notSafe?.let { NotSafeRow(it) }
            }

            SupportSection.CRISIS -> {
                Contacts(R.string.support_crisis, state.crisis, outside, calls.onNoWay, urgent = true)
            }

            SupportSection.LEAVES_A_TRACE -> {
                Muted(stringResource(R.string.support_leaves_a_trace), Modifier.padding(top = Space.medium))
            }

            SupportSection.COUNTRY -> {
                // Until one is chosen, choosing it is the way to its numbers.
                Country(state, calls.onCountry, open = state.country == null)
            }

            SupportSection.RIGHT_NOW -> {
                SectionTitle(stringResource(R.string.support_right_now))
                state.moments.forEach { PageRow(it, calls.onPage) }
            }

            SupportSection.TELL -> {
                TellSomebody(state.copingCard, people.orEmpty(), outside, calls)
            }

            SupportSection.STAFF -> {
                Contacts(R.string.support_staff, state.staff, outside, calls.onNoWay)
            }

            SupportSection.WHEN_THERE_IS_TIME -> {
                WhenThereIsTime(people != null, calls.onPlace)
            }

            SupportSection.DIRECTORIES -> {
                Contacts(R.string.support_directories, state.directories, outside, calls.onNoWay)
            }
        }
    }
}

/** A plain way to say it. What there is to do opens below the emergency number, which stays in sight. */
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

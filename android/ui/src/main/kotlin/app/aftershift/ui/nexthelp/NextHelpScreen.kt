package app.aftershift.ui.nexthelp

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
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
import app.aftershift.core.HelpOffer
import app.aftershift.core.HelpOutcome
import app.aftershift.core.HelpStep
import app.aftershift.core.NextHelpState
import app.aftershift.core.OwnReport
import app.aftershift.ui.R
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.ScreenTitle
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.Strip
import app.aftershift.ui.theme.Space

/** What can be tapped in "what could help next". A way that isn't there is null, and its row is only read or left out. */
data class NextHelpCalls(
    val onSupport: () -> Unit = {},
    val way: (HelpStep) -> (() -> Unit)? = { null },
    val check: (instrument: String) -> (() -> Unit)? = { null },
    val onSay: (OwnReport, since: String?) -> Unit = { _, _ -> },
    val onTakeBack: (OwnReport) -> Unit = {},
)

/** What could be done first; then why, what would change it, and what it can't know. */
@Composable
fun NextHelpScreen(
    state: NextHelpState,
    today: String,
    calls: NextHelpCalls,
) {
    val scroll = rememberScrollState()
    ToTheTop(state.outcome, scroll)
    Column(
        Modifier
            .fillMaxSize()
            .verticalScroll(scroll)
            .padding(horizontal = Space.margin)
            .padding(top = Space.small, bottom = Space.large),
    ) {
        if (state.supportFirst) {
            Strip(stringResource(R.string.nexthelp_support), calls.onSupport, Modifier.padding(bottom = Space.margin))
        }
        Muted(stringResource(R.string.support_next_help), Modifier.padding(bottom = Space.tiny))
        // Said again when something that was told below changes it.
        ScreenTitle(state.title, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
        Text(state.text, style = MaterialTheme.typography.bodyLarge)
        Steps(state.steps, calls)
        Reasons(state)
        OwnReports(state.reports, today, calls)
        Offers(state.offers, calls)
        SectionTitle(stringResource(R.string.nexthelp_cannot_know))
        Text(state.cannotKnow, style = MaterialTheme.typography.bodyLarge)
        state.againFrom?.let {
            Muted(stringResource(R.string.nexthelp_again, wholeDay(it)), Modifier.padding(top = Space.medium))
        }
    }
}

/** Something that was told below comes to something else: that stands at the top, and Support with it. */
@Composable
private fun ToTheTop(
    outcome: HelpOutcome,
    scroll: ScrollState,
) {
    var before by rememberSaveable { mutableStateOf(outcome) }
    LaunchedEffect(outcome) {
        if (outcome != before) scroll.scrollTo(0)
        before = outcome
    }
}

@Composable
private fun Steps(
    steps: List<HelpStep>,
    calls: NextHelpCalls,
) {
    // The self-checks only where the build has them: a row that leads nowhere would be a riddle.
    val possible = steps.filter { it.opens == null || calls.way(it) != null }
    if (possible.isEmpty()) return
    Panel(Modifier.padding(top = Space.margin), inset = Space.medium) {
        possible.forEachIndexed { index, step ->
            if (index > 0) HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
            val way = calls.way(step)
            if (way == null) {
                Text(
                    step.text,
                    Modifier.padding(vertical = Space.medium),
                    style = MaterialTheme.typography.bodyLarge,
                )
            } else {
                LinkRow(step.text, way, Modifier.testTag("step ${step.page ?: step.opens}"))
            }
        }
    }
}

@Composable
private fun Offers(
    offers: List<HelpOffer>,
    calls: NextHelpCalls,
) {
    val possible = offers.mapNotNull { offer -> calls.check(offer.instrument)?.let { offer to it } }
    if (possible.isEmpty()) return
    SectionTitle(stringResource(R.string.nexthelp_offers))
    possible.forEach { (offer, way) ->
        val name = offer.alternative?.let { stringResource(R.string.nexthelp_offer_or, offer.name, it) } ?: offer.name
        LinkRow(name, way, Modifier.testTag("offer ${offer.instrument}"), detail = offer.about)
    }
}

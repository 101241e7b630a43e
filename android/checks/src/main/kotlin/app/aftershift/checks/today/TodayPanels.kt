package app.aftershift.checks.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.checks.R
import app.aftershift.checks.parts.GoOnRow
import app.aftershift.checks.parts.onSeen
import app.aftershift.checks.parts.questions
import app.aftershift.core.CheckNoticeState
import app.aftershift.core.CheckOffer
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** What can be tapped of the self-checks on Today. */
internal data class TodayCheckCalls(
    val onGoOn: (String) -> Unit = {},
    val onOfferSeen: (CheckOffer) -> Unit = {},
    val onOffer: (String) -> Unit = {},
    val onOfferNotNow: () -> Unit = {},
    val onCatalogue: () -> Unit = {},
)

/** What was begun; everything else is one quiet line. Neither names a form: Today lies open where others see it. */
@Composable
internal fun TodayPanels(
    state: CheckNoticeState,
    justLeft: String?,
    justDeclined: Boolean,
    calls: TodayCheckCalls,
) {
    Column(Modifier.padding(bottom = Space.small), Arrangement.spacedBy(Space.small)) {
        state.open?.let { open ->
            GoOnRow(open, stringResource(R.string.checks_today_open), open.id == justLeft, { calls.onGoOn(open.id) })
        }
        val offer = state.offer
        if (offer == null) {
            LinkRow(
                stringResource(R.string.checks_when_you_have_time),
                calls.onCatalogue,
                Modifier.testTag("checks"),
                detail = stringResource(R.string.checks_title),
            )
        } else {
            Offer(offer, calls)
        }
        if (justDeclined) {
            Muted(
                stringResource(R.string.checks_offer_not_now),
                Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            )
        }
    }
}

/** The quiet line, when one form has its turn: to look at it, or as easily not. */
@Composable
private fun Offer(
    offer: CheckOffer,
    calls: TodayCheckCalls,
) {
    Column(Modifier.onSeen { calls.onOfferSeen(offer) }) {
        LinkRow(
            stringResource(R.string.checks_when_you_have_time),
            { calls.onOffer(offer.instrument) },
            Modifier.testTag("offer"),
            detail = stringResource(R.string.checks_offer, questions(offer.questions)),
        )
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.small)) {
            QuietButton(
                stringResource(AppR.string.common_not_now),
                calls.onOfferNotNow,
                Modifier.testTag("offer not now"),
            )
            QuietButton(stringResource(R.string.checks_all), calls.onCatalogue, Modifier.testTag("checks"))
        }
    }
}

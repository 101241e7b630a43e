package app.aftershift.checks.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.aftershift.checks.R
import app.aftershift.checks.parts.GoOnRow
import app.aftershift.checks.parts.questions
import app.aftershift.core.CheckLater
import app.aftershift.core.CheckNoticeState
import app.aftershift.core.CheckOffer
import app.aftershift.core.OfferReason
import app.aftershift.ui.format.longDay
import app.aftershift.ui.parts.FitOrStack
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SUPPORT_HERE
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.parts.Strip
import app.aftershift.ui.parts.SupportButton
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** What can be tapped of the self-checks on Today. */
internal data class TodayCheckCalls(
    val onLaterSupport: () -> Unit = {},
    val onLaterNotNow: () -> Unit = {},
    val onSupport: () -> Unit = {},
    val onGoOn: (String) -> Unit = {},
    val onOffer: (String) -> Unit = {},
    val onOfferNotNow: () -> Unit = {},
    val onCatalogue: () -> Unit = {},
)

/** Help first, then what was begun; everything else is one quiet line. */
@Composable
internal fun TodayPanels(
    state: CheckNoticeState,
    justLeft: String?,
    calls: TodayCheckCalls,
) {
    Column(Modifier.padding(bottom = Space.small), Arrangement.spacedBy(Space.small)) {
        state.later?.let { Later(it, calls) }
        state.strip?.let { Strip(it, calls.onSupport) }
        state.open?.let { open -> GoOnRow(open, open.id == justLeft, { calls.onGoOn(open.id) }) }
        Column {
            LinkRow(
                stringResource(R.string.checks_when_you_have_time),
                calls.onCatalogue,
                Modifier.testTag("checks"),
                detail = state.offer?.let { which(it) } ?: stringResource(R.string.checks_title),
            )
            state.offer?.let { Offer(it, calls) }
        }
    }
}

/** The question after a hard answer of an earlier day. */
@Composable
private fun Later(
    later: CheckLater,
    calls: TodayCheckCalls,
) {
    val notNow = stringResource(AppR.string.common_not_now)
    Panel {
        Text(
            later.text.replace("{day}", longDay(later.day)),
            Modifier.padding(bottom = Space.medium),
            style = MaterialTheme.typography.bodyLarge,
        )
        FitOrStack(
            // With room for the sign beside the word.
            listOf(stringResource(AppR.string.support_title) + "mm", notNow),
            MaterialTheme.typography.labelLarge,
        ) { stacked ->
            val tall = Modifier.heightIn(min = 56.dp)
            if (stacked || isLargeType()) {
                SupportButton(calls.onLaterSupport, tall.fillMaxWidth().padding(bottom = Space.small), SUPPORT_HERE)
                SecondaryButton(notNow, calls.onLaterNotNow, Modifier.fillMaxWidth().testTag("later not now"))
            } else {
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small), Alignment.CenterVertically) {
                    SupportButton(calls.onLaterSupport, tall.weight(1f), SUPPORT_HERE)
                    SecondaryButton(notNow, calls.onLaterNotNow, Modifier.weight(1f).testTag("later not now"))
                }
            }
        }
    }
}

/** Under the quiet line, when one form has its turn: to look at it, or as easily not. */
@Composable
private fun Offer(
    offer: CheckOffer,
    calls: TodayCheckCalls,
) {
    val look = stringResource(R.string.checks_offer_look, offer.name)
    val notNow = stringResource(AppR.string.common_not_now)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.small)) {
        QuietButton(look, { calls.onOffer(offer.instrument) }, Modifier.testTag("offer"))
        QuietButton(notNow, calls.onOfferNotNow, Modifier.testTag("offer not now"))
    }
}

/** Which form, and why now. */
@Composable
private fun which(offer: CheckOffer): String {
    val why =
        when (offer.reason) {
            OfferReason.FIRST -> R.string.checks_offer_first
            OfferReason.SAYS_MORE -> R.string.checks_offer_says_more
            OfferReason.AGAIN -> R.string.checks_offer_again
        }
    val name = stringResource(R.string.checks_offer, offer.name, questions(offer.questions))
    return "$name. ${stringResource(why)}"
}

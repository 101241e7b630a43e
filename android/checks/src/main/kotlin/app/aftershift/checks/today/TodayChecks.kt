package app.aftershift.checks.today

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.checks.catalogue
import app.aftershift.checks.intro
import app.aftershift.checks.runner
import app.aftershift.core.CheckNoticeAction
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways

/** Joins what Today says of self-checks to its model, and to the ways from there. */
@Composable
internal fun TodayChecks(
    model: NoticeModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val justLeft by model.justLeft.collectAsStateWithLifecycle()
    OnFront { model.load() }
    val state = ui.content ?: return
    state.later?.let { later -> LaunchedEffect(later) { model.shown(later, CheckNoticeAction.LATER_SHOWN) } }
    state.offer?.let { offer -> LaunchedEffect(offer) { model.shown(offer, CheckNoticeAction.OFFER_SHOWN) } }
    Column {
        TodayPanels(
            state,
            justLeft,
            TodayCheckCalls(
                onLaterSupport = {
                    model.act(CheckNoticeAction.LATER_DONE)
                    ways.support()
                },
                onLaterNotNow = { model.act(CheckNoticeAction.LATER_DONE) },
                onSupport = ways::support,
                onGoOn = { model.goOn(it, ways::runner) },
                onOffer = ways::intro,
                onOfferNotNow = { model.act(CheckNoticeAction.OFFER_NOT_NOW) },
                onCatalogue = ways::catalogue,
            ),
        )
        Problem(ui.problem, model::dismissProblem)
    }
}

package app.aftershift.checks.today

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.checks.catalogue
import app.aftershift.checks.intro
import app.aftershift.checks.runner
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways

// Joins what Today says of self-checks to its model, and to the ways from there.

/** What can't wait: the question after a hard answer, and help while it stands first. */
@Composable
internal fun TodayHelp(
    model: NoticeModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    ui.content?.let { state ->
        HelpPanels(
            state,
            HelpPanelCalls(
                onLaterSeen = { model.laterSeen(it) },
                onLaterSupport = {
                    model.laterDone()
                    ways.support()
                },
                onLaterNotNow = { model.laterDone() },
                onSupport = ways::support,
            ),
        )
    }
}

/** The rest. It loads what both show. */
@Composable
internal fun TodayChecks(
    model: NoticeModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val justLeft by model.justLeft.collectAsStateWithLifecycle()
    val justDeclined by model.justDeclined.collectAsStateWithLifecycle()
    OnFront { model.load() }
    val state = ui.content ?: return
    Column {
        TodayPanels(
            state,
            justLeft,
            justDeclined,
            TodayCheckCalls(
                onGoOn = { model.goOn(it, ways::runner) },
                onOfferSeen = { model.offerSeen(it) },
                onOffer = ways::intro,
                onOfferNotNow = { model.offerNotNow() },
                onCatalogue = ways::catalogue,
            ),
        )
        Problem(ui.problem, model::dismissProblem)
    }
}

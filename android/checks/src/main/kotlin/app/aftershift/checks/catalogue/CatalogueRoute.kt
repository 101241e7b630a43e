package app.aftershift.checks.catalogue

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.checks.R
import app.aftershift.checks.intro
import app.aftershift.checks.runner
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.ScrollingFrame

@Composable
internal fun CatalogueRoute(
    model: CatalogueModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val justLeft by model.justLeft.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.checks_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) {
        ui.content?.let {
            CatalogueContent(
                it,
                justLeft,
                CatalogueCalls(
                    onNoticeRead = { model.noticeRead() },
                    onGoOn = { id -> model.goOn(id, ways::runner) },
                    onForm = ways::intro,
                    onSupport = ways::support,
                ),
            )
        }
    }
}

package app.aftershift.checks

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.catalogue.CatalogueModel
import app.aftershift.checks.catalogue.CatalogueRoute
import app.aftershift.checks.course.CourseModel
import app.aftershift.checks.course.CourseRoute
import app.aftershift.checks.intro.IntroModel
import app.aftershift.checks.intro.IntroRoute
import app.aftershift.checks.result.ResultModel
import app.aftershift.checks.result.ResultRoute
import app.aftershift.checks.runner.RunnerModel
import app.aftershift.checks.runner.RunnerRoute
import app.aftershift.checks.today.NoticeModel
import app.aftershift.checks.today.TodayChecks
import app.aftershift.checks.today.TodayHelp
import app.aftershift.ui.app.Feature
import app.aftershift.ui.app.FeatureHost
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.parts.LinkRow

/** The self-checks: questionnaires that a person fills in about themselves. All that the app knows of this module. */
object SelfChecks : Feature {
    override val checks = CATALOGUE

    override fun check(instrument: String) = introOf(instrument)

    override fun places(host: FeatureHost) {
        val outside = host.outside
        host.opened(CATALOGUE) { core, ways -> CatalogueRoute(modelOf(core) { CatalogueModel(core) }, ways) }
        host.opened(INTRO) { core, ways ->
            val saving = ways.argument("saving").toBoolean()
            IntroRoute(modelOf(core) { IntroModel(core, ways.argument("instrument")) }, saving, outside, ways)
        }
        host.opened(RUNNER) { core, ways ->
            RunnerRoute(modelOf(core) { RunnerModel(core, ways.argument("id")) }, outside, ways)
        }
        host.opened(RESULT) { core, ways ->
            ResultRoute(modelOf(core) { ResultModel(core, ways.argument("id")) }, outside, ways)
        }
        host.opened(COURSE) { core, ways ->
            CourseRoute(modelOf(core) { CourseModel(core, ways.argument("instrument")) }, ways)
        }
    }

    @Composable
    override fun FirstOnToday(
        core: OpenCore,
        ways: Ways,
    ) = TodayHelp(modelOf(core) { NoticeModel(core) }, ways)

    @Composable
    override fun OnToday(
        core: OpenCore,
        ways: Ways,
    ) = TodayChecks(modelOf(core) { NoticeModel(core) }, ways)

    @Composable
    override fun OnTrends(
        core: OpenCore,
        ways: Ways,
    ) = LinkRow(
        stringResource(R.string.checks_title),
        ways::catalogue,
        Modifier.testTag("checks"),
        detail = stringResource(R.string.checks_trends_detail),
    )
}

package app.aftershift.checks

import androidx.compose.runtime.Composable
import app.aftershift.ui.app.Feature
import app.aftershift.ui.app.FeatureHost
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.OpenCore

/** The self-checks: questionnaires that a person fills in about themselves. All that the app knows of this module. */
object SelfChecks : Feature {
    override fun places(host: FeatureHost) {}

    @Composable
    override fun OnToday(
        core: OpenCore,
        ways: Ways,
    ) {}

    @Composable
    override fun OnTrends(
        core: OpenCore,
        ways: Ways,
    ) {}
}

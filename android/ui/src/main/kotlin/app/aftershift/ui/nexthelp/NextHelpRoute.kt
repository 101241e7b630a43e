package app.aftershift.ui.nexthelp

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.HelpStep
import app.aftershift.core.Opens
import app.aftershift.ui.app.FIRST_STEP
import app.aftershift.ui.app.Feature
import app.aftershift.ui.app.LEVELS
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.SUPPORT
import app.aftershift.ui.app.SUPPORT_PLAN
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.Frame

@Composable
internal fun NextHelpRoute(
    model: NextHelpModel,
    features: List<Feature>,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    Frame(ways.innerBar(), { Problem(ui.problem, model::dismissProblem) }) {
        ui.content?.let { shown ->
            NextHelpScreen(
                shown.state,
                shown.today,
                NextHelpCalls(
                    onSupport = ways::support,
                    way = { step -> place(step, features)?.let { { ways.to(it) } } },
                    check = { id -> features.firstNotNullOfOrNull { it.check(id) }?.let { { ways.to(it) } } },
                    onSay = { report, since -> model.say(report, since) },
                    onTakeBack = { model.takeBack(it) },
                ),
            )
        }
    }
}

/** Where a step is done. Null for one that this build, or this version, has no place for. */
private fun place(
    step: HelpStep,
    features: List<Feature>,
): String? =
    when (step.opens) {
        Opens.SUPPORT -> SUPPORT
        Opens.FIRST_STEP -> FIRST_STEP
        Opens.PLAN -> SUPPORT_PLAN
        Opens.LEVELS -> LEVELS
        Opens.CHECKS -> features.firstNotNullOfOrNull { it.checks }
        Opens.PAGE -> step.page?.let { "page/$it" }
        null -> null
    }

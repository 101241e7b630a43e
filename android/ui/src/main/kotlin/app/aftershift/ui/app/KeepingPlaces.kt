package app.aftershift.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import androidx.navigation.NavGraphBuilder
import androidx.navigation.NavHostController
import androidx.navigation.compose.composable
import app.aftershift.ui.R
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.keeping.KeepingContent
import app.aftershift.ui.keeping.KeepingModel
import app.aftershift.ui.opening.EraseScreen
import app.aftershift.ui.opening.OpeningModel
import app.aftershift.ui.opening.Stage
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.reading.Reading

/** For how long what is stored is kept, and how all of it is erased, once it is open. */
internal fun keepingPlaces(
    opening: OpeningModel,
    open: (route: String, content: @Composable (OpenCore, Ways) -> Unit) -> Unit,
) {
    open(KEEPING) { core, ways -> KeepingRoute(modelOf(core) { KeepingModel(core) }, ways) }
    open(ERASE) { _, ways -> EraseScreen(ways.innerBar(), fromLock = false, enabled = true, opening::erase) }
}

/** The same for somebody who has forgotten everything that opens it. */
internal fun NavGraphBuilder.noWayIn(
    nav: NavHostController,
    opening: OpeningModel,
    reading: Reading,
) = composable(NO_WAY_IN) { entry ->
    val ways = remember(entry) { Ways(nav, entry) }
    val stage by opening.stage.collectAsStateWithLifecycle()
    val locked = stage as? Stage.Locked
    if (locked != null || (stage as? Stage.Closed)?.isLost == true) {
        EraseScreen(ways.innerBar(), fromLock = true, enabled = locked?.trying != true, opening::erase)
    } else {
        // Who gets in after all has nothing to look for here.
        Opened(opening, reading, ways) { LaunchedEffect(Unit) { ways.back() } }
    }
}

@Composable
private fun KeepingRoute(
    model: KeepingModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.keeping_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) { ui.content?.let { state -> KeepingContent(state) { model.keep(it) } } }
}

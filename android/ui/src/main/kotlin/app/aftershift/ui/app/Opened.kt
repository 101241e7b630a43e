package app.aftershift.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import androidx.lifecycle.viewmodel.compose.viewModel
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.opening.FirstRunModel
import app.aftershift.ui.opening.FirstRunRoute
import app.aftershift.ui.opening.LockModel
import app.aftershift.ui.opening.LockRoute
import app.aftershift.ui.opening.OpeningModel
import app.aftershift.ui.opening.OpeningScreen
import app.aftershift.ui.opening.Stage
import app.aftershift.ui.reading.Reading

/** [content] once the data is open; until then, why not. */
@Composable
internal fun Opened(
    opening: OpeningModel,
    reading: Reading,
    ways: Ways,
    content: @Composable (OpenCore) -> Unit,
) {
    val stage by opening.stage.collectAsStateWithLifecycle()
    when (val reached = stage) {
        is Stage.Open -> {
            content(reached.core)
        }

        is Stage.Locked -> {
            val onNoWayIn = { ways.to(NO_WAY_IN) }
            LockRoute(reached, viewModel { LockModel(opening) }, opening, ways::support, onNoWayIn)
        }

        is Stage.Welcome -> {
            FirstRunRoute(viewModel { FirstRunModel(reading) }, ways::support) { opening.start() }
        }

        else -> {
            // Not back to the screen that met the damage: it would meet it again.
            fun onToday(act: () -> Unit) {
                ways.afresh()
                act()
            }
            OpeningScreen(
                reached,
                onTryAgain = { onToday { opening.open() } },
                onSetAside = { onToday { opening.setAsideAndStart() } },
                onErase = opening::erase,
                onNoWayIn = { ways.to(NO_WAY_IN) },
                onSupport = ways::support,
            )
        }
    }
}

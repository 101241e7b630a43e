package app.aftershift.ui.app

import androidx.compose.runtime.Composable
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.shifts.cycles.CyclesModel
import app.aftershift.ui.shifts.cycles.CyclesRoute
import app.aftershift.ui.shifts.importing.ImportModel
import app.aftershift.ui.shifts.importing.ImportRoute

/** What fills many days at once: a cycle, or a hospital's file. Once the data is open. */
internal fun shiftFilePlaces(
    outside: Outside,
    arrivals: Arrivals,
    open: (route: String, content: @Composable (OpenCore, Ways) -> Unit) -> Unit,
) {
    open(CYCLES) { core, ways -> CyclesRoute(modelOf(core) { CyclesModel(core) }, ways) }
    open(IMPORT) { core, ways -> ImportRoute(modelOf(core) { ImportModel(core, outside, arrivals) }, ways) }
}

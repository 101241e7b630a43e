package app.aftershift.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.ui.R
import app.aftershift.ui.backup.BackupContent
import app.aftershift.ui.backup.BackupModel
import app.aftershift.ui.backup.MakeModel
import app.aftershift.ui.backup.MakeRoute
import app.aftershift.ui.backup.RestoreModel
import app.aftershift.ui.backup.RestoreRoute
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.parts.ScrollingFrame

/** Everything in one file, and back, once the data is open. */
internal fun backupPlaces(
    outside: Outside,
    open: (route: String, content: @Composable (OpenCore, Ways) -> Unit) -> Unit,
) {
    open(BACKUP) { core, ways -> BackupRoute(modelOf(core) { BackupModel(core) }, ways) }
    open(MAKE_BACKUP) { core, ways -> MakeRoute(modelOf(core) { MakeModel(core, outside) }, ways) }
    open(BRING_BACK) { core, ways -> RestoreRoute(modelOf(core) { RestoreModel(core, outside) }, ways) }
}

@Composable
private fun BackupRoute(
    model: BackupModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.backup_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) {
        ui.content?.let { state ->
            BackupContent(state, onMake = { ways.to(MAKE_BACKUP) }, onBring = { ways.to(BRING_BACK) })
        }
    }
}

package app.aftershift.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.ui.R
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.reminders.ArriveContent
import app.aftershift.ui.reminders.ArriveModel
import app.aftershift.ui.reminders.ArriveWays
import app.aftershift.ui.reminders.ReminderPhone
import app.aftershift.ui.reminders.RemindersContent
import app.aftershift.ui.reminders.RemindersModel

internal const val REMINDERS = "reminders"
internal const val ARRIVE = "reminders/arrive"

/** When to remind, and whether it arrives: from Shifts, once the data is open. */
internal fun reminderPlaces(
    phone: ReminderPhone,
    open: (route: String, content: @Composable (OpenCore, Ways) -> Unit) -> Unit,
) {
    open(REMINDERS) { core, ways -> RemindersRoute(modelOf(core) { RemindersModel(core, phone) }, ways) }
    open(ARRIVE) { core, ways -> ArriveRoute(modelOf(core) { ArriveModel(core, phone) }, ways) }
}

@Composable
private fun RemindersRoute(
    model: RemindersModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.reminders_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) { ui.content?.let { RemindersContent(it, model) { ways.to(ARRIVE) } } }
}

@Composable
private fun ArriveRoute(
    model: ArriveModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    // Also back from the phone's settings.
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.arrive_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) {
        ui.content?.let {
            ArriveContent(
                it,
                model.tested,
                ArriveWays(
                    onNotifications = { model.allowNotifications() },
                    onChannel = model::toChannel,
                    onExact = model::toExact,
                    onBattery = model::toBattery,
                    onTest = { model.test() },
                ),
            )
        }
    }
}

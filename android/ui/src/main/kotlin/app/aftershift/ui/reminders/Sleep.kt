package app.aftershift.ui.reminders

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.SleepHours
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OptionRow
import app.aftershift.ui.shifts.HoursPickers
import app.aftershift.ui.theme.Space

/** Sleep after nights is protected in any case; hours of every day can be named beside it. */
@Composable
internal fun Sleep(
    sleep: SleepHours?,
    usual: SleepHours,
    model: RemindersModel,
) {
    var open by rememberSaveable { mutableStateOf(false) }
    Muted(stringResource(R.string.reminders_sleep_means), Modifier.padding(bottom = Space.medium))
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
        OptionRow(
            stringResource(R.string.reminders_sleep_nights),
            sleep == null,
            { if (sleep != null) model.noSleep(sleep) },
            Modifier.testTag("sleep nights"),
        )
        OptionRow(
            stringResource(R.string.reminders_sleep_hours),
            sleep != null,
            { if (sleep == null) model.sleepAgain(usual) },
            Modifier.testTag("sleep hours"),
        )
    }
    if (sleep != null) {
        val (from, to) = sleep.from.toInt() to sleep.to.toInt()
        Column(Modifier.padding(top = Space.small)) {
            AnswerLine(
                stringResource(R.string.reminders_sleep_from_to),
                stringResource(R.string.roster_hours, clock(from), clock(to)),
                open,
                { open = !open },
                "set sleep",
            ) { HoursPickers(from, to) { starts, ends -> model.sleep(starts, ends) } }
        }
    }
}

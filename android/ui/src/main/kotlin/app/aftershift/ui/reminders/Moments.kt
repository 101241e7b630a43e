package app.aftershift.ui.reminders

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.MinuteBounds
import app.aftershift.core.ReminderKind
import app.aftershift.core.ReminderMoment
import app.aftershift.core.RemindersState
import app.aftershift.ui.R
import app.aftershift.ui.entry.TimePicker
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.duration
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.Step
import app.aftershift.ui.parts.Stepper
import app.aftershift.ui.parts.SwitchRow
import app.aftershift.ui.theme.Space

/** Each of them on or off. What is set about one that is on opens, one at a time: so the list stays short. */
@Composable
internal fun Moments(
    state: RemindersState,
    model: RemindersModel,
) {
    var open by rememberSaveable { mutableStateOf<String?>(null) }
    state.moments.forEachIndexed { place, moment ->
        val name = moment.name
        val toggle = { open = name.takeIf { it != open } }
        // The next time of day stays with the first.
        if ((moment.number ?: 0u) == 0u) HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        if (moment.kind == ReminderKind.FIXED_TIME && moment.isOn) {
            FixedTime(moment, state, open == name, toggle, model)
        } else {
            OnOff(moment, model)
            if (moment.isOn) Setting(moment, open == name, toggle, model)
        }
        val isLastTime = state.moments.getOrNull(place + 1)?.kind != ReminderKind.FIXED_TIME
        if (moment.kind == ReminderKind.FIXED_TIME && moment.isOn && isLastTime) AnotherTime(state.canAddTime, model)
    }
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
}

/** Of which there may be several times of day. */
internal val ReminderMoment.name: String get() = if (number == null) kind.name else "${kind.name} $number"

@Composable
internal fun OnOff(
    moment: ReminderMoment,
    model: RemindersModel,
    onOff: () -> Unit = { model.turnOff(moment) },
) {
    SwitchRow(
        stringResource(moment.kind.word),
        moment.isOn,
        { if (it) model.turnOn(moment) else onOff() },
        Modifier.testTag("moment ${moment.name}"),
        stringResource(moment.kind.means),
    )
    moment.never?.let {
        Text(
            words(it),
            Modifier.padding(bottom = Space.small).testTag("never ${moment.name}"),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

@Composable
private fun Setting(
    moment: ReminderMoment,
    open: Boolean,
    onToggle: () -> Unit,
    model: RemindersModel,
) {
    val (minutes, bounds, time) = Triple(moment.minutes?.toInt(), moment.bounds, moment.time?.toInt())
    Column(Modifier.padding(start = Space.medium)) {
        if (minutes != null && bounds != null) {
            val tag = "set ${moment.name}"
            AnswerLine(stringResource(moment.kind.counts), duration(minutes), open, onToggle, tag) {
                Minutes(minutes, bounds) { model.change(moment.copy(minutes = it.toUShort())) }
            }
        } else if (time != null) {
            val tag = "set ${moment.name}"
            AnswerLine(stringResource(R.string.reminders_set_time), clock(time), open, onToggle, tag) {
                TimePicker(time, { model.change(moment.copy(time = it.toUShort())) })
            }
        }
    }
}

@Composable
private fun Minutes(
    minutes: Int,
    bounds: MinuteBounds,
    onChoose: (Int) -> Unit,
) {
    val (least, most, step) = Triple(bounds.least.toInt(), bounds.most.toInt(), bounds.step.toInt())
    val by = duration(step)
    Stepper(
        duration(minutes),
        Step(stringResource(R.string.reminders_less, by), minutes > least) {
            onChoose((minutes - step).coerceAtLeast(least))
        },
        Step(stringResource(R.string.reminders_more, by), minutes < most) {
            onChoose((minutes + step).coerceAtMost(most))
        },
    )
}

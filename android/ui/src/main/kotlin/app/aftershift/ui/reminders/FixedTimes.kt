package app.aftershift.ui.reminders

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.ReminderMoment
import app.aftershift.core.RemindersState
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import app.aftershift.ui.entry.TimePicker
import app.aftershift.ui.format.clock
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.ChoiceChip
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space
import java.time.DayOfWeek
import java.time.format.TextStyle
import java.time.temporal.WeekFields

/** One of the times of day: the first has the switch of them all. */
@Composable
internal fun FixedTime(
    moment: ReminderMoment,
    state: RemindersState,
    open: Boolean,
    onToggle: () -> Unit,
    model: RemindersModel,
) {
    val all = state.moments.filter { it.kind == moment.kind }
    val time = moment.time?.toInt() ?: return
    if (moment.number == 0u) AllOnOff(all, model)
    Column(Modifier.padding(start = Space.medium)) {
        AnswerLine(weekdays(moment), clock(time), open, onToggle, "set ${moment.name}") {
            TimePicker(time, { model.change(moment.copy(time = it.toUShort())) })
            Muted(stringResource(R.string.reminders_weekdays), Modifier.padding(vertical = Space.small))
            Weekdays(moment.weekdays.toSet()) { model.change(moment.copy(weekdays = it)) }
            if (all.size > 1) {
                QuietButton(
                    stringResource(R.string.reminders_remove_time),
                    { model.turnOff(moment) },
                    Modifier.padding(top = Space.small).testTag("remove ${moment.name}"),
                    icon = R.drawable.ic_delete,
                )
            }
        }
    }
}

/** Several are turned off after a yes: what was set about them goes. */
@Composable
private fun AllOnOff(
    all: List<ReminderMoment>,
    model: RemindersModel,
) {
    var asked by rememberSaveable { mutableStateOf(false) }
    OnOff(all.first(), model) { if (all.size > 1) asked = true else model.turnOff(all) }
    if (asked) {
        Question(
            stringResource(R.string.reminders_off_title),
            stringResource(R.string.reminders_off_text),
            yes = stringResource(R.string.reminders_off_yes),
            no = stringResource(R.string.reminders_off_no),
            onYes = {
                asked = false
                model.turnOff(all)
            },
            onNo = { asked = false },
        )
    }
}

/** In the order of the phone's calendar. */
@Composable
private fun Weekdays(
    chosen: Set<UShort>,
    onChoose: (List<UShort>) -> Unit,
) = ChoiceFlow {
    val locale = LocalPhone.current.locale
    val first = WeekFields.of(locale).firstDayOfWeek
    DayOfWeek.entries.map { first.plus(it.ordinal.toLong()) }.forEach { weekday ->
        val day = weekday.value.toUShort()
        ChoiceChip(
            weekday.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
            day in chosen,
            { onChoose((if (day in chosen) chosen - day else chosen + day).sorted()) },
            Modifier.testTag("weekday $day"),
        )
    }
}

/** Chosen first, then added: a time that nobody meant would come tomorrow. */
@Composable
internal fun AnotherTime(
    hasRoom: Boolean,
    model: RemindersModel,
) {
    var choosing by rememberSaveable { mutableStateOf(false) }
    var time by rememberSaveable { mutableIntStateOf(NOON) }
    Box(Modifier.padding(start = Space.medium, bottom = Space.small)) {
        when {
            !hasRoom -> {
                Muted(stringResource(R.string.reminders_times_full), Modifier.padding(vertical = Space.small))
            }

            choosing -> {
                Column {
                    Muted(stringResource(R.string.reminders_new_time), Modifier.padding(vertical = Space.small))
                    TimePicker(time, { time = it }, Modifier.testTag("new time"))
                    FlowRow {
                        SecondaryButton(
                            stringResource(R.string.reminders_add_this),
                            { model.addTime(time) { choosing = false } },
                            Modifier.testTag("add this time"),
                        )
                        QuietButton(
                            stringResource(R.string.common_close),
                            { choosing = false },
                            Modifier.padding(top = Space.tiny).testTag("no new time"),
                        )
                    }
                }
            }

            else -> {
                QuietButton(
                    stringResource(R.string.reminders_add_time),
                    { choosing = true },
                    Modifier.testTag("add time"),
                    icon = R.drawable.ic_add,
                )
            }
        }
    }
}

/** Where the clock begins. */
private const val NOON = 12 * 60

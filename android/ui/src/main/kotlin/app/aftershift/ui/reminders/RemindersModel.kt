package app.aftershift.ui.reminders

import app.aftershift.core.ReminderKind
import app.aftershift.core.ReminderMoment
import app.aftershift.core.ReminderProblem
import app.aftershift.core.RemindersAction
import app.aftershift.core.SleepHours
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.messageFor

class RemindersModel(
    core: OpenCore,
    phone: ReminderPhone,
) : ReminderScreenModel(core, phone) {
    /** The hours to begin with when somebody names some again. */
    private var lastSleep: SleepHours? = null

    /** The first one leads to the phone's own question, and no other does. */
    fun turnOn(moment: ReminderMoment) =
        lead {
            val isFirst = state.value.content?.anyIsOn == false
            choose(moment) { if (isFirst && it.phone.canAskForNotifications) askForNotifications() }
        }

    fun turnOff(moment: ReminderMoment) = turnOff(listOf(moment))

    /** All of a kind: from the last, as each takes the number of the one before it. */
    fun turnOff(moments: List<ReminderMoment>) =
        lead {
            ask {
                moments.asReversed().map { remindersAct(RemindersAction.TakeBack(it.kind, it.number)) }.last()
            }
        }

    fun change(moment: ReminderMoment) {
        // No days are days that nobody spoke of, to the core: it would leave them as they were.
        if (moment.kind == ReminderKind.FIXED_TIME && moment.weekdays.isEmpty()) {
            say(messageFor(ReminderProblem.NoWeekday))
        } else {
            choose(moment)
        }
    }

    fun addTime(
        minuteOfDay: Int,
        then: () -> Unit,
    ) = lead {
        val time = minuteOfDay.toUShort()
        act(RemindersAction.Choose(ReminderKind.FIXED_TIME, null, null, time, emptyList())) { then() }
    }

    fun mostADay(most: Int) = act(RemindersAction.MostADay(most.toUByte()))

    fun sleep(
        from: Int,
        to: Int,
    ) = act(RemindersAction.Sleep(from.toUShort(), to.toUShort()))

    fun sleepAgain(usual: SleepHours) = with(lastSleep ?: usual) { sleep(from.toInt(), to.toInt()) }

    fun noSleep(now: SleepHours) {
        lastSleep = now
        act(RemindersAction.NoSleep)
    }

    fun exact(exact: Boolean) =
        ask {
            remindersAct(RemindersAction.Exact(exact))
        }

    private fun choose(
        moment: ReminderMoment,
        then: (Reminders) -> Unit = {},
    ) = with(moment) { act(RemindersAction.Choose(kind, number, minutes, time, weekdays), then) }

    private fun act(
        action: RemindersAction,
        then: (Reminders) -> Unit = {},
    ) = ask(then) { remindersAct(action) }
}

package app.aftershift.ui

import app.aftershift.core.Aftershift
import app.aftershift.core.ReminderAnswer
import app.aftershift.core.ReminderKind
import app.aftershift.core.RemindersAction
import app.aftershift.core.ShiftsAction
import app.aftershift.core.reminderAnswered
import app.aftershift.core.reminderTimes
import app.aftershift.desktop.Headless

// What a thumb does about reminders, and what comes of them while nobody looks.

fun Headless.toReminders() {
    toShifts()
    pressTag("reminders")
}

fun Headless.toArrive() {
    toReminders()
    pressTag("arrive")
}

/** As it is at first. */
fun Aftershift.choose(
    kind: ReminderKind,
    minutes: Int? = null,
    time: Int? = null,
) = remindersAct(RemindersAction.Choose(kind, null, minutes?.toUShort(), time?.toUShort(), emptyList()))

fun Aftershift.shifts(
    code: String,
    vararg days: String,
) = days.forEach { shiftsAct(ShiftsAction.Set(it, code)) }

fun TestApp.plan() = vault { planReminders(reminders.folder) }

/** So many of those that are planned are shown at their time, and nobody follows. Then it is a day later. */
fun TestApp.comeAndPass(count: Int) {
    val times = reminderTimes(reminders.folder).take(count)
    check(times.size == count) { "only ${times.size} are planned" }
    times.forEach { reminderAnswered(reminders.folder, it.id, ReminderAnswer.SHOWN, it.at) }
    (door as ScenarioDoor).set(times.last().at + DAY_MS)
}

/** One of those that are planned is due, and the phone may show none. */
fun TestApp.mayNotShow(place: Int) {
    val due = reminderTimes(reminders.folder)[place]
    reminderAnswered(reminders.folder, due.id, ReminderAnswer.NOT_ALLOWED, due.at)
}

private const val DAY_MS = 24 * 60 * 60 * 1000L

package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performScrollTo
import app.aftershift.core.ReminderKind
import app.aftershift.core.RemindersAction
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import java.nio.file.Path

/** Reminders with nothing chosen, with everything, gone quiet; and what the phone allows. */
val remindersTours: List<Tour> =
    listOf(
        Tour({ TestApp(it).vault {} }, phone = { PhoneThatReminds(it).apply { facts = PhoneThatReminds.ALL_BAD } }) {
            fromNothing(it)
        },
        Tour(::everything, "2026-01-14T20:10:00Z") { allOfThem(it) },
        Tour(::quiet, "2026-01-20T09:00:00Z") { visit ->
            visit("today-reminders-quiet")
            toReminders()
            visit("reminders-quiet")
        },
    )

private fun Headless.fromNothing(visit: Headless.(String) -> Unit) {
    toReminders()
    visit("reminders-none")
    pressTag("moment WIND_DOWN")
    visit("reminders-not-shown")
    pressTag("exact")
    scrollDown()
    visit("reminders-end")
    pressTag("arrive")
    visit("reminders-arrive-bad")
    scrollDown()
    visit("reminders-arrive-bad-end")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.bring(tag: String) {
    ui.onNodeWithTag(tag).performScrollTo()
    ui.waitForIdle()
}

/** Three nights, and every moment that there is. */
private fun everything(folder: Path) {
    val app = TestApp(folder)
    app.vault {
        shifts("N", "2026-01-12", "2026-01-13", "2026-01-15")
        ReminderKind.entries.forEach { kind -> if (reminders().moments.any { it.kind == kind }) choose(kind) }
        choose(ReminderKind.FIXED_TIME, time = 12 * 60)
        remindersAct(RemindersAction.MostADay(2u))
    }
    app.plan()
    app.comeAndPass(1)
    app.clock("2026-01-14T20:10:00Z")
    app.vault { todayAct(TodayAction.TapLoad(2u)) }
}

private fun Headless.allOfThem(visit: Headless.(String) -> Unit) {
    toReminders()
    visit("reminders")
    pressTag("set IN_BREAK")
    visit("reminders-minutes")
    pressTag("set FIXED_TIME 0")
    bring("remove FIXED_TIME 0")
    visit("reminders-time")
    pressTag("set FIXED_TIME 0")
    pressTag("add time")
    bring("add this time")
    visit("reminders-another-time")
    pressTag("moment FIXED_TIME 0")
    visit("reminders-off")
    pressTag("no")
    pressTag("set sleep")
    bring("ends")
    visit("reminders-sleep")
    pressTag("set sleep")
    pressTag("ahead")
    pressTag("this work day")
    bring("arrive")
    visit("reminders-why")
    pressTag("arrive")
    visit("reminders-arrive")
    pressTag("show one")
    scrollDown()
    visit("reminders-arrive-end")
}

private fun quiet(folder: Path) {
    val app = TestApp(folder)
    app.vault { choose(ReminderKind.FIXED_TIME) }
    app.plan()
    app.comeAndPass(6)
}

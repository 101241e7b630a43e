package app.aftershift.checks

import app.aftershift.core.Aftershift
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckStep
import app.aftershift.core.ChecksAction
import app.aftershift.core.EntryAction
import app.aftershift.core.TodayAction
import app.aftershift.ui.TestApp
import java.time.LocalDate

// Self-checks filled in past the screens, for the days before a test begins.

/** Somebody who has been here for longer than a week, and was last heard of in the evening. */
fun TestApp.settledIn(today: String) {
    clock("${today}T18:30:00Z")
    vault {
        val early = LocalDate.parse(today).minusDays(10).toString()
        entryAct(EntryAction.Add(early, 1000u, 2u))
        todayAct(TodayAction.TapLoad(1u))
        todayAct(TodayAction.LeaveAsItIs)
    }
}

fun TestApp.noticeRead() = vault { checksAct(ChecksAction.NOTICE_READ) }

/** Fills a form in, on [day] at six in the evening, and returns its id. Null leaves a question out; too few leave it half-way. */
fun TestApp.fillIn(
    day: String,
    instrument: String,
    vararg answers: Int?,
): String {
    clock("${day}T18:00:00Z")
    return vault { fillIn(instrument, answers.toList()) }
}

private fun Aftershift.fillIn(
    instrument: String,
    answers: List<Int?>,
): String {
    // The days of a test aren't made in their order.
    val begun = checkNotNull(checkAct(CheckAction.BeginDateIsRight(instrument, true)))
    answers.forEach { answer ->
        val step = checkNotNull(check()).step as CheckStep.Question
        val item = step.question.item
        val after = checkAct(answer?.let { CheckAction.Answer(item, it.toUByte()) } ?: CheckAction.Skip(item))
        if (after?.help != null) checkAct(CheckAction.GoOn)
    }
    checkAct(CheckAction.Leave)
    return begun.id
}

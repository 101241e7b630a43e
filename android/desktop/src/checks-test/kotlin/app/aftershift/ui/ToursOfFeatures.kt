package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTouchInput
import app.aftershift.checks.answer
import app.aftershift.checks.fillIn
import app.aftershift.checks.form
import app.aftershift.checks.leave
import app.aftershift.checks.noticeRead
import app.aftershift.checks.settledIn
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.supportChooseCountry
import app.aftershift.desktop.Headless
import java.nio.file.Path

/** To the screens of the self-checks: the first ones, those with a history, and those of a hard answer. */
val toursOfFeatures: List<Tour> =
    listOf(
        Tour(::firstSample, AFTERNOON) { firstTime(it) },
        Tour(::historySample, AFTERNOON) { history(it) },
        Tour(::hardSample, AFTERNOON) { hardAnswer(it) },
        Tour(::laterSample, AFTERNOON) { visit -> visit("today-check-later") },
        Tour(::nextSample, AFTERNOON) { nextHelpOfChecks(it) },
    )

private const val AFTERNOON = "2026-03-02T18:40:00Z"

private fun firstSample(folder: Path) = TestApp(folder).settledIn("2026-03-02")

/** The catalogue with its notice, a page before a form, questions, the end, results; nothing was ever done before. */
@OptIn(ExperimentalTestApi::class)
private fun Headless.firstTime(visit: Headless.(String) -> Unit) {
    visit("today-check-offer")
    pressTag("offer")
    visit("check-intro-notice")
    pressTag("back")
    pressTag("offer not now")
    visit("today-check-not-now")
    pressTag("checks")
    visit("checks-notice")
    pressTag("notice read")
    visit("checks")
    pressTag("clinician")
    scrollDown()
    visit("checks-clinician")
    short(visit)
    leftHalfWay(visit)
    gate(visit)
    unkept(visit)
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.short(visit: Headless.(String) -> Unit) {
    form("phq4")
    visit("check-intro")
    pressTag("details")
    scrollDown()
    visit("check-intro-details")
    pressTag("start")
    visit("check-question")
    answer(2, 1, 1)
    pressTag("option 1")
    visit("check-end")
    pressTag("result")
    visit("check-result-short")
    scrollDown()
    visit("check-result-short-end")
    pressTag("details")
    scrollDown()
    visit("check-result-details")
    pressTag("back")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.leftHalfWay(visit: Headless.(String) -> Unit) {
    form("phq9")
    visit("check-intro-two-forms")
    pressTag("start")
    answer(1, 2)
    pressTag("back")
    visit("check-question-answered")
    pressTag("dont save")
    visit("check-dont-save")
    pressTag("no")
    leave()
    visit("checks-left")
    form("phq9")
    visit("check-intro-open")
    pressTag("remove")
    visit("check-intro-remove")
    pressTag("no")
    pressTag("resume")
    // On, leaving two out.
    pressTag("skip")
    answer(0, 0, 0, 0, 0, 0, 0)
    pressTag("skip")
    visit("check-end-missing")
    pressTag("result")
    visit("check-result-missing")
    pressTag("back")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.gate(visit: Headless.(String) -> Unit) {
    form("pcptsd5")
    visit("check-intro-hard-events")
    pressTag("start")
    visit("check-gate")
    answer(0)
    pressTag("result")
    visit("check-result-not-asked")
    pressTag("back")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.unkept(visit: Headless.(String) -> Unit) {
    form("auditc")
    pressTag("dont save")
    visit("check-intro-not-saved")
    pressTag("start")
    visit("check-question-not-saved")
    answer(3, 2, 1)
    pressTag("result")
    visit("check-result-not-kept")
    scrollDown()
    visit("check-result-line")
    pressTag("back")
}

/** Half a year of self-checks: up and down, some too early, one half-way, and of two forms with several scales. */
private fun historySample(folder: Path) {
    val app = TestApp(folder)
    app.settledIn("2026-03-02")
    app.noticeRead()
    supportChooseCountry(folder.toString(), "US")
    app.fillIn("2025-09-05", "phq9", 2, 2, 2, 2, 2, 2, 2, 0, 0, 1)
    app.fillIn("2025-09-26", "phq9", 2, 2, 2, 2, 1, 2, 1, 0, 0, 1)
    app.fillIn("2025-10-17", "phq9", 1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
    app.fillIn("2025-10-23", "phq9", 1, 1, 1, 0, 0, 0, 0, 0, 0, 0)
    // A long silence.
    app.fillIn("2026-02-05", "phq9", 3, 3, 2, 2, 1, 1, 1, 1, 0, 2)
    app.fillIn("2026-02-23", "phq9", 1, 1, 1, 1, 1, 1, 0, 0, 0, 1)
    app.fillIn("2025-11-20", "proqol5", *Array(30) { 3 })
    app.fillIn("2026-02-20", "proqol5", *Array(30) { if (it % 3 == 0) 4 else 3 })
    app.fillIn("2025-10-30", "pcl5", *Array(20) { it % 3 })
    app.fillIn("2025-12-10", "pcl5", *Array(20) { it % 4 })
    app.fillIn("2026-01-30", "cbi", *Array(19) { if (it < 13) 50 else null })
    app.fillIn("2026-02-24", "gad7", 1, 1, 1, 1, 1, 1, 1)
    app.fillIn("2026-02-27", "gad7", 2, 1, 1)
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.history(visit: Headless.(String) -> Unit) {
    pressTag("tab trends")
    ui.onNode(tag("trends")).performScrollToNode(tag("checks"))
    pressTag("checks")
    visit("checks-done")
    form("gad7")
    visit("check-intro-third-time")
    pressTag("course")
    visit("check-course-one")
    inCourse("table")
    inCourse("row")
    visit("check-result-expired")
    pressTag("back")
    pressTag("back")
    pressTag("back")
    form("phq9")
    visit("check-intro-too-early")
    pressTag("course")
    visit("check-course")
    ui.onNode(hasTestTag("chart")).performTouchInput { click(centerRight) }
    visit("check-course-tapped")
    inCourse("table")
    scrollDown()
    visit("check-course-table")
    ui.onAllNodes(hasScrollAction()).onFirst().performScrollToNode(hasTestTag("row"))
    press(ui.onAllNodes(tag("row")).onFirst())
    visit("check-result-change")
    scrollDown()
    pressTag("answers")
    scrollDown()
    visit("check-result-answers")
    pressTag("remove")
    visit("check-result-remove")
    pressTag("no")
    pressTag("back")
    pressTag("back")
    pressTag("back")
    form("proqol5")
    pressTag("course")
    visit("check-course-three")
    inCourse("table")
    inCourse("row")
    visit("check-result-three")
    scrollDown()
    visit("check-result-three-end")
    repeat(3) { pressTag("back") }
    form("cbi")
    pressTag("course")
    visit("check-course-line")
    inCourse("table")
    inCourse("row")
    visit("check-result-partly")
    repeat(3) { pressTag("back") }
    form("pcl5")
    pressTag("course")
    visit("check-course-many")
    inCourse("table")
    inCourse("row")
    visit("check-result-parts")
}

private fun hardSample(folder: Path) {
    val app = TestApp(folder)
    app.settledIn("2026-03-02")
    app.noticeRead()
    app.vault { planAct(PlanKind.SUPPORT, PlanAction.Add("someone-i-can-tell", "Sam", null, null)) }
}

/** A hard answer, without a country and with one; lowered, and not. */
@OptIn(ExperimentalTestApi::class)
private fun Headless.hardAnswer(visit: Headless.(String) -> Unit) {
    pressTag("checks")
    form("phq9")
    pressTag("start")
    answer(3, 3, 3, 3, 3, 2, 2, 2, 2)
    visit("check-help-no-country")
    pressTag("country")
    press(ui.onAllNodes(hasText("United States")).onFirst())
    pressTag("back")
    visit("check-help")
    pressTag("choice CAN_KEEP_SAFE")
    visit("check-help-choice")
    scrollDown()
    visit("check-help-choice-end")
    pressTag("continue")
    visit("check-question-strip")
    answer(2)
    pressTag("result")
    visit("check-result-card")
    pressTag("back")
    visit("checks-help")
    pressTag("back")
    visit("today-check-help")
    // The next time, what they wrote for themselves is there too.
    pressTag("checks")
    form("phq9")
    pressTag("start")
    answer(3, 3, 3, 3, 3, 2, 2, 2, 1)
    visit("check-help-own-plan")
}

private fun laterSample(folder: Path) {
    val app = TestApp(folder)
    app.settledIn("2026-03-02")
    app.noticeRead()
    app.fillIn("2026-02-28", "phq9", 1, 1, 0, 0, 0, 0, 0, 0, 1, 1)
    app.fillIn("2026-03-02", "gad7", 1, 1)
}

/** Numbers behind what could help next, and a hard answer. */
private fun nextSample(folder: Path) {
    historySample(folder)
    TestApp(folder).fillIn("2026-03-02", "phq9", 2, 2, 2, 2, 2, 1, 1, 0, 1, 3)
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.nextHelpOfChecks(visit: Headless.(String) -> Unit) {
    nextHelp()
    visit("next-help-why")
    scrollDown()
    visit("next-help-why-end")
}

/** A part of the long list that a course is; what isn't in view isn't there yet. */
@OptIn(ExperimentalTestApi::class)
private fun Headless.inCourse(part: String) {
    ui.onNode(tag("course list")).performScrollToNode(tag(part))
    press(ui.onAllNodes(tag(part)).onFirst())
}

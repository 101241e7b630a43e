package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.performTouchInput
import app.aftershift.core.CycleAction
import app.aftershift.core.ImportAction
import app.aftershift.core.ShiftsAction
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import java.nio.file.Path
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** What fills many days at once, a cycle or a hospital's file; and what Today and Trends then say of shifts. */
val shiftFileTours: List<Tour> =
    listOf(
        Tour({ TestApp(it).vault {} }) { cycles(it) },
        Tour(::busyFile) { wholeImport(it) },
        Tour(::ambiguous) { dateOrder(it) },
        Tour(::noRoster) { visit ->
            toImport()
            pressTag("choose")
            visit("import-refused")
        },
        Tour(::aMonthOfShifts) { elsewhere(it) },
    )

private fun Headless.cycles(visit: Headless.(String) -> Unit) {
    toCycles()
    visit("cycles-none")
    pressTag("preset four-on-four-off-nights")
    visit("cycles-preset")
    pressTag("start four-on-four-off-nights")
    visit("cycles-draft")
    pressTag("brush LD")
    repeat(2) { pressTag("day $it") }
    scrollDown()
    visit("cycles-draft-end")
    pressTag("last day")
    scrollDown()
    visit("cycles-last-day")
    pressTag("discard cycle")
    visit("cycles-discard")
    pressTag("no")
    pressTag("save cycle")
    visit("cycles-saved")
    pressTag("remove cycle")
    visit("cycles-remove")
    pressTag("no")
    pressTag("own cycle")
    scrollDown()
    visit("cycles-own")
    pressTag("start own")
    visit("cycles-own-empty")
}

private fun Headless.toCycles() {
    pressTag("tab shifts")
    pressTag("cycles")
}

private fun Headless.toImport() {
    pressTag("tab shifts")
    pressTag("import")
}

/** Words that nobody has explained, an unsure code, many new days, changes, what goes, and lines that can't be read. */
private fun busyFile(folder: Path) {
    val days =
        (1..14).joinToString("") {
            event("ward3-$it", "Long Day Ward 3", "202602%02d".format(it), "0700", "1930")
        }
    val before = (16..20).joinToString("") { event("n-$it", "N", "202602$it", "1900", "2359") }
    val earlier =
        folder.resolve("earlier.ics").also {
            it.writeText(
                calendar(before + event("gone", "E", "20260222", "0700", "1500")),
            )
        }
    TestApp(folder).vault {
        rosterImportAct(ImportAction.Open(earlier.toString()))
        rosterImportAct(ImportAction.Apply)
        rosterImportAct(ImportAction.Close)
    }
    val after = (16..18).joinToString("") { event("n-$it", "N", "202602$it", "1930", "2359") }
    val rest =
        event("l-1", "L", "20260224", "1300", "2100") + event("l-2", "L", "20260225", "1300", "2100") +
            event("t-1", "Study day", "20260226", "0900", "1700") +
            event("x-1", "E", "20260230", "0700", "1500") + event("x-2", "E", "20260227", "1500", "0700") +
            event("e-1", "E", "20260223", "0700", "1500", "STATUS:TENTATIVE\r\n") +
            event("e-2", "E", "20260226", "0700", "1500") + event("e-3", "E", "20260228", "0700", "1500")
    Path.of(fileIn(folder)).writeText(calendar(days + after + rest))
}

private fun calendar(events: String) = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n"

private fun event(
    uid: String,
    word: String,
    day: String,
    starts: String,
    ends: String,
    more: String = "",
) =
    "BEGIN:VEVENT\r\nUID:$uid\r\nSUMMARY:$word\r\nDTSTART:${day}T${starts}00\r\nDTEND:${day}T${ends}00\r\n${more}END:VEVENT\r\n"

@OptIn(ExperimentalTestApi::class)
private fun Headless.wholeImport(visit: Headless.(String) -> Unit) {
    toImport()
    visit("import-choose")
    pressTag("choose")
    visit("import-words")
    scrollDown()
    visit("import-words-end")
    press(ui.onNode(tag("new code") and hasAnyAncestor(tag("asked Long Day Ward 3"))))
    visit("import-new-code")
    pressTag("add code")
    press(ui.onNode(tag("meaning 0") and hasAnyAncestor(tag("asked L"))))
    press(ui.onNode(tag("no shift") and hasAnyAncestor(tag("asked Study day"))))
    visit("import-preview")
    pressTag("known words")
    visit("import-known")
    pressTag("known L")
    visit("import-known-change")
    pressTag("known words")
    pressTag("new")
    scrollDown()
    visit("import-preview-end")
    pressTag("take over")
    visit("import-applied")
    pressTag("undo")
    visit("import-undone")
}

private fun ambiguous(folder: Path) {
    TestApp(folder).vault {}
    Path.of(fileIn(folder)).writeText(roster("csv-that-can-be-read-in-two-ways.csv").readText())
}

private fun Headless.dateOrder(visit: Headless.(String) -> Unit) {
    toImport()
    pressTag("choose")
    visit("import-order")
    pressTag("order DAY_MONTH_YEAR")
    visit("import-short")
}

private fun noRoster(folder: Path) {
    TestApp(folder).vault {}
    Path.of(fileIn(folder)).writeText("%PDF-1.7\n1 0 obj\n")
}

/** Weeks of days and of nights behind the check-ins, and a night that goes on now. */
private fun aMonthOfShifts(folder: Path) {
    SampleHistory.into(folder)
    TestApp(folder).vault {
        cyclesAct(CycleAction.Start("dupont", "LD", "N"))
        cyclesAct(CycleAction.Begin("2025-12-20"))
        cyclesAct(CycleAction.Save)
        shiftsAct(ShiftsAction.Set("2026-01-12", "N"))
        // While a check-in goes on, Today says nothing else.
        todayAct(TodayAction.LeaveAsItIs)
    }
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.elsewhere(visit: Headless.(String) -> Unit) {
    visit("today-shift")
    pressTag("tab trends")
    visit("trends-shifts")
    ui.onNode(tag("load chart")).performTouchInput { click(center) }
    visit("trends-shifts-tapped")
    trends("range 1")
    visit("trends-shifts-months")
    trends("range 0")
    trends("table")
    scrollDown()
    visit("trends-shifts-table")
}

package app.aftershift.ui

import app.aftershift.core.Aftershift
import app.aftershift.core.CodeChange
import app.aftershift.core.CodesAction
import app.aftershift.core.CycleAction
import app.aftershift.core.ShiftKind
import app.aftershift.core.ShiftsAction
import app.aftershift.desktop.Headless
import java.nio.file.Path

/** A month with everything that it can show, a day of it, and the codes. */
val shiftsTours: List<Tour> =
    listOf(
        Tour(::crowded, "2026-03-10T21:10:00Z") { aroundTheMonth(it) },
        Tour({ TestApp(it).vault {} }) { aroundTheCodes(it) },
    )

/** Set, planned, swapped, two on a day, a code that is too long, leave, on call, and the night of the change of clocks. */
private fun crowded(folder: Path) {
    val app = TestApp(folder)
    app.clock("2026-03-10T21:10:00Z")
    app.vault {
        shiftCodesAct(CodesAction.Add(LONG))
        cyclesAct(CycleAction.Start("four-on-four-off-nights", "LD", "N"))
        cyclesAct(CycleAction.Save)
        month()
    }
}

private val LONG = CodeChange("TWILIGHT", "Twilight", ShiftKind.SHIFT, 960u, 0u)

private fun Aftershift.month() {
    val days = listOf("02" to "N", "03" to "N", "04" to "N", "06" to "AL", "07" to "AL", "09" to "L", "10" to "E")
    val more = listOf("11" to "OC", "12" to "TWILIGHT", "28" to "N")
    (days + more).forEach { (day, code) -> shiftsAct(ShiftsAction.Set("2026-03-$day", code)) }
    shiftsAct(ShiftsAction.Add("2026-03-10", "OC"))
    shiftsAct(ShiftsAction.SetNothing("2026-03-13"))
    shiftsAct(ShiftsAction.CopyWeek("2026-03-02"))
    shiftsAct(ShiftsAction.PasteWeek("2026-03-30"))
}

private fun Headless.aroundTheMonth(visit: Headless.(String) -> Unit) {
    toShifts()
    visit("shifts-month")
    pressTag("hand N")
    visit("shifts-hand")
    scrollDown()
    visit("shifts-below")
    pressTag("copy a week")
    visit("shifts-week-copy")
    pressTag("week 2026-03-02")
    visit("shifts-week-paste")
    pressTag("weeks done")
    hold("2026-03-28")
    visit("shifts-day")
    pressTag("hours 0")
    visit("shifts-day-hours")
    systemBack()
    hold("2026-03-10")
    visit("shifts-day-two")
    systemBack()
    hold("2026-03-13")
    visit("shifts-day-nothing")
    systemBack()
}

private fun Headless.aroundTheCodes(visit: Headless.(String) -> Unit) {
    toShifts()
    pressTag("codes")
    visit("shifts-codes")
    pressTag("code L")
    visit("shifts-code")
    pressTag("code L")
    pressTag("add")
    pressTag("save")
    visit("shifts-code-refused")
}

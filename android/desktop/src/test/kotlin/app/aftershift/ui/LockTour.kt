package app.aftershift.ui

import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import java.nio.file.Path

/** From the offer on Today to a vault that is locked. */
val lockTours: List<Tour> = listOf(Tour(::savedOnce) { untilLocked(it) })

private fun savedOnce(folder: Path) =
    TestApp(folder).vault {
        todayAct(TodayAction.TapLoad(2u))
        todayAct(TodayAction.LeaveAsItIs)
        Unit
    }

private fun Headless.untilLocked(visit: Headless.(String) -> Unit) {
    visit("today-lock-offer")
    pressTag("hide")
    visit("hidden")
    pressTag("cover")
    pressTag("set lock")
    visit("security")
    pressTag("recovery code")
    visit("security-code")
    val code = codeShown()
    pressTag("written down")
    write("last group", another(code.last()))
    pressTag("set code")
    visit("security-code-confirm")
    write("last group", code.last())
    pressTag("set code")
    pressTag("passphrase")
    visit("security-passphrase")
    write("passphrase", PASSPHRASE)
    write("again", "something else")
    pressTag("set passphrase")
    visit("security-passphrase-differs")
    write("again", PASSPHRASE)
    pressTag("always ask")
    pressTag("set passphrase")
    pressTag("opens BIOMETRIC")
    visit("security-set")
    scrollDown()
    visit("security-end")
    pressTag("remove RECOVERY_CODE")
    visit("security-remove")
    pressTag("no")
    pressTag("practise")
    write("passphrase", "not the one")
    pressTag("check")
    visit("security-practise")
    pressTag("back")
    pressTag("hide")
    visit("lock")
    pressTag("other way")
    visit("lock-code")
    pressTag("other way")
    pressTag("stone 2")
    visit("lock-saved")
    unlockWith(PASSPHRASE)
    // Where it was locked.
    pressTag("back")
    visit("today-while-locked")
    pressTag("while locked seen")
    pressTag("hide")
    // One more than are free.
    repeat(6) { unlockWith("wrong, and wrong again") }
    visit("lock-wait")
    pressTag("support")
    visit("support-locked")
}

package app.aftershift.ui

import app.aftershift.core.EntryAction
import app.aftershift.core.KeepFor
import app.aftershift.core.KeepingAction
import app.aftershift.core.VaultException
import app.aftershift.desktop.Headless
import java.nio.file.Path

/** For how long entries are kept, what went, and the ways to erase all of it. */
val keepingTours: List<Tour> =
    listOf(
        Tour(::years) { untilKept(it) },
        Tour(::gone, "2026-05-01T20:00:00Z") { visit -> visit("today-gone") },
        Tour(::halfErased) { untilErased(it) },
        Tour({ TestApp(it).vault {} }, door = ::FullDisk) { visit ->
            toErase()
            eraseNow()
            visit("erase-nothing")
        },
    )

private fun years(folder: Path) =
    TestApp(folder).vault {
        // Twelve that are older than a year, some within it, and the first days of this week.
        repeat(12) { entryAct(EntryAction.Add("2024-11-%02d".format(it + 1), 1200u, 2u)) }
        repeat(5) { entryAct(EntryAction.Add("2025-06-0${it + 1}", 1200u, 1u)) }
        repeat(2) { entryAct(EntryAction.Add("2026-01-0${it + 8}", 1200u, 3u)) }
    }

private fun Headless.untilKept(visit: Headless.(String) -> Unit) {
    visit("today-keep-for")
    pressTag("keep for")
    visit("keeping")
    pressTag("keep NINETY_DAYS")
    visit("keeping-remove")
    pressTag("yes")
    visit("keeping-chosen")
    pressTag("back")
    toErase()
    visit("erase")
    pressTag("sure")
    visit("erase-sure")
}

/** Twelve check-ins that went by themselves. */
private fun gone(folder: Path) {
    val app = TestApp(folder)
    app.vault {
        repeat(12) { entryAct(EntryAction.Add("2026-01-%02d".format(it + 1), 1200u, 2u)) }
        keepingAct(KeepingAction.Keep(KeepFor.NINETY_DAYS))
    }
    // From one opening to the next.
    app.clock("2026-04-30T20:00:00Z")
    app.vault {}
}

private fun halfErased(folder: Path) {
    TestApp(folder).vault {}
    EraseStoppedTest.inTheWay(folder)
}

private fun Headless.untilErased(visit: Headless.(String) -> Unit) {
    security()
    setPassphrase()
    pressTag("hide")
    pressTag("no way in")
    visit("erase-lock")
    eraseNow()
    visit("erase-stopped")
}

/** Where not even the first step can be written. */
private class FullDisk(
    now: Long,
) : ScenarioDoor(now) {
    override fun erase(dir: String) = throw VaultException.NeedsSpace()
}

package app.aftershift.desktop

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.isToggleable
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTextInput
import app.aftershift.core.Aftershift
import app.aftershift.core.EntryLine
import app.aftershift.ui.app.AftershiftApp
import app.aftershift.ui.core.CoreGate
import app.aftershift.ui.core.Found
import kotlinx.coroutines.Dispatchers
import java.nio.file.Path

private val LOADS = listOf("light", "some weight", "heavy", "very heavy", "too much")

/** A whole check-in, and what the features have, through the real screens and the real core; then what is stored. */
fun walk(
    folder: Path,
    pictures: Path,
) {
    println("NOTE: this walk adds invented entries to the preview vault in $folder, and each run adds more.")
    Headless.run { Walk(this, pictures).run(folder) }
    println("Closed. Opening the vault again; it holds:")
    when (val found = CoreGate(folder.toString(), fileKeys(folder)).openIfThere()) {
        is Found.Opened -> found.core.use { print(it) }
        is Found.Locked -> println("  what only its passphrase, code or finger opens.")
        is Found.Nothing -> error("the vault is gone")
    }
}

private fun print(core: Aftershift) {
    val history = core.history()
    history.days.forEach { day -> day.entries.forEach { println("  " + line(it)) } }
    println("${history.daysLogged} of ${history.daysInRange} days, ${core.settings().about.checkIns} check-ins in all.")
}

private fun line(entry: EntryLine): String =
    buildList {
        add("${entry.workDay} ${entry.localTime} ${LOADS[entry.load.toInt()]}")
        if (entry.signals.isNotEmpty()) add("noticed: ${entry.signals.joinToString()}")
        if (entry.weighed.isNotEmpty()) add("weighed: ${entry.weighed.joinToString()}")
        if (entry.helped.isNotEmpty()) add("helped: ${entry.helped.joinToString()}")
        entry.sleepMinutes?.let { add("slept ${it.toInt() / 60} h ${it.toInt() % 60} min") }
        if (entry.hasNote) add("a note")
    }.joinToString(" | ")

@OptIn(ExperimentalTestApi::class)
private class Walk(
    private val phone: Headless,
    private val pictures: Path,
) {
    private val ui = phone.ui
    private var step = 0

    fun run(folder: Path) {
        val shell = Shell(folder, Dispatchers.Unconfined)
        try {
            phone.show {
                AftershiftApp(
                    shell.opening,
                    shell.support,
                    shell.reading,
                    desktopPhone(),
                    DesktopOutside,
                    roboto(),
                    features,
                )
            }
            phone.firstRun { picture(it) }
            checkIn()
            putDown()
            correct()
            phone.walkOfFeatures(::picture)
            lookAround()
        } finally {
            shell.close()
        }
    }

    private fun checkIn() {
        picture("today")
        phone.stone("Very heavy")
        picture("saved")
        firstOptions(2)
        picture("signals")
        next()
        if (phone.shows("Your last sleep")) {
            phone.pressLabel("Less sleep")
            phone.pressLabel("Less sleep")
            phone.tap("Poor")
            picture("sleep")
            next()
        }
        firstOptions(1)
        phone.tap("The team")
        picture("weighed")
        next()
        picture("quick-cards-done")
        phone.tap("I have longer")
    }

    private fun putDown() {
        while (!phone.shows("Put it down")) next()
        ui.onNodeWithTag("words").performTextInput("Two admissions at once, and nobody to ask.")
        picture("put-it-down")
        phone.tap("Keep as a note")
        picture("kept")
        phone.pressTag("done")
        // A second one, whose words are let go.
        phone.stone("Heavy")
        while (!phone.shows("Put it down")) if (phone.shows("I have longer")) phone.tap("I have longer") else next()
        ui.onNodeWithTag("words").performTextInput("These words are on no disk.")
        phone.tap("Let it go")
        picture("let-go")
        phone.pressTag("done")
        picture("today-after")
    }

    private fun correct() {
        phone.pressTag("tab trends")
        picture("trends")
        phone.tap("Show as a table")
        picture("trends-table")
        phone.tap("Hide the table")
        phone.pressTag("tab today")
        phone.tap("Heavy,", substring = true)
        picture("entry")
        phone.stone("Some weight")
        picture("entry-corrected")
        phone.pressLabel("Back")
    }

    private fun lookAround() {
        phone.pressTag("support")
        picture("support")
        phone.pressLabel("Back")
        phone.pressLabel("Settings")
        picture("settings")
        phone.pressLabel("Back")
        picture("today-again")
    }

    /** Whatever the content offers first. */
    private fun firstOptions(count: Int) = repeat(count) { phone.press(ui.onAllNodes(isToggleable())[it]) }

    private fun next() = phone.tap(if (phone.shows("Let it go")) "Let it go" else "Next")

    private fun picture(name: String) {
        step++
        val file = pictures.resolve("%02d-%s.png".format(step, name))
        phone.picture(file)
        println("  $file")
    }
}

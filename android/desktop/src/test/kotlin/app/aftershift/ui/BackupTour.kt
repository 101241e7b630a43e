package app.aftershift.ui

import app.aftershift.core.BackupAction
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import java.nio.file.Files
import java.nio.file.Path

/** A backup is made and looked into, on the phone it was made on and on a new one. */
val backupTours: List<Tour> =
    listOf(
        Tour(::tapped) { untilBrought(it) },
        Tour(::fromAnother) { visit ->
            toBackup()
            visit("backup-of-another")
            pressTag("merge")
            visit("backup-whose")
        },
        Tour(::onANewPhone) { visit ->
            toBackup()
            visit("backup-new-phone")
        },
    )

private fun tapped(folder: Path) =
    TestApp(folder).vault {
        todayAct(TodayAction.TapLoad(2u))
        todayAct(TodayAction.LeaveAsItIs)
        Unit
    }

private fun fromAnother(folder: Path) {
    onANewPhone(folder)
    tapped(folder)
}

/** The backup of another vault, of some weeks, lies here. */
private fun onANewPhone(folder: Path) {
    val other = Files.createTempDirectory("other")
    SampleHistory.into(other)
    TestApp(other).vault { backupAct(BackupAction.Make(fileIn(folder), PASSPHRASE)) }
    other.toFile().deleteRecursively()
    TestApp(folder).vault {}
}

/** Where a tour's phone puts a backup, and finds it. */
fun fileIn(folder: Path): String = folder.resolve("backup-2026-01-12.age").toString()

private fun Headless.toBackups() {
    pressTag("tab plan")
    pressTag("settings")
    pressTag("backups")
}

private fun Headless.toBackup() {
    toBackups()
    pressTag("bring back")
    pressTag("choose")
    write("passphrase", PASSPHRASE)
    pressTag("open")
}

private fun Headless.untilBrought(visit: Headless.(String) -> Unit) {
    toBackups()
    visit("backups")
    pressTag("make backup")
    write("passphrase", PASSPHRASE)
    write("again", "another")
    pressTag("choose place")
    visit("backup-make")
    write("again", PASSPHRASE)
    pressTag("choose place")
    visit("backup-made")
    pressTag("done")
    pressTag("bring back")
    visit("backup-choose")
    pressTag("choose")
    write("passphrase", "not the one")
    pressTag("open")
    visit("backup-passphrase")
    write("passphrase", PASSPHRASE)
    pressTag("open")
    visit("backup-opened")
    pressTag("replace")
    visit("backup-replace")
    pressTag("yes")
    visit("backup-brought")
}

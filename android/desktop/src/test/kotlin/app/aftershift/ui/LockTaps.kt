package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.Aftershift
import app.aftershift.core.SecurityAction
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import kotlin.random.Random

// What a thumb does about the lock.

const val PASSPHRASE = "small hours, long nights"

/** A recovery code that a vault of a test has. */
const val CODE = "000G-40R4-0M30-E209-185G-R38E-1XQH-NEQD"

/** A check-in, a passphrase that is always asked for, and a recovery code. */
fun Aftershift.locked() {
    todayAct(TodayAction.TapLoad(2u))
    todayAct(TodayAction.LeaveAsItIs)
    securityAct(SecurityAction.SetRecoveryCode(CODE))
    securityAct(SecurityAction.SetPassphrase(PASSPHRASE, true))
}

fun Headless.unlockWith(passphrase: String) {
    write("passphrase", passphrase)
    pressTag("unlock")
}

/** To the screen about the lock. */
fun Headless.security() {
    pressTag("tab plan")
    pressTag("settings")
    pressTag("lock")
}

fun Headless.setPassphrase(always: Boolean = true) {
    pressTag("passphrase")
    write("passphrase", PASSPHRASE)
    write("again", PASSPHRASE)
    if (!always) pressTag("always ask")
    pressTag("set passphrase")
}

/** The code that shows, read as a screen reader spells it. */
@OptIn(ExperimentalTestApi::class)
fun Headless.codeShown(): List<String> =
    ui
        .onNodeWithTag("code groups")
        .fetchSemanticsNode()
        .name()
        .split(", ")
        .map { it.replace(" ", "") }

/** Something else that could be such a group. */
fun another(group: String): String {
    val letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    return generateSequence { String(CharArray(group.length) { letters.random(Random(7 + it)) }) }.first { it != group }
}

package app.aftershift.ui

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTextClearance
import androidx.compose.ui.test.performTextInput
import app.aftershift.desktop.Headless

// What a thumb does on the way to care, by places.

fun Headless.nextHelp() {
    pressTag("support")
    pressTag("to next_help")
}

fun Headless.firstStep() {
    pressTag("support")
    pressTag("to first_step")
}

/** [plan]: "support plan" or "return plan". */
fun Headless.plan(plan: String) {
    pressTag("tab plan")
    pressTag(plan)
}

@OptIn(ExperimentalTestApi::class)
fun Headless.write(
    field: String,
    words: String,
) {
    ui.onNodeWithTag(field).performTextClearance()
    ui.onNodeWithTag(field).performTextInput(words)
    ui.waitForIdle()
}

@OptIn(ExperimentalTestApi::class)
fun Headless.written(field: String): String =
    ui
        .onNodeWithTag(field)
        .fetchSemanticsNode()
        .config[SemanticsProperties.EditableText]
        .text

@OptIn(ExperimentalTestApi::class)
fun Headless.there(place: String): Int {
    ui.waitForIdle()
    return ui.onAllNodes(tag(place)).fetchSemanticsNodes().size
}

/** Longer than a hand rests before words are stored. */
@OptIn(ExperimentalTestApi::class)
fun Headless.rest() {
    ui.mainClock.advanceTimeBy(2000)
    ui.waitForIdle()
}

/** The answer of a dialog, whose word a button behind it has too. */
@OptIn(ExperimentalTestApi::class)
fun Headless.answerDialog(word: String) {
    val all = ui.onAllNodes(hasText(word))
    press(all[all.fetchSemanticsNodes().lastIndex])
}

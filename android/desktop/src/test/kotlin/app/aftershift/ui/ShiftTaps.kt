@file:OptIn(ExperimentalTestApi::class)

package app.aftershift.ui

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.click
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.longClick
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput
import app.aftershift.desktop.Headless
import java.time.LocalDate

// What a thumb does in the month.

fun Headless.toShifts() = pressTag("tab shifts")

fun Headless.dayNode(day: String): SemanticsNode = ui.onNodeWithTag("day $day").fetchSemanticsNode()

/** What a screen reader says of a day. */
fun Headless.day(day: String): String {
    ui.waitForIdle()
    val said = dayNode(day).config.getOrNull(SemanticsProperties.ContentDescription)
    return said.orEmpty().joinToString()
}

/** What stands on the days from one to the other, as it is said, without the dates. */
fun Headless.days(
    first: String,
    last: String,
): List<String> =
    generateSequence(LocalDate.parse(first)) { it.plusDays(1) }
        .takeWhile { it <= LocalDate.parse(last) }
        .map { day(it.toString()).substringAfter(", ").removePrefix("today, ").substringBefore(",") }
        .toList()

fun Headless.hold(day: String) {
    ui.onNodeWithTag("day $day").performTouchInput { longClick() }
    ui.mainClock.advanceTimeBy(400)
    ui.waitForIdle()
}

/** A finger from one day over others to the last; [look] while it is still down. */
fun Headless.drag(
    vararg over: String,
    look: () -> Unit = {},
) {
    runCatching { ui.onNodeWithTag("day ${over.first()}").performScrollTo() }
    val month = ui.onNodeWithTag("month")
    val origin = month.fetchSemanticsNode().boundsInRoot.topLeft
    val places = over.map { dayNode(it).boundsInRoot.center - origin }
    month.performTouchInput {
        down(places.first())
        // As fingers do: not all at once.
        moveBy(Offset((places[1].x - places[0].x) / 3, 0f))
        places.drop(1).forEach { moveTo(it) }
    }
    ui.waitForIdle()
    look()
    month.performTouchInput { up() }
    ui.mainClock.advanceTimeBy(400)
    ui.waitForIdle()
}

/** What a screen reader offers on a day, by its words. */
fun Headless.offered(day: String): List<String> =
    dayNode(day).config.getOrNull(SemanticsActions.CustomActions).orEmpty().map { it.label }

fun Headless.doOffered(
    day: String,
    label: String,
) {
    val action = dayNode(day).config[SemanticsActions.CustomActions].single { it.label == label }
    ui.runOnIdle { action.action() }
    ui.waitForIdle()
}

/** A hurried thumb, at a place of the screen. */
fun Headless.twice(at: Offset) {
    ui.mainClock.autoAdvance = false
    repeat(2) {
        ui.onAllNodes(isRoot())[0].performTouchInput { click(at) }
        ui.mainClock.advanceTimeBy(100)
    }
    ui.mainClock.advanceTimeBy(1000)
    ui.mainClock.autoAdvance = true
    ui.waitForIdle()
}

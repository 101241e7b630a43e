package app.aftershift.ui.shifts

import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerInputScope
import androidx.compose.ui.input.pointer.changedToUp
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.dp
import kotlin.math.abs

/** From the day under the finger when it came down, to the one it is on. */
internal data class Run(
    val first: Int,
    val last: Int,
)

/**
 * A finger that sets out sideways paints the days it passes, over the ends of weeks as well; one that sets out up or
 * down scrolls. Once it paints, neither a tap nor the scrolling has it. Not [enabled] where there is nothing to paint with.
 */
internal fun Modifier.paintsDays(
    weeks: Int,
    mirrored: Boolean,
    enabled: Boolean,
    onRun: (Run?) -> Unit,
    onPaint: (Run) -> Unit,
) = if (!enabled) {
    this
} else {
    pointerInput(weeks, mirrored) {
        paint({ dayAt(it, size, weeks, mirrored) }, onRun, onPaint)
    }
}

private suspend fun PointerInputScope.paint(
    dayAt: (Offset) -> Int,
    onRun: (Run?) -> Unit,
    onPaint: (Run) -> Unit,
) = awaitEachGesture {
    // Before the days below see it.
    val down = awaitFirstDown(requireUnconsumed = false, pass = PointerEventPass.Initial)
    var run: Run? = null
    try {
        while (true) {
            val change = awaitPointerEvent(PointerEventPass.Initial).changes.find { it.id == down.id } ?: break
            val way = change.position - down.position
            if (run == null) {
                if (change.changedToUp()) break
                if (abs(way.y) > viewConfiguration.touchSlop && abs(way.y) >= abs(way.x)) break
                if (abs(way.x) <= viewConfiguration.touchSlop) continue
            }
            run = Run(dayAt(down.position), dayAt(change.position))
            onRun(run)
            val released = change.changedToUp()
            change.consume()
            if (released) {
                onPaint(run)
                break
            }
        }
    } finally {
        if (run != null) onRun(null)
    }
}

/** Beyond the edge it is the nearest day. */
private fun dayAt(
    at: Offset,
    size: IntSize,
    weeks: Int,
    mirrored: Boolean,
): Int {
    val x = if (mirrored) size.width - at.x else at.x
    val column = (x * WEEK / size.width).toInt().coerceIn(0, WEEK - 1)
    return (at.y * weeks / size.height).toInt().coerceIn(0, weeks - 1) * WEEK + column
}

/** The days of a run, a piece for each week. */
internal fun DrawScope.draw(
    run: Run,
    weeks: Int,
    mirrored: Boolean,
    tone: Color,
) {
    val cell = Size(size.width / WEEK, size.height / weeks)
    val (first, last) = minOf(run.first, run.last) to maxOf(run.first, run.last)
    for (week in first / WEEK..last / WEEK) {
        val from = maxOf(first - week * WEEK, 0)
        val to = minOf(last - week * WEEK, WEEK - 1) + 1
        val left = (if (mirrored) WEEK - to else from) * cell.width
        val piece = Size((to - from) * cell.width, cell.height)
        drawRoundRect(tone, Offset(left, week * cell.height), piece, CornerRadius(12.dp.toPx()))
    }
}

internal const val WEEK = 7

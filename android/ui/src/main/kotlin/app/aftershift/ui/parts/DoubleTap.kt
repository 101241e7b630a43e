package app.aftershift.ui.parts

import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.dp

/** As Android measures a double tap. */
private val NEAR = 100.dp

/**
 * The second tap of a double tap is meant for what the first one hit. Where that has led on, [shown] is something else
 * by now, which nobody has read yet: the tap falls through to nothing. Where it hasn't, no tap is lost.
 */
fun Modifier.noDoubleTapThrough(shown: () -> Any?): Modifier =
    pointerInput(Unit) {
        var last: Tap? = null
        awaitEachGesture {
            val down = awaitFirstDown(requireUnconsumed = false, pass = PointerEventPass.Initial)
            val now = Tap(down.uptimeMillis, down.position, shown())
            val before = last
            val through =
                before != null &&
                    before.shown != now.shown &&
                    now.at - before.at < viewConfiguration.doubleTapTimeoutMillis &&
                    (now.place - before.place).getDistance() < NEAR.toPx()
            // A third tap counts from the first.
            if (!through) last = now
            if (!through) return@awaitEachGesture
            down.consume()
            do {
                val event = awaitPointerEvent(PointerEventPass.Initial)
                event.changes.forEach { it.consume() }
            } while (event.changes.any { it.pressed })
        }
    }

private class Tap(
    val at: Long,
    val place: Offset,
    val shown: Any?,
)

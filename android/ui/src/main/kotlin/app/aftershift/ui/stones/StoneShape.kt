package app.aftershift.ui.stones

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Path

/** A stone's outline, drawn by hand: points on a unit square, y down, the flat side at 1. */
internal class StoneShape(
    /** Width over height. */
    val aspect: Float,
    private vararg val points: Pair<Float, Float>,
) {
    /** The outline within [bounds]: a closed Catmull-Rom curve through the points. */
    fun path(bounds: Rect): Path {
        val at = points.map { (x, y) -> Offset(bounds.left + x * bounds.width, bounds.top + y * bounds.height) }
        val path = Path()
        path.moveTo(at[0].x, at[0].y)
        for (i in at.indices) {
            val before = at[(i + at.size - 1) % at.size]
            val from = at[i]
            val to = at[(i + 1) % at.size]
            val after = at[(i + 2) % at.size]
            val first = from + (to - before) / SMOOTHNESS
            val second = to - (after - from) / SMOOTHNESS
            path.cubicTo(first.x, first.y, second.x, second.y, to.x, to.y)
        }
        path.close()
        return path
    }

    private companion object {
        const val SMOOTHNESS = 6f
    }
}

/** From pebble to boulder: river stones, widest below the middle, resting on a part of their foot. */
internal val STONES =
    listOf(
        StoneShape(
            1.66f,
            0.00f to 0.58f,
            0.09f to 0.28f,
            0.32f to 0.05f,
            0.62f to 0.02f,
            0.88f to 0.22f,
            1.00f to 0.56f,
            0.93f to 0.85f,
            0.74f to 0.985f,
            0.50f to 1.0f,
            0.25f to 0.985f,
            0.06f to 0.84f,
        ),
        StoneShape(
            1.56f,
            0.00f to 0.62f,
            0.05f to 0.33f,
            0.24f to 0.09f,
            0.46f to 0.00f,
            0.72f to 0.08f,
            0.93f to 0.34f,
            1.00f to 0.65f,
            0.93f to 0.90f,
            0.75f to 0.99f,
            0.48f to 1.0f,
            0.22f to 0.985f,
            0.05f to 0.87f,
        ),
        StoneShape(
            1.42f,
            0.00f to 0.64f,
            0.03f to 0.38f,
            0.17f to 0.18f,
            0.38f to 0.02f,
            0.64f to 0.03f,
            0.85f to 0.19f,
            0.97f to 0.42f,
            1.00f to 0.68f,
            0.94f to 0.90f,
            0.77f to 0.99f,
            0.48f to 1.0f,
            0.20f to 0.985f,
            0.05f to 0.88f,
        ),
        StoneShape(
            1.30f,
            0.00f to 0.68f,
            0.02f to 0.43f,
            0.11f to 0.24f,
            0.27f to 0.12f,
            0.45f to 0.01f,
            0.67f to 0.03f,
            0.86f to 0.18f,
            0.97f to 0.42f,
            1.00f to 0.70f,
            0.95f to 0.90f,
            0.80f to 0.985f,
            0.50f to 1.0f,
            0.19f to 0.985f,
            0.05f to 0.90f,
        ),
        StoneShape(
            1.20f,
            0.00f to 0.70f,
            0.01f to 0.46f,
            0.08f to 0.27f,
            0.20f to 0.15f,
            0.37f to 0.07f,
            0.53f to 0.00f,
            0.73f to 0.05f,
            0.89f to 0.19f,
            0.97f to 0.42f,
            1.00f to 0.70f,
            0.96f to 0.90f,
            0.82f to 0.985f,
            0.50f to 1.0f,
            0.17f to 0.985f,
            0.04f to 0.91f,
        ),
    )

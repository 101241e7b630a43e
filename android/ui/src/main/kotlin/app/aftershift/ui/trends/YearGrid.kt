package app.aftershift.ui.trends

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.aftershift.core.ChartDay
import app.aftershift.ui.theme.AftershiftTheme

private const val WEEK = 7

/** Where a day lies: a column of seven for each week, in the direction of reading. */
private class Grid(
    private val width: Float,
    private val height: Float,
    days: Int,
    private val mirrored: Boolean,
) {
    private val weeks = (days + WEEK - 1) / WEEK
    val cell = Size(width / weeks, height / WEEK)

    fun topLeft(day: Int): Offset {
        val x = day / WEEK * cell.width
        return Offset(if (mirrored) width - x - cell.width else x, day % WEEK * cell.height)
    }

    fun day(at: Offset): Int {
        val x = if (mirrored) width - at.x else at.x
        val week = (x / cell.width).toInt().coerceIn(0, weeks - 1)
        return week * WEEK + (at.y / cell.height).toInt().coerceIn(0, WEEK - 1)
    }
}

/** Many days: one small field each, its tone the heaviest load of the day, empty where there was no check-in. */
@Composable
internal fun YearGrid(
    days: List<ChartDay>,
    selected: Int?,
    onSelect: (Int?) -> Unit,
    description: String,
    modifier: Modifier = Modifier,
) {
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val empty = MaterialTheme.colorScheme.outlineVariant
    val accent = MaterialTheme.colorScheme.primary
    val colors = AftershiftTheme.colors
    Canvas(
        modifier
            .fillMaxWidth()
            .height(132.dp)
            .semantics { contentDescription = description }
            .pointerInput(days, mirrored) {
                detectTapGestures { tap ->
                    val day = Grid(size.width.toFloat(), size.height.toFloat(), days.size, mirrored).day(tap)
                    onSelect(day.takeIf { it in days.indices })
                }
            },
    ) {
        val grid = Grid(size.width, size.height, days.size, mirrored)
        val gap = 1.dp.toPx()
        val field = Size(grid.cell.width - gap, grid.cell.height - 2 * gap)
        val corner = CornerRadius(2.dp.toPx())
        days.forEachIndexed { index, day ->
            val at = grid.topLeft(index)
            val load = day.heaviest?.toInt()
            if (load == null) {
                drawRoundRect(empty, at, field, corner, Stroke(gap))
            } else {
                drawRoundRect(colors.load[load], at, field, corner)
                if (load <= 1) drawRoundRect(colors.stoneOutline, at, field, corner, Stroke(gap / 2))
            }
        }
        selected?.let {
            drawRoundRect(accent, grid.topLeft(it) - Offset(gap, gap), grid.cell, corner, Stroke(2 * gap))
        }
    }
}

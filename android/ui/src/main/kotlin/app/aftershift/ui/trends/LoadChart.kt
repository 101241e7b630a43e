package app.aftershift.ui.trends

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.aftershift.core.ChartDay
import app.aftershift.ui.format.loadWords
import app.aftershift.ui.stones.drawStone
import app.aftershift.ui.theme.AftershiftColors
import app.aftershift.ui.theme.AftershiftTheme

private const val LEVELS = 5
private val AXIS = 40.dp
private val STONE = 26.dp

/** Where the days stand, from the start of the line to its end. */
internal class Axis(
    private val width: Float,
    private val start: Float,
    private val days: Int,
    private val mirrored: Boolean,
) {
    val step = (width - start) / days

    fun x(day: Int): Float = mirror(start + (day + 0.5f) * step)

    /** Where it begins, seen from the left. */
    fun left(
        first: Int,
        last: Int,
    ): Float = minOf(mirror(start + first * step), mirror(start + (last + 1) * step))

    fun day(x: Float): Int? = ((mirror(x) - start) / step).toInt().takeIf { it in 0 until days }

    fun mirror(x: Float) = if (mirrored) width - x else x
}

/** Load on each day: a dot at the heaviest, a line down to the lightest, thin lines between days in a row, gaps open. */
@Composable
internal fun LoadChart(
    days: List<ChartDay>,
    selected: Int?,
    onSelect: (Int?) -> Unit,
    description: String,
    modifier: Modifier = Modifier,
) {
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val grid = MaterialTheme.colorScheme.outlineVariant
    val line = MaterialTheme.colorScheme.outline
    val accent = MaterialTheme.colorScheme.primary
    val colors = AftershiftTheme.colors
    val words = loadWords()
    val bands = remember(days) { bands(days) }
    Column(modifier) {
        // The names of the bands stand on their upper ends, in the line of the heaviest load's name.
        Box(Modifier.fillMaxWidth()) {
            AxisWord(words.last())
            BandNames(bands, days.size, AXIS, words.last())
        }
        Canvas(
            Modifier
                .fillMaxWidth()
                .height(220.dp)
                .testTag("load chart")
                .semantics { contentDescription = description }
                .pointerInput(days, mirrored) {
                    detectTapGestures { tap ->
                        onSelect(Axis(size.width.toFloat(), AXIS.toPx(), days.size, mirrored).day(tap.x))
                    }
                },
        ) {
            val axis = Axis(size.width, AXIS.toPx(), days.size, mirrored)
            drawBands(bands, axis, colors)
            drawLevels(axis, grid, colors)
            selected?.let {
                val x = axis.x(it)
                drawLine(accent, Offset(x, 0f), Offset(x, size.height), 2.dp.toPx())
            }
            drawDays(days, axis, line, colors)
        }
        AxisWord(words.first())
    }
}

/** What the outermost stone stands for, beside it: the words between don't fit the axis. The description says it all. */
@Composable
private fun AxisWord(word: String) {
    Text(
        word,
        Modifier.clearAndSetSemantics {},
        style = MaterialTheme.typography.labelSmall,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
    )
}

private fun DrawScope.y(level: Float): Float {
    val gap = size.height / LEVELS
    return size.height - gap * (level + 0.5f)
}

/** Five thin lines, each named by its stone. */
private fun DrawScope.drawLevels(
    axis: Axis,
    grid: Color,
    colors: AftershiftColors,
) {
    for (level in 0 until LEVELS) {
        val y = y(level.toFloat())
        drawLine(grid, Offset(axis.mirror(AXIS.toPx()), y), Offset(axis.mirror(size.width), y), 1.dp.toPx())
        drawStone(level, colors, Offset(axis.mirror(STONE.toPx() / 2 + 1.dp.toPx()), y + 9.dp.toPx()), STONE.toPx())
    }
}

private fun DrawScope.drawDays(
    days: List<ChartDay>,
    axis: Axis,
    line: Color,
    colors: AftershiftColors,
) {
    val radius = (axis.step * 0.36f).coerceIn(1.6.dp.toPx(), 5.5.dp.toPx())
    days.zipWithNext().forEachIndexed { day, (one, next) ->
        val from = one.heaviest ?: return@forEachIndexed
        val to = next.heaviest ?: return@forEachIndexed
        drawLine(
            line.copy(alpha = 0.55f),
            Offset(axis.x(day), y(from.toFloat())),
            Offset(axis.x(day + 1), y(to.toFloat())),
            1.dp.toPx(),
        )
    }
    days.forEachIndexed { day, it ->
        val heaviest = it.heaviest?.toInt() ?: return@forEachIndexed
        val lightest = it.lightest?.toInt() ?: heaviest
        val top = Offset(axis.x(day), y(heaviest.toFloat()))
        if (lightest != heaviest) {
            val color = colors.load[heaviest].copy(alpha = 0.45f)
            drawLine(color, top, Offset(top.x, y(lightest.toFloat())), radius * 1.1f, StrokeCap.Round)
        }
        drawCircle(colors.load[heaviest], radius, top)
        drawCircle(colors.stoneOutline, radius, top, style = Stroke((radius / 3).coerceAtMost(1.2.dp.toPx())))
    }
}

package app.aftershift.checks.course

import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithCache
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.aftershift.core.CheckCourse
import app.aftershift.core.CheckMark
import java.time.LocalDate
import kotlin.math.abs

/** What the chart is drawn with. */
private class Ink(
    val measurer: TextMeasurer,
    val words: TextStyle,
    val muted: Color,
    val grid: Color,
    val line: Color,
    val point: Color,
    val paper: Color,
)

/** The numbers as they are drawn, measured once. */
private class Numbers(
    scale: CheckCourse,
    ink: Ink,
) {
    /** The lowest and the highest there is, and the line that the scale is held against. */
    val levels =
        (listOf(scale.lowest, scale.highest) + listOfNotNull(scale.line)).map { level ->
            level.toInt() to ink.measurer.measure("$level", ink.words.copy(color = ink.muted))
        }
    val gutter = levels.take(2).maxOf { (_, text) -> text.size.width }.toFloat()
    val scores = scale.points.map { ink.measurer.measure("${it.score}", ink.words) }
}

/** Where the scores stand: across in true time, up from the lowest score there is to the highest. */
private class Field(
    scale: CheckCourse,
    private val size: Size,
    density: Density,
    gutter: Float,
    private val mirrored: Boolean,
) {
    private val days = scale.points.map { LocalDate.parse(it.day).toEpochDay() }
    private val lowest = scale.lowest.toInt()
    private val range = (scale.highest.toInt() - lowest).coerceAtLeast(1)
    private val edge = with(density) { 14.dp.toPx() }
    val start = gutter + edge
    private val span = (days.last() - days.first()).toInt()
    val top = with(density) { 26.dp.toPx() }
    val bottom = size.height - with(density) { 10.dp.toPx() }

    fun mirror(x: Float) = if (mirrored) size.width - x else x

    fun x(point: Int): Float {
        val along = if (span == 0) 0.5f else (days[point] - days.first()).toFloat() / span
        return mirror(start + along * (size.width - edge - start))
    }

    fun y(score: Int): Float = bottom - (score - lowest).toFloat() / range * (bottom - top)

    fun nearest(x: Float): Int = days.indices.minBy { abs(x(it) - x) }
}

/**
 * One scale over time: a thin line, each score a dot with its number where there is room, open after a long silence. An
 * arrow marks what is more than chance; a hollow dot, what came too early to compare. No colour says anything.
 */
@Composable
internal fun CourseChart(
    scale: CheckCourse,
    selected: Int?,
    onSelect: (Int) -> Unit,
    description: String,
    modifier: Modifier = Modifier,
) {
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val scheme = MaterialTheme.colorScheme
    val measurer = rememberTextMeasurer()
    val words = MaterialTheme.typography.labelSmall
    val ink =
        remember(measurer, words, scheme) {
            Ink(
                measurer,
                words.copy(color = scheme.onSurface),
                scheme.onSurfaceVariant,
                scheme.outlineVariant,
                scheme.outline,
                scheme.primary,
                scheme.surface,
            )
        }
    val numbers = remember(scale, ink, LocalDensity.current) { Numbers(scale, ink) }
    // Read while drawing only: a tap measures nothing again.
    val chosen by rememberUpdatedState(selected)
    Spacer(
        modifier
            .fillMaxWidth()
            .height(240.dp)
            .testTag("chart")
            .semantics { contentDescription = description }
            .pointerInput(scale, mirrored) {
                detectTapGestures { tap ->
                    val size = Size(size.width.toFloat(), size.height.toFloat())
                    onSelect(Field(scale, size, this, numbers.gutter, mirrored).nearest(tap.x))
                }
            }.drawWithCache {
                val field = Field(scale, size, this, numbers.gutter, mirrored)
                onDrawBehind {
                    drawLevels(scale, field, numbers, ink)
                    drawCourse(scale, field, ink)
                    // One that a removal took away since isn't chosen any more.
                    val marked = chosen?.takeIf(scale.points.indices::contains)
                    marked?.let {
                        val center = Offset(field.x(it), field.y(scale.points[it].score.toInt()))
                        drawCircle(ink.point, 9.dp.toPx(), center, style = Stroke(2.dp.toPx()))
                    }
                    drawNumbers(scale, field, numbers, marked)
                }
            },
    )
}

/** The lowest and the highest there is, and a line that the scale is held against, each with its number. */
private fun DrawScope.drawLevels(
    scale: CheckCourse,
    field: Field,
    numbers: Numbers,
    ink: Ink,
) {
    val held = scale.line?.toInt()
    numbers.levels.forEach { (level, text) ->
        val y = field.y(level)
        val dashes = PathEffect.dashPathEffect(floatArrayOf(4.dp.toPx(), 4.dp.toPx())).takeIf { level == held }
        val color = if (level == held) ink.line else ink.grid
        drawLine(
            color,
            Offset(field.mirror(field.start - 8.dp.toPx()), y),
            Offset(field.mirror(size.width), y),
            1.dp.toPx(),
            pathEffect = dashes,
        )
        val left = if (field.mirror(0f) > 0f) size.width - text.size.width else 0f
        drawText(text, topLeft = Offset(left, y - text.size.height / 2f))
    }
}

private fun DrawScope.drawCourse(
    scale: CheckCourse,
    field: Field,
    ink: Ink,
) {
    val points = scale.points

    fun at(point: Int) = Offset(field.x(point), field.y(points[point].score.toInt()))
    for (point in 1..points.lastIndex) {
        if (points[point].afterGap) continue
        drawLine(ink.line, at(point - 1), at(point), 1.5.dp.toPx(), StrokeCap.Round)
    }
    points.forEachIndexed { point, it ->
        val center = at(point)
        drawCircle(ink.paper, 6.5.dp.toPx(), center)
        if (it.mark == CheckMark.TOO_EARLY) {
            drawCircle(ink.point, 4.dp.toPx(), center, style = Stroke(1.5.dp.toPx()))
        } else {
            drawCircle(ink.point, 4.5.dp.toPx(), center)
        }
        if (it.mark == CheckMark.WORSE || it.mark == CheckMark.BETTER) {
            drawArrow(center, scale.goesUp(it.mark), ink.words.color)
        }
    }
}

/** A small arrow head, above a point when it points up, below when it points down. */
private fun DrawScope.drawArrow(
    point: Offset,
    up: Boolean,
    color: Color,
) {
    val away = if (up) -1f else 1f
    val tip = point + Offset(0f, away * 15.dp.toPx())
    val back = away * -5.dp.toPx()
    val path =
        Path().apply {
            moveTo(tip.x - 5.dp.toPx(), tip.y + back)
            lineTo(tip.x, tip.y)
            lineTo(tip.x + 5.dp.toPx(), tip.y + back)
        }
    drawPath(path, color, style = Stroke(2.dp.toPx(), cap = StrokeCap.Round, join = StrokeJoin.Round))
}

/** The numbers that matter most are drawn first; one that would lie on another is left to a tap and to the table. */
private fun DrawScope.drawNumbers(
    scale: CheckCourse,
    field: Field,
    numbers: Numbers,
    selected: Int?,
) {
    val points = scale.points
    val marked = points.indices.filter { points[it].mark == CheckMark.WORSE || points[it].mark == CheckMark.BETTER }
    val order = (listOfNotNull(selected) + points.lastIndex + marked + 0 + points.indices).distinct()
    val taken = mutableListOf<Rect>()
    order.forEach { point ->
        val text = numbers.scores[point]
        val dot = Offset(field.x(point), field.y(points[point].score.toInt()))
        val up = point in marked && scale.goesUp(points[point].mark)
        val lift = if (up) 17.dp.toPx() else 10.dp.toPx()
        val left = (dot.x - text.size.width / 2f).coerceIn(0f, size.width - text.size.width)
        val place = Rect(left, dot.y - lift - text.size.height, left + text.size.width, dot.y - lift)
        if (taken.none { it.inflate(2.dp.toPx()).overlaps(place) }) {
            taken += place
            drawText(text, topLeft = place.topLeft)
        }
    }
}

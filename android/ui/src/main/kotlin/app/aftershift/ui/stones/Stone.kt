package app.aftershift.ui.stones

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.aftershift.ui.theme.AftershiftColors
import app.aftershift.ui.theme.AftershiftTheme

/** How wide each stone is, beside the boulder. */
private val WIDTHS = listOf(0.34f, 0.48f, 0.63f, 0.80f, 1f)

/** The stone of a load, resting on the lower edge of a box in which the boulder just fits; [box]: the boulder's width. */
@Composable
fun Stone(
    load: UByte,
    box: Dp,
    modifier: Modifier = Modifier,
) {
    val colors = AftershiftTheme.colors
    Canvas(modifier.size(box, box / STONES.last().aspect)) {
        drawStone(load.toInt(), colors, Offset(size.width / 2, size.height), size.width)
    }
}

/** Draws the stone of a load with the middle of its foot at [foot]; [boulder] is the width of the largest. */
internal fun DrawScope.drawStone(
    load: Int,
    colors: AftershiftColors,
    foot: Offset,
    boulder: Float,
) {
    val shape = STONES[load]
    val outline = 1.5.dp.toPx()
    val width = boulder * WIDTHS[load] - outline
    val height = width / shape.aspect
    val bounds = Rect(Offset(foot.x - width / 2, foot.y - height - outline / 2), Size(width, height))
    val path = shape.path(bounds)
    drawPath(path, colors.load[load])
    // Light from above, weight below: enough to be a stone, too little to be a picture.
    val light = Color.White.copy(alpha = if (colors.isDark) 0.10f else 0.20f)
    val weight = Color.Black.copy(alpha = if (colors.isDark) 0.16f else 0.10f)
    val shade =
        Brush.linearGradient(
            0f to light,
            0.45f to Color.Transparent,
            1f to weight,
            start = bounds.topLeft + Offset(width * 0.3f, 0f),
            end = bounds.bottomRight - Offset(width * 0.3f, 0f),
        )
    drawPath(path, shade)
    drawPath(path, if (load == 4) colors.load[4] else colors.stoneOutline, style = Stroke(outline))
}

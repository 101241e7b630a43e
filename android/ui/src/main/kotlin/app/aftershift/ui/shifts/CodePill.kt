package app.aftershift.ui.shifts

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.aftershift.core.ShiftKind
import app.aftershift.core.ShiftLine
import app.aftershift.core.ShiftOrigin
import app.aftershift.ui.theme.AftershiftTheme

/** How a code looks: by tone and by line. The letter says the rest; no colour has a meaning alone. */
internal class PillLook(
    val fill: Color,
    val words: Color,
    val edge: Color,
    val dashed: Boolean = false,
)

@Composable
internal fun lookOf(entry: ShiftLine): PillLook = lookOf(entry.kind, entry.isNight, entry.from == ShiftOrigin.CYCLE)

/** Night is darker than day; what isn't work has a line and no tone, on call a broken one. [planned] looks lighter. */
@Composable
internal fun lookOf(
    kind: ShiftKind,
    isNight: Boolean,
    planned: Boolean = false,
): PillLook {
    val scheme = MaterialTheme.colorScheme
    val own = AftershiftTheme.colors
    val line = if (planned) scheme.outlineVariant else scheme.outline
    val words = if (planned) scheme.onSurfaceVariant else scheme.onSurface
    return when (kind) {
        ShiftKind.ON_CALL -> {
            PillLook(Color.Transparent, words, if (planned) scheme.outline else scheme.primary, dashed = true)
        }

        ShiftKind.LEAVE, ShiftKind.OFF -> {
            PillLook(Color.Transparent, words, line)
        }

        ShiftKind.SHIFT, ShiftKind.CLINIC -> {
            when {
                isNight && planned -> PillLook(own.plannedNight, own.onPlannedNight, own.plannedNightEdge)
                isNight -> PillLook(own.night, own.onNight, own.nightEdge)
                planned -> PillLook(scheme.surfaceVariant, scheme.onSurfaceVariant, scheme.surfaceVariant)
                else -> PillLook(scheme.primaryContainer, scheme.onPrimaryContainer, scheme.primaryContainer)
            }
        }
    }
}

/** A code as the month has it. One that is too long for its [room] ends in a dot; the open day says it whole. */
@Composable
internal fun CodePill(
    code: String,
    look: PillLook,
    room: Dp,
    modifier: Modifier = Modifier,
) {
    val style = MaterialTheme.typography.labelMedium
    val measurer = rememberTextMeasurer()
    val density = LocalDensity.current
    val shown =
        remember(code, style, density, room) {
            val width = with(density) { (room - INSET * 2).toPx() }
            shortened(code) { measurer.measure(it, style, maxLines = 1).size.width <= width }
        }
    Box(modifier.width(room).drawBehind { draw(look) }.padding(INSET), Alignment.Center) {
        Text(shown, style = style, color = look.words, maxLines = 1, softWrap = false)
    }
}

internal val INSET = 2.dp

private fun shortened(
    code: String,
    fits: (String) -> Boolean,
): String {
    if (fits(code)) return code
    val shorter = (code.length - 1 downTo 1).map { code.take(it) }
    return shorter.map { "$it." }.firstOrNull(fits) ?: shorter.last()
}

private fun DrawScope.draw(look: PillLook) {
    val corner = CornerRadius(8.dp.toPx())
    val line = 1.5.dp.toPx()
    drawRoundRect(look.fill, cornerRadius = corner)
    val dash = if (look.dashed) PathEffect.dashPathEffect(floatArrayOf(4.dp.toPx(), 3.dp.toPx())) else null
    drawRoundRect(
        look.edge,
        Offset(line / 2, line / 2),
        Size(size.width - line, size.height - line),
        corner,
        Stroke(line, pathEffect = dash),
    )
}

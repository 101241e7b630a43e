package app.aftershift.ui.trends

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.aftershift.core.ChartDay
import app.aftershift.core.Work
import app.aftershift.ui.R
import app.aftershift.ui.theme.AftershiftColors
import app.aftershift.ui.theme.AftershiftTheme

/** Days in a row with the same kind of work. */
internal class Band(
    val first: Int,
    val last: Int,
    val work: Work,
) {
    val days get() = last - first + 1
}

internal fun bands(days: List<ChartDay>): List<Band> {
    val bands = mutableListOf<Band>()
    days.forEachIndexed { day, it ->
        val work = it.work ?: return@forEachIndexed
        val before = bands.lastOrNull()
        if (before != null && before.last == day - 1 && before.work == work) {
            bands[bands.lastIndex] = Band(before.first, day, work)
        } else {
            bands += Band(day, day, work)
        }
    }
    return bands
}

/** Behind everything else, from top to bottom: nights darker. */
internal fun DrawScope.drawBands(
    bands: List<Band>,
    axis: Axis,
    colors: AftershiftColors,
) = bands.forEach { band ->
    val color = if (band.work == Work.NIGHT) colors.nightBand else colors.workBand
    drawRect(color, Offset(axis.left(band.first, band.last), 0f), Size(band.days * axis.step, size.height))
}

/**
 * "Days" and "Nights", once each, above the longest of their bands where there is room for it, [beside] the word of the
 * axis. A screen reader hears the sentence below the chart.
 */
@Composable
internal fun BandNames(
    bands: List<Band>,
    days: Int,
    axisWidth: Dp,
    beside: String,
) {
    if (bands.isEmpty()) return
    val measurer = rememberTextMeasurer()
    val style = MaterialTheme.typography.labelSmall
    val color = MaterialTheme.colorScheme.onSurfaceVariant
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val names =
        mapOf(
            Work.DAY to stringResource(R.string.trends_days),
            Work.NIGHT to stringResource(R.string.trends_nights),
        )
    val height = with(LocalDensity.current) { style.lineHeight.toDp() }
    Canvas(Modifier.fillMaxWidth().height(height)) {
        val axis = Axis(size.width, axisWidth.toPx(), days, mirrored)
        val word = measurer.measure(beside, style, maxLines = 1, softWrap = false).size.width
        val gap = 8.dp.toPx()
        val taken = mutableListOf(if (mirrored) size.width - word - gap..size.width else 0f..word + gap)
        for ((work, name) in names) {
            val text = measurer.measure(name, style, maxLines = 1, softWrap = false)
            val width = text.size.width
            val places =
                bands.filter { it.work == work }.sortedByDescending { it.days }.map {
                    val middle = axis.left(it.first, it.last) + it.days * axis.step / 2
                    (middle - width / 2).coerceIn(0f, (size.width - width).coerceAtLeast(0f))
                }
            val free =
                places.firstOrNull { at -> taken.none { at < it.endInclusive && it.start < at + width } } ?: continue
            taken += (free - gap)..(free + width + gap)
            drawText(text, color, Offset(free, 0f))
        }
    }
}

/** "Shaded: 8 days and 4 nights with work. Nights are darker."; null where there are none. */
@Composable
internal fun shaded(days: List<ChartDay>): String? {
    val nights = days.count { it.work == Work.NIGHT }
    val others = days.count { it.work == Work.DAY }
    val inDays = if (others > 0) pluralStringResource(R.plurals.trends_work_days, others, others) else null
    val inNights = if (nights > 0) pluralStringResource(R.plurals.trends_work_nights, nights, nights) else null
    return when {
        inDays != null && inNights != null -> stringResource(R.string.trends_shaded_both, inDays, inNights)
        else -> (inDays ?: inNights)?.let { stringResource(R.string.trends_shaded, it) }
    }
}

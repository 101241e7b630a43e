package app.aftershift.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.ui.theme.Space

/** Five answers from little to much, each with a vessel that is as full as the word says. */
@Composable
fun Levels(
    words: List<String>,
    chosen: UByte?,
    onChoose: (UByte?) -> Unit,
    modifier: Modifier = Modifier,
) {
    FitOrStack(words, MaterialTheme.typography.labelMedium, modifier.fillMaxWidth().selectableGroup()) { stacked ->
        if (stacked) {
            words.forEachIndexed { level, word ->
                Row(
                    Modifier.fillMaxWidth().level(level, chosen, onChoose).padding(horizontal = 12.dp, vertical = 8.dp),
                    verticalAlignment = Alignment.CenterVertically,
                    horizontalArrangement = Arrangement.spacedBy(Space.medium),
                ) {
                    Vessel(level)
                    Text(word, style = MaterialTheme.typography.bodyMedium)
                }
            }
        } else {
            Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max)) {
                words.forEachIndexed { level, word ->
                    Column(
                        Modifier
                            .weight(1f)
                            .fillMaxHeight()
                            .level(level, chosen, onChoose)
                            .padding(horizontal = 4.dp, vertical = 12.dp),
                        horizontalAlignment = Alignment.CenterHorizontally,
                        verticalArrangement = Arrangement.spacedBy(10.dp),
                    ) {
                        Vessel(level)
                        Text(word, style = MaterialTheme.typography.labelMedium, textAlign = TextAlign.Center)
                    }
                }
            }
        }
    }
}

/** A second tap on the chosen answer takes it back. */
@Composable
private fun Modifier.level(
    level: Int,
    chosen: UByte?,
    onChoose: (UByte?) -> Unit,
): Modifier {
    val isChosen = chosen?.toInt() == level
    val shape = RoundedCornerShape(16.dp)
    val mark =
        if (isChosen) {
            Modifier
                .background(MaterialTheme.colorScheme.primaryContainer, shape)
                .border(2.dp, MaterialTheme.colorScheme.primary, shape)
        } else {
            Modifier
        }
    return clip(shape)
        .then(mark)
        .selectable(isChosen, role = Role.RadioButton) { onChoose(if (isChosen) null else level.toUByte()) }
        .heightIn(min = 56.dp)
}

@Composable
private fun Vessel(level: Int) {
    val edge = MaterialTheme.colorScheme.outline
    val fill = MaterialTheme.colorScheme.primary
    Canvas(Modifier.size(width = 24.dp, height = 36.dp)) {
        val corner = CornerRadius(7.dp.toPx())
        val line = 1.5.dp.toPx()
        val inset = line * 2
        val inner = Size(size.width - inset * 2, (size.height - inset * 2) * level / 4f)
        if (level > 0) {
            drawRoundRect(fill, Offset(inset, size.height - inset - inner.height), inner, CornerRadius(4.dp.toPx()))
        }
        drawRoundRect(
            edge,
            Offset(line / 2, line / 2),
            Size(size.width - line, size.height - line),
            corner,
            Stroke(line),
        )
    }
}

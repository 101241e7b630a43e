package app.aftershift.ui.stones

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.format.loadWords
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.Space

/** The columns grow with the stones. */
private val WEIGHTS = listOf(1f, 1.08f, 1.16f, 1.28f, 1.42f)

/**
 * The five stones, from pebble to boulder, resting on one line. Where the words don't fit beneath them (large type, a
 * narrow window) they stand one below the other, words beside.
 *
 * [selected]: null while nothing is chosen. [boulder]: the width of the largest.
 */
@Composable
fun StoneScale(
    onTap: (UByte) -> Unit,
    modifier: Modifier = Modifier,
    selected: UByte? = null,
    boulder: Dp = 88.dp,
) {
    val words = loadWords()
    BoxWithConstraints(modifier.fillMaxWidth()) {
        if (fitInRow(words, maxWidth)) {
            StoneRow(words, onTap, selected, minOf(boulder, maxWidth / 4.4f))
        } else {
            StoneColumn(words, onTap, selected)
        }
    }
}

/** Whether the stones stand in one line where there is this much room. */
@Composable
fun stonesStandInARow(width: Dp): Boolean = fitInRow(loadWords(), width)

/** Whether every single word fits under its stone. */
@Composable
private fun fitInRow(
    words: List<String>,
    width: Dp,
): Boolean {
    val measurer = rememberTextMeasurer()
    val style = MaterialTheme.typography.labelMedium
    val density = LocalDensity.current
    return remember(words, style, density, width) {
        val total = WEIGHTS.sum()
        words.zip(WEIGHTS).all { (word, weight) ->
            val widest = word.split(' ').maxOf { measurer.measure(it, style).size.width }
            with(density) { widest.toDp() } <= width * (weight / total) - 6.dp
        }
    }
}

@Composable
private fun StoneRow(
    words: List<String>,
    onTap: (UByte) -> Unit,
    selected: UByte?,
    boulder: Dp,
) {
    val line = MaterialTheme.colorScheme.outline
    val colors = AftershiftTheme.colors
    val tallest = boulder / STONES.last().aspect
    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max)) {
        words.forEachIndexed { load, word ->
            Column(
                Modifier
                    .weight(WEIGHTS[load])
                    .fillMaxHeight()
                    .stone(load, word, selected, onTap)
                    .padding(top = Space.small, bottom = 12.dp),
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                Canvas(Modifier.fillMaxWidth().height(tallest + 2.dp)) {
                    val ground = size.height - 1.dp.toPx()
                    drawStone(load, colors, Offset(size.width / 2, ground), boulder.toPx())
                    drawLine(line, Offset(0f, ground), Offset(size.width, ground), 1.dp.toPx())
                }
                Spacer(Modifier.height(10.dp))
                Text(
                    word,
                    Modifier.padding(horizontal = 3.dp),
                    style = MaterialTheme.typography.labelMedium,
                    textAlign = TextAlign.Center,
                )
            }
        }
    }
}

@Composable
private fun StoneColumn(
    words: List<String>,
    onTap: (UByte) -> Unit,
    selected: UByte?,
) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.tiny)) {
        words.forEachIndexed { load, word ->
            Row(
                Modifier
                    .fillMaxWidth()
                    .heightIn(min = 64.dp)
                    .stone(load, word, selected, onTap)
                    .padding(horizontal = Space.medium, vertical = Space.small),
                verticalAlignment = Alignment.CenterVertically,
                horizontalArrangement = Arrangement.spacedBy(Space.medium),
            ) {
                Stone(load.toUByte(), 60.dp)
                Text(word, style = MaterialTheme.typography.titleMedium)
            }
        }
    }
}

@Composable
private fun Modifier.stone(
    load: Int,
    word: String,
    selected: UByte?,
    onTap: (UByte) -> Unit,
): Modifier {
    val description = stringResource(R.string.load_description, word, load + 1)
    val haptics = LocalHapticFeedback.current
    val shape = RoundedCornerShape(20.dp)
    val isSelected = selected?.toInt() == load
    val mark =
        if (isSelected) {
            Modifier
                .background(MaterialTheme.colorScheme.primaryContainer, shape)
                .border(2.dp, MaterialTheme.colorScheme.primary, shape)
        } else {
            Modifier
        }
    return testTag("stone $load")
        .clip(shape)
        .then(mark)
        .clickable(role = if (selected == null) Role.Button else Role.RadioButton) {
            haptics.performHapticFeedback(HapticFeedbackType.VirtualKey)
            onTap(load.toUByte())
        }
        .semantics {
            contentDescription = description
            if (selected != null) this.selected = isSelected
        }
}

package app.aftershift.ui.parts

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.dp

/**
 * Tells [content] whether the [labels] have to stand below each other, because in equal columns a word would break.
 * Large type, long translations and narrow windows all end here, instead of each in a rule of its own.
 */
@Composable
fun FitOrStack(
    labels: List<String>,
    style: TextStyle,
    modifier: Modifier = Modifier,
    content: @Composable (stacked: Boolean) -> Unit,
) {
    val measurer = rememberTextMeasurer()
    val density = LocalDensity.current
    BoxWithConstraints(modifier) {
        val stacked =
            remember(labels, style, density, maxWidth) {
                val column = (maxWidth - 8.dp * (labels.size - 1)) / labels.size
                val widest = labels.flatMap { it.split(' ') }.maxOf { measurer.measure(it, style).size.width }
                with(density) { widest.toDp() } > column - 18.dp
            }
        Column { content(stacked) }
    }
}

/** Type so large that a screen scrolls as a whole, with nothing held in place beside it. */
@Composable
@ReadOnlyComposable
fun isLargeType(): Boolean = LocalDensity.current.fontScale > 1.3f

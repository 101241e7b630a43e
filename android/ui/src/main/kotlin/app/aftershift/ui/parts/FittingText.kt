package app.aftershift.ui.parts

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer

/** One word in one line, smaller where its place is narrow: a code of eight letters on a day is no word to be broken. */
@Composable
fun FittingText(
    text: String,
    style: TextStyle,
    modifier: Modifier = Modifier,
    color: Color = Color.Unspecified,
) {
    val measurer = rememberTextMeasurer()
    val density = LocalDensity.current
    BoxWithConstraints(modifier, Alignment.Center) {
        val fitting =
            remember(text, style, density, maxWidth) {
                val width = measurer.measure(text, style, softWrap = false, maxLines = 1).size.width
                // A little less: what is measured in parts isn't quite as wide as the whole.
                val room = with(density) { maxWidth.toPx() } * 0.98f
                if (width <= room) style else style.copy(fontSize = style.fontSize * (room / width))
            }
        Text(text, color = color, style = fitting, softWrap = false, maxLines = 1)
    }
}

package app.aftershift.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.aftershift.ui.theme.Space

/** A sentence, and Support beside it: the same wherever help stands nearer than usual. */
@Composable
fun Strip(
    text: String,
    onSupport: () -> Unit,
    modifier: Modifier = Modifier,
) {
    Surface(
        modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.large,
        color = MaterialTheme.colorScheme.surface,
    ) {
        BoxWithConstraints {
            if (isLargeType() || !fits(text, maxWidth)) {
                Column(Modifier.padding(20.dp), Arrangement.spacedBy(Space.medium)) {
                    Text(text, style = MaterialTheme.typography.bodyLarge)
                    SupportButton(onSupport, Modifier.fillMaxWidth(), SUPPORT_HERE)
                }
            } else {
                Row(
                    Modifier.padding(start = 20.dp, end = 12.dp, top = 12.dp, bottom = 12.dp),
                    Arrangement.spacedBy(Space.medium),
                    Alignment.CenterVertically,
                ) {
                    Text(text, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
                    SupportButton(onSupport, tag = SUPPORT_HERE)
                }
            }
        }
    }
}

/** Whether it stands beside the button in two lines; a longer sentence would be a narrow column. */
@Composable
private fun fits(
    text: String,
    width: Dp,
): Boolean {
    val measurer = rememberTextMeasurer()
    val style = MaterialTheme.typography.bodyLarge
    val density = LocalDensity.current
    return remember(text, style, density, width) {
        val room = with(density) { (width - BUTTON).roundToPx() }.coerceAtLeast(0)
        measurer.measure(text, style, constraints = Constraints(maxWidth = room)).lineCount <= 2
    }
}

/** About what Support takes of the line, with the space around it. */
private val BUTTON = 180.dp

/** Beside the Support of the bar, which is on every screen. */
const val SUPPORT_HERE = "support here"

package app.aftershift.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.material3.FilledTonalIconButton
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButtonDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.theme.Space

/** One step of a stepper: what it does in words, and whether there is anywhere to go. */
data class Step(
    val label: String,
    val possible: Boolean,
    val onClick: () -> Unit,
)

/** How the two buttons look. */
enum class StepIcons(
    val less: Int,
    val more: Int,
    val filled: Boolean,
) {
    /** The thing that is asked for. */
    LessMore(R.drawable.ic_remove, R.drawable.ic_add, filled = true),

    /** Leafing through time. */
    BeforeAfter(R.drawable.ic_chevron_left, R.drawable.ic_chevron_right, filled = false),
}

/** Less, the value in large type, more. */
@Composable
fun Stepper(
    value: String,
    less: Step,
    more: Step,
    modifier: Modifier = Modifier,
    style: TextStyle = MaterialTheme.typography.displayMedium,
    color: Color = Color.Unspecified,
    icons: StepIcons = StepIcons.LessMore,
    isHeading: Boolean = false,
) {
    Row(
        modifier.fillMaxWidth(),
        verticalAlignment = Alignment.CenterVertically,
        horizontalArrangement = Arrangement.SpaceBetween,
    ) {
        StepButton(less, icons.less, icons.filled)
        Text(
            value,
            Modifier.weight(1f).semantics {
                liveRegion = LiveRegionMode.Polite
                if (isHeading) heading()
            },
            style = style,
            color = color,
            textAlign = TextAlign.Center,
        )
        StepButton(more, icons.more, icons.filled)
    }
}

@Composable
private fun StepButton(
    step: Step,
    icon: Int,
    filled: Boolean,
) {
    val scheme = MaterialTheme.colorScheme
    FilledTonalIconButton(
        step.onClick,
        Modifier.size(if (filled) 56.dp else Space.target),
        enabled = step.possible,
        colors =
            IconButtonDefaults.filledTonalIconButtonColors(
                containerColor = if (filled) scheme.primaryContainer else Color.Transparent,
                contentColor = if (filled) scheme.onPrimaryContainer else scheme.primary,
                disabledContainerColor = Color.Transparent,
                disabledContentColor = scheme.outline.copy(alpha = 0.5f),
            ),
    ) { Icon(painterResource(icon), step.label) }
}

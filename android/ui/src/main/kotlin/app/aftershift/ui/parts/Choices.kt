package app.aftershift.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.Space

private val PILL = RoundedCornerShape(24.dp)

/** Chips that wrap, with room for a thumb between them. */
@Composable
fun ChoiceFlow(content: @Composable () -> Unit) {
    FlowRow(
        Modifier.fillMaxWidth(),
        horizontalArrangement = Arrangement.spacedBy(Space.small),
        verticalArrangement = Arrangement.spacedBy(Space.small),
    ) { content() }
}

/** Something that can be chosen beside others. Its size doesn't change when it is: the next tap hits what it saw. */
@Composable
fun ChoiceChip(
    label: String,
    chosen: Boolean,
    onToggle: () -> Unit,
    modifier: Modifier = Modifier,
    warm: Boolean = false,
) {
    Box(
        modifier
            .clip(PILL)
            .toggleable(chosen, role = Role.Checkbox) { onToggle() },
    ) { ChoiceSurface(chosen, warm) { ChoiceLabel(label) } }
}

/** One of several, of which one is chosen. */
@Composable
fun OneChip(
    label: String,
    chosen: Boolean,
    onChoose: () -> Unit,
    modifier: Modifier = Modifier,
) {
    Box(
        modifier
            .clip(PILL)
            .selectable(chosen, role = Role.RadioButton) { onChoose() },
    ) { ChoiceSurface(chosen, warm = false) { ChoiceLabel(label) } }
}

@Composable
internal fun ChoiceLabel(label: String) {
    // A code may be a single letter.
    val room = Modifier.sizeIn(minWidth = Space.target, minHeight = Space.target)
    Box(room.padding(horizontal = 18.dp, vertical = 10.dp), Alignment.Center) {
        Text(label, style = MaterialTheme.typography.bodyMedium)
    }
}

/** How chosen and not chosen look: by tone and by border, not by hue alone. */
@Composable
internal fun ChoiceSurface(
    chosen: Boolean,
    warm: Boolean,
    content: @Composable () -> Unit,
) {
    val scheme = MaterialTheme.colorScheme
    val own = AftershiftTheme.colors
    Surface(
        shape = PILL,
        color =
            when {
                !chosen -> Color.Transparent
                warm -> own.warmContainer
                else -> scheme.primaryContainer
            },
        contentColor =
            when {
                !chosen -> scheme.onSurface
                warm -> own.onWarmContainer
                else -> scheme.onPrimaryContainer
            },
        border =
            when {
                !chosen -> BorderStroke(1.dp, scheme.outline)
                warm -> BorderStroke(2.dp, own.warm)
                else -> BorderStroke(2.dp, scheme.primary)
            },
        content = content,
    )
}

/** A few short choices side by side, of which one holds; below each other where the words need it. */
@Composable
fun <T> Segments(
    choices: List<Pair<T, String>>,
    chosen: T?,
    onChoose: (T) -> Unit,
    modifier: Modifier = Modifier,
    tag: String = "segment",
) {
    val shape = RoundedCornerShape(16.dp)
    FitOrStack(
        choices.map { it.second },
        MaterialTheme.typography.labelMedium,
        modifier.fillMaxWidth().selectableGroup(),
    ) { stacked ->
        val segment: @Composable (Pair<T, String>, Modifier) -> Unit = { (value, label), place ->
            val isChosen = value == chosen
            Surface(
                place,
                shape = shape,
                color = if (isChosen) MaterialTheme.colorScheme.primaryContainer else Color.Transparent,
                contentColor = with(MaterialTheme.colorScheme) { if (isChosen) onPrimaryContainer else onSurface },
                border =
                    with(MaterialTheme.colorScheme) {
                        if (isChosen) BorderStroke(2.dp, primary) else BorderStroke(1.dp, outline)
                    },
            ) {
                Box(
                    Modifier
                        .selectable(isChosen, role = Role.RadioButton) { onChoose(value) }
                        .testTag("$tag ${choices.indexOf(value to label)}")
                        .heightIn(min = Space.target)
                        .padding(horizontal = Space.small, vertical = 10.dp),
                    Alignment.Center,
                ) {
                    Text(label, style = MaterialTheme.typography.labelMedium, textAlign = TextAlign.Center)
                }
            }
        }
        if (stacked) {
            choices.forEach { segment(it, Modifier.fillMaxWidth().padding(bottom = Space.small)) }
        } else {
            Row(
                Modifier.fillMaxWidth().height(IntrinsicSize.Max),
                horizontalArrangement = Arrangement.spacedBy(Space.small),
            ) {
                choices.forEach { segment(it, Modifier.weight(1f).fillMaxHeight()) }
            }
        }
    }
}

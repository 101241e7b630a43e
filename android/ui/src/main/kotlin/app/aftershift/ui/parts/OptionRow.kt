package app.aftershift.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.aftershift.ui.theme.Space

/**
 * One of several, across the whole width: whichever thumb reaches it. Chosen or not, it has the same size. [compact], where numbers to
 * call have to be in sight with it.
 */
@Composable
fun OptionRow(
    text: String,
    chosen: Boolean,
    onChoose: () -> Unit,
    modifier: Modifier = Modifier,
    detail: String? = null,
    compact: Boolean = false,
) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = if (chosen) scheme.primaryContainer else scheme.surface,
        contentColor = if (chosen) scheme.onPrimaryContainer else scheme.onSurface,
        border = if (chosen) BorderStroke(2.dp, scheme.primary) else BorderStroke(1.dp, scheme.outline),
    ) {
        Column(
            Modifier
                .selectable(chosen, role = Role.RadioButton, onClick = onChoose)
                .heightIn(min = if (compact) Space.target else 56.dp)
                .padding(horizontal = 20.dp, vertical = if (compact) Space.small else 12.dp),
            Arrangement.spacedBy(Space.tiny, Alignment.CenterVertically),
        ) {
            Text(text, style = MaterialTheme.typography.bodyLarge)
            if (detail != null) Text(detail, style = MaterialTheme.typography.bodyMedium)
        }
    }
}

package app.aftershift.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Checkbox
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.aftershift.ui.theme.Space

/** Something to be ticked, across the whole width. Ticked or not, it has the same size. */
@Composable
fun TickRow(
    text: String,
    ticked: Boolean,
    onTick: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        Modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = scheme.surface,
        border = if (ticked) BorderStroke(2.dp, scheme.primary) else BorderStroke(1.dp, scheme.outline),
    ) {
        Row(
            modifier
                .toggleable(ticked, role = Role.Checkbox, onValueChange = onTick)
                .heightIn(min = 60.dp)
                .padding(horizontal = Space.medium, vertical = Space.small),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            // The row is what is tapped.
            Checkbox(ticked, onCheckedChange = null)
            Text(text, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
        }
    }
}

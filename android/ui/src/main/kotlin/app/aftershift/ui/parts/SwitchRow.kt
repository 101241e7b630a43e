package app.aftershift.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.aftershift.ui.theme.Space

/** Something that is on or off, across the whole width: the row is what is tapped. */
@Composable
fun SwitchRow(
    title: String,
    on: Boolean,
    onSwitch: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    detail: String? = null,
) {
    Row(
        modifier
            .fillMaxWidth()
            .toggleable(on, role = Role.Switch, onValueChange = onSwitch)
            .heightIn(min = 64.dp)
            .padding(vertical = 10.dp),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(title, style = MaterialTheme.typography.bodyLarge)
            if (detail != null) Muted(detail)
        }
        Switch(on, onCheckedChange = null)
    }
}

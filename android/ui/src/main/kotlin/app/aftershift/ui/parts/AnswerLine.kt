package app.aftershift.ui.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.theme.Space

/** What is asked, and below it the answer; tapped, it opens to be changed. */
@Composable
fun AnswerLine(
    title: String,
    answer: String,
    open: Boolean,
    onToggle: () -> Unit,
    tag: String,
    content: @Composable () -> Unit,
) {
    val opened = stringResource(if (open) R.string.common_opened else R.string.common_closed)
    Column {
        HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        Row(
            Modifier
                .fillMaxWidth()
                .testTag(tag)
                .clickable(role = Role.Button, onClick = onToggle)
                .semantics { stateDescription = opened }
                .heightIn(min = 64.dp)
                .padding(vertical = 10.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                Muted(title)
                Text(answer, style = MaterialTheme.typography.bodyLarge)
            }
            Icon(
                painterResource(if (open) R.drawable.ic_keyboard_arrow_up else R.drawable.ic_keyboard_arrow_down),
                contentDescription = null,
                Modifier.padding(start = Space.small).size(24.dp),
                tint = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
        if (open) Column(Modifier.padding(top = Space.tiny, bottom = Space.margin)) { content() }
    }
}

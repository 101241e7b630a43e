package app.aftershift.ui.backup

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.BackupState
import app.aftershift.ui.R
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.theme.Space

/** What a backup is, when the last one was made, and the two ways from here. */
@Composable
internal fun BackupContent(
    state: BackupState,
    onMake: () -> Unit,
    onBring: () -> Unit,
) {
    Text(stringResource(R.string.backup_means), style = MaterialTheme.typography.bodyLarge)
    val last = state.lastMade?.let { stringResource(R.string.backup_last, wholeDay(it)) }
    Muted(last ?: stringResource(R.string.backup_none), Modifier.padding(vertical = Space.medium).testTag("last made"))
    LinkRow(stringResource(R.string.backup_make), onMake, Modifier.testTag("make backup"))
    LinkRow(
        stringResource(R.string.backup_bring),
        onBring,
        Modifier.testTag("bring back"),
        stringResource(R.string.backup_bring_means),
    )
}

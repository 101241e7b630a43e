package app.aftershift.checks.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.checks.R
import app.aftershift.core.OpenCheck
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** A form that was begun, to go on with where it was left. What was [justLeft] comes into sight, and says that it is saved. */
@Composable
internal fun GoOnRow(
    open: OpenCheck,
    title: String,
    justLeft: Boolean,
    onGoOn: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val sight = remember { BringIntoViewRequester() }
    LaunchedEffect(justLeft) { if (justLeft) sight.bringIntoView() }
    Surface(
        modifier.fillMaxWidth().bringIntoViewRequester(sight),
        shape = MaterialTheme.shapes.large,
        color = MaterialTheme.colorScheme.surface,
    ) {
        Row(
            Modifier
                .testTag("go on")
                .clickable(role = Role.Button, onClick = onGoOn)
                .heightIn(min = 64.dp)
                .padding(start = 20.dp, end = 16.dp, top = 14.dp, bottom = 14.dp),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                Text(
                    title,
                    style = MaterialTheme.typography.titleMedium,
                    color = MaterialTheme.colorScheme.primary,
                )
                Muted(stringResource(R.string.checks_answered, open.answered.toInt(), open.questions.toInt()))
                if (justLeft) {
                    Muted(
                        stringResource(R.string.checks_left),
                        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                    )
                }
            }
            Icon(
                painterResource(AppR.drawable.ic_chevron_right),
                contentDescription = null,
                tint = MaterialTheme.colorScheme.primary,
            )
        }
    }
}

package app.aftershift.ui.plan

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
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
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import app.aftershift.core.PlanEntry
import app.aftershift.core.PlanSection
import app.aftershift.ui.R
import app.aftershift.ui.format.fullDay
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space

/** A line of the plan. Tapped, it opens to be changed; a number is called or texted from here. */
@Composable
internal fun EntryLines(
    entry: PlanEntry,
    section: PlanSection,
    onChange: () -> Unit,
    calls: PlanCalls,
) {
    Column {
        HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        Row(
            Modifier
                .fillMaxWidth()
                .testTag("plan entry")
                .clickable(
                    onClickLabel = stringResource(R.string.common_change),
                    role = Role.Button,
                    onClick = onChange,
                )
                .heightIn(min = 56.dp)
                .padding(vertical = Space.small),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                entry.day?.let { Muted(fullDay(it)) }
                // Own words run in the direction of their own script.
                Text(
                    entry.text,
                    style =
                        with(MaterialTheme.typography) { if (section.prominent) titleLarge else bodyLarge }
                            .copy(textDirection = TextDirection.Content),
                )
            }
            Icon(
                painterResource(R.drawable.ic_chevron_right),
                contentDescription = null,
                Modifier.size(22.dp),
                tint = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
        entry.phone?.let { number ->
            FlowRow(Modifier.padding(bottom = Space.small)) {
                QuietButton(
                    stringResource(R.string.support_call, leftToRight(number)),
                    { calls.onCall(number) },
                    Modifier.testTag("call"),
                    icon = R.drawable.ic_call,
                )
                QuietButton(
                    stringResource(R.string.support_text, leftToRight(number)),
                    { calls.onText(number) },
                    Modifier.testTag("text"),
                    icon = R.drawable.ic_sms,
                )
            }
        }
    }
}

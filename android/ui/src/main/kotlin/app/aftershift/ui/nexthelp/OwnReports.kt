package app.aftershift.ui.nexthelp

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
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
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.OwnReport
import app.aftershift.core.OwnReportLine
import app.aftershift.ui.R
import app.aftershift.ui.entry.DayPicker
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** What no self-check asks. A tap says it, another takes it back; where it matters since when, a day is asked first. */
@Composable
internal fun OwnReports(
    reports: List<OwnReportLine>,
    today: String,
    calls: NextHelpCalls,
) {
    var asking by rememberSaveable { mutableStateOf<OwnReport?>(null) }
    SectionTitle(stringResource(R.string.nexthelp_say))
    Muted(stringResource(R.string.nexthelp_say_hint), Modifier.padding(bottom = Space.small))
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        reports.forEach { line ->
            val open = asking == line.report
            Tick(line) {
                when {
                    line.since != null -> calls.onTakeBack(line.report)
                    line.asksSince -> asking = line.report.takeUnless { open }
                    else -> calls.onSay(line.report, null)
                }
            }
            if (open && line.since == null) {
                Since(today, { asking = null }) {
                    asking = null
                    calls.onSay(line.report, it)
                }
            }
        }
    }
}

@Composable
private fun Tick(
    line: OwnReportLine,
    onToggle: () -> Unit,
) {
    val scheme = MaterialTheme.colorScheme
    val said = line.since != null
    Surface(
        Modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = scheme.surface,
        border = if (said) BorderStroke(2.dp, scheme.primary) else BorderStroke(1.dp, scheme.outlineVariant),
    ) {
        Row(
            Modifier
                .toggleable(said, role = Role.Checkbox) { onToggle() }
                .testTag("report ${line.report}")
                .heightIn(min = 60.dp)
                .padding(start = Space.medium, end = Space.medium, top = Space.small, bottom = Space.small),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            // The row is what is tapped.
            Checkbox(said, onCheckedChange = null)
            Column(Modifier.weight(1f)) {
                Text(line.text, style = MaterialTheme.typography.bodyLarge)
                line.since?.let {
                    Muted(
                        stringResource(R.string.nexthelp_since, wholeDay(it)),
                        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                    )
                }
            }
        }
    }
}

@Composable
private fun Since(
    today: String,
    onNotNow: () -> Unit,
    onDay: (String) -> Unit,
) {
    Column(Modifier.testTag("since")) {
        Muted(
            stringResource(R.string.nexthelp_since_when),
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        )
        DayPicker(today, today, onDay)
        QuietButton(stringResource(R.string.common_not_now), onNotNow)
    }
}

package app.aftershift.checks.result

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.checks.R
import app.aftershift.checks.parts.score
import app.aftershift.checks.parts.tenths
import app.aftershift.core.CheckScale
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.theme.Space

/** One scale: what it is, the number in the colour of all text, and its range; in a size for whoever holds the phone, and not across a room. [saysMore]: whether it has to be said what more of it means. */
@Composable
internal fun MainScale(
    scale: CheckScale,
    saysMore: Boolean,
) {
    Panel(Modifier.testTag("scale ${scale.id}")) {
        Column(Modifier.semantics(mergeDescendants = true) {}) {
            Text(scale.label, style = MaterialTheme.typography.titleMedium)
            val number = scale.score
            if (number == null) {
                Text(
                    stringResource(R.string.checks_no_score),
                    Modifier.padding(top = Space.tiny),
                    style = MaterialTheme.typography.headlineSmall,
                )
            } else {
                FlowRow(
                    horizontalArrangement = Arrangement.spacedBy(Space.small),
                    itemVerticalAlignment = Alignment.Bottom,
                ) {
                    Text(
                        score(number, scale.lowest, scale.highest),
                        style = MaterialTheme.typography.headlineSmall,
                    )
                    if (scale.lowest == 0.toUShort()) {
                        Muted(
                            stringResource(R.string.checks_range, scale.lowest.toInt(), scale.highest.toInt()),
                            Modifier.padding(bottom = 2.dp),
                        )
                    }
                }
            }
            scale.norm?.let {
                Muted(stringResource(R.string.checks_norm, tenths(it.meanTenths), tenths(it.sdTenths), it.of))
            }
            if (saysMore) Muted(stringResource(R.string.checks_more_of_this))
            scale.line?.takeIf { scale.lineChoices.isNotEmpty() }?.let {
                Muted(stringResource(R.string.checks_own_line, it.toInt()))
            }
        }
        Changes(scale)
    }
}

/** What a scale is made of, in small. */
@Composable
internal fun Parts(parts: List<CheckScale>) {
    Column(Modifier.padding(horizontal = Space.small)) {
        parts.forEach { part ->
            FlowRow(
                Modifier.fillMaxWidth().padding(vertical = Space.tiny).semantics(mergeDescendants = true) {},
                Arrangement.SpaceBetween,
            ) {
                Muted(part.label)
                Text(
                    part.score?.let {
                        score(it, part.lowest, part.highest)
                    } ?: stringResource(R.string.checks_no_score),
                    style = MaterialTheme.typography.bodyMedium,
                )
            }
        }
    }
}

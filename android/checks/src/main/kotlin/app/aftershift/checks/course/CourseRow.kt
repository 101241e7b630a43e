package app.aftershift.checks.course

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
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
import androidx.compose.ui.unit.dp
import app.aftershift.checks.R
import app.aftershift.checks.parts.score
import app.aftershift.core.CheckCourse
import app.aftershift.core.CheckCourseRow
import app.aftershift.core.CourseStanding
import app.aftershift.ui.format.fullDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** One filling-in. It opens its result, unless this version can't read it as it was asked. */
@Composable
internal fun CourseRow(
    row: CheckCourseRow,
    scales: List<CheckCourse>,
    onResult: (String) -> Unit,
) {
    val opens = row.standing != CourseStanding.OTHER_EDITION
    val touch =
        if (opens) {
            Modifier.clickable(role = Role.Button) { onResult(row.id) }
        } else {
            Modifier.semantics(mergeDescendants = true) {}
        }
    Column {
        HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        Row(
            Modifier
                .fillMaxWidth()
                .testTag("row")
                .then(touch)
                .heightIn(min = 56.dp)
                .padding(vertical = 10.dp),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                Text(fullDay(row.day), style = MaterialTheme.typography.bodyLarge)
                lines(row, scales).forEach { Muted(it) }
            }
            if (opens) {
                Icon(
                    painterResource(AppR.drawable.ic_chevron_right),
                    contentDescription = null,
                    Modifier.size(22.dp),
                    tint = MaterialTheme.colorScheme.onSurfaceVariant,
                )
            }
        }
    }
}

@Composable
private fun lines(
    row: CheckCourseRow,
    scales: List<CheckCourse>,
): List<String> {
    val standing =
        when (row.standing) {
            CourseStanding.FINISHED -> null
            CourseStanding.OPEN -> R.string.checks_row_open
            CourseStanding.EXPIRED -> R.string.checks_row_expired
            CourseStanding.NOT_ASKED -> R.string.checks_row_not_asked
            CourseStanding.OTHER_EDITION -> R.string.checks_row_other_edition
        }
    if (standing != null) return listOf(stringResource(standing))
    if (row.scores.all { it.score == null }) return listOf(stringResource(R.string.checks_row_no_score))
    // In the same order as the scales.
    return row.scores.zip(scales) { one, scale ->
        val value =
            one.score?.let { score(it, scale.lowest, scale.highest) } ?: stringResource(R.string.checks_no_score)
        if (scales.size == 1) value else stringResource(R.string.checks_row_score, one.label, value)
    }
}

package app.aftershift.checks.course

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.checks.R
import app.aftershift.core.CheckCourse
import app.aftershift.core.CheckCourseState
import app.aftershift.core.CheckMark
import app.aftershift.ui.format.dayAndYear
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScreenTitle
import app.aftershift.ui.parts.Segments
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** One form over time: a chart of each scale, and a table of everything, what has no score too. */
@Composable
internal fun CourseScreen(
    state: CheckCourseState,
    onResult: (String) -> Unit,
) {
    val drawn = state.scales.filter { it.points.isNotEmpty() }
    var wanted by rememberSaveable { mutableStateOf(false) }
    // Where there is nothing to draw, the table is all there is.
    val table = wanted || drawn.isEmpty()
    LazyColumn(
        Modifier.fillMaxSize().testTag("course list"),
        contentPadding = PaddingValues(Space.margin, Space.small, Space.margin, Space.large),
    ) {
        item { ScreenTitle(state.name) }
        item { Muted(stringResource(R.string.checks_asks_about, state.recall)) }
        if (drawn.isEmpty()) {
            item { Muted(stringResource(R.string.checks_course_none), Modifier.padding(vertical = Space.medium)) }
        } else {
            item { Charts(drawn, state.hasChangeRule) }
            item {
                QuietButton(
                    stringResource(if (table) R.string.checks_course_table_hide else R.string.checks_course_table_show),
                    { wanted = !wanted },
                    Modifier.testTag("table"),
                    icon = AppR.drawable.ic_table_rows,
                )
            }
        }
        if (table) items(state.rows, key = { it.id }) { CourseRow(it, state.scales, onResult) }
    }
}

@Composable
private fun Charts(
    scales: List<CheckCourse>,
    hasChangeRule: Boolean,
) {
    var chosen by rememberSaveable { mutableStateOf(scales.first().id) }
    val scale = scales.firstOrNull { it.id == chosen } ?: scales.first()
    Scales(scales, scale.id) { chosen = it }
    Panel(Modifier.padding(top = Space.medium)) { OneChart(scale, hasChangeRule) }
}

/** Which of several shows. More than three short words don't stand side by side. */
@Composable
private fun Scales(
    scales: List<CheckCourse>,
    chosen: String,
    onChoose: (String) -> Unit,
) {
    val place = Modifier.padding(top = Space.medium)
    when (scales.size) {
        1 -> {
            return
        }

        2, 3 -> {
            Segments(scales.map { it.id to it.label }, chosen, onChoose, place, tag = "scale")
        }

        else -> {
            Column(place.selectableGroup()) {
                ChoiceFlow { scales.forEach { OneChip(it.label, it.id == chosen, { onChoose(it.id) }) } }
            }
        }
    }
}

@Composable
private fun OneChart(
    scale: CheckCourse,
    hasChangeRule: Boolean,
) {
    var selected by rememberSaveable(scale.id) { mutableStateOf<Int?>(null) }
    val points = scale.points
    Text(scale.label, style = MaterialTheme.typography.titleMedium)
    CourseChart(scale, selected, { selected = it }, description(scale), Modifier.padding(top = Space.medium))
    val ends = listOf(points.first().day, points.last().day).distinct()
    Row(
        Modifier.fillMaxWidth().padding(top = Space.tiny),
        if (ends.size > 1) Arrangement.SpaceBetween else Arrangement.Center,
    ) { ends.forEach { Edge(it) } }
    val point = selected?.let(points::getOrNull)
    Muted(
        if (point == null) stringResource(R.string.checks_course_tap) else inWords(point, scale),
        Modifier.padding(top = Space.medium).semantics { liveRegion = LiveRegionMode.Polite },
    )
    Legend(scale, hasChangeRule)
}

/** What the signs mean, of those that there are. */
@Composable
private fun Legend(
    scale: CheckCourse,
    hasChangeRule: Boolean,
) {
    val marks = scale.points.map { it.mark }.toSet()
    val words =
        listOfNotNull(
            R.string.checks_course_no_rule.takeIf { !hasChangeRule },
            R.string.checks_course_marked.takeIf { CheckMark.WORSE in marks || CheckMark.BETTER in marks },
            R.string.checks_course_hollow.takeIf { CheckMark.TOO_EARLY in marks },
        )
    words.forEach { Muted(stringResource(it), Modifier.padding(top = Space.small)) }
}

@Composable
private fun Edge(day: String) {
    Text(
        dayAndYear(day),
        style = MaterialTheme.typography.labelSmall,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
    )
}

package app.aftershift.ui.trends

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.ChartDay
import app.aftershift.core.HistoryAction
import app.aftershift.core.HistoryDay
import app.aftershift.core.HistoryRange
import app.aftershift.core.HistoryState
import app.aftershift.ui.R
import app.aftershift.ui.format.dayAndMonth
import app.aftershift.ui.format.fullDay
import app.aftershift.ui.format.loadWords
import app.aftershift.ui.format.span
import app.aftershift.ui.format.word
import app.aftershift.ui.parts.EntryRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScreenTitle
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.Segments
import app.aftershift.ui.parts.Step
import app.aftershift.ui.parts.StepIcons
import app.aftershift.ui.parts.Stepper
import app.aftershift.ui.stones.Stone
import app.aftershift.ui.theme.Space

/** What can be done on Trends. */
data class TrendsCalls(
    val onAct: (HistoryAction) -> Unit = {},
    val onEntry: (String) -> Unit = {},
    val onAdd: () -> Unit = {},
)

/** Load over weeks, as a chart and as a table, what the features add, [ofFeatures], and the days behind it all. */
@Composable
fun TrendsScreen(
    state: HistoryState,
    calls: TrendsCalls,
    ofFeatures: @Composable () -> Unit = {},
) {
    var table by rememberSaveable { mutableStateOf(false) }
    LazyColumn(
        Modifier.fillMaxSize().testTag("trends"),
        contentPadding =
            PaddingValues(
                start = Space.margin,
                end = Space.margin,
                top = Space.small,
                bottom = Space.large,
            ),
    ) {
        item { ScreenTitle(stringResource(R.string.trends_title)) }
        if (state.nothingYet) {
            item { Muted(stringResource(R.string.trends_nothing_yet)) }
        } else {
            item {
                Segments(
                    HistoryRange.entries.map { it to stringResource(it.word) },
                    state.range,
                    { calls.onAct(HistoryAction.ShowRange(it)) },
                    tag = "range",
                )
            }
            item { ChartPanel(state, calls.onAct) }
            item {
                QuietButton(
                    stringResource(if (table) R.string.trends_table_hide else R.string.trends_table_show),
                    { table = !table },
                    Modifier.testTag("table"),
                    icon = R.drawable.ic_table_rows,
                )
            }
            if (table) table(state.chart, state.days)
        }
        item {
            QuietButton(
                stringResource(R.string.trends_add),
                calls.onAdd,
                Modifier.testTag("add"),
                icon = R.drawable.ic_add,
            )
        }
        item { ofFeatures() }
        days(state, calls.onEntry)
    }
}

@Composable
private fun ChartPanel(
    state: HistoryState,
    onAct: (HistoryAction) -> Unit,
) {
    var selected by remember(state.firstDay, state.lastDay) { mutableStateOf<Int?>(null) }
    val logged =
        pluralStringResource(
            R.plurals.trends_days_logged,
            state.daysLogged.toInt(),
            state.daysLogged.toInt(),
            state.daysInRange.toInt(),
        )
    val span = span(state.firstDay, state.lastDay)
    Panel(Modifier.padding(top = Space.medium)) {
        Stepper(
            span,
            Step(stringResource(R.string.trends_earlier), state.hasEarlier) { onAct(HistoryAction.Earlier) },
            Step(stringResource(R.string.trends_later), state.hasLater) { onAct(HistoryAction.Later) },
            style = MaterialTheme.typography.titleSmall,
            icons = StepIcons.BeforeAfter,
        )
        val shaded = shaded(state.chart)
        val said = stringResource(R.string.trends_chart_description, span, logged)
        val description = if (shaded == null) said else stringResource(R.string.trends_chart_and_work, said, shaded)
        val place = Modifier.padding(top = Space.medium)
        // A year of lines would be a thicket; a field a day shows the heavy weeks.
        if (state.range == HistoryRange.ONE_YEAR) {
            YearGrid(state.chart, selected, { selected = it }, description, place)
        } else {
            LoadChart(state.chart, selected, { selected = it }, description, place)
        }
        Row(Modifier.fillMaxWidth().padding(top = Space.tiny), Arrangement.SpaceBetween) {
            Edge(state.firstDay)
            Edge(state.lastDay)
        }
        if (state.range == HistoryRange.ONE_YEAR) Tones(Modifier.padding(top = Space.medium))
        val day = selected?.let(state.chart::getOrNull)
        Muted(
            if (day ==
                null
            ) {
                stringResource(R.string.trends_tap)
            } else {
                "${fullDay(day.workDay)}: ${value(day, state.days)}"
            },
            Modifier.padding(top = Space.medium).semantics { liveRegion = LiveRegionMode.Polite },
        )
        Muted(logged, Modifier.padding(top = Space.tiny))
        // The fields of a year have no room for it.
        if (shaded != null && state.range != HistoryRange.ONE_YEAR) Muted(shaded, Modifier.padding(top = Space.tiny))
    }
}

/** What the tones stand for, from light to too much. */
@Composable
private fun Tones(modifier: Modifier) {
    val words = loadWords()
    FlowRow(
        modifier.fillMaxWidth(),
        horizontalArrangement = Arrangement.spacedBy(Space.small),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Text(words.first(), style = MaterialTheme.typography.labelSmall)
        words.indices.forEach { Stone(it.toUByte(), 26.dp) }
        Text(words.last(), style = MaterialTheme.typography.labelSmall)
    }
}

@Composable
private fun Edge(day: String) {
    Text(
        dayAndMonth(day),
        style = MaterialTheme.typography.labelSmall,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
    )
}

private fun LazyListScope.table(
    chart: List<ChartDay>,
    days: List<HistoryDay>,
) {
    items(chart, key = { "table ${it.workDay}" }) { day ->
        Column {
            HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
            Row(
                Modifier.fillMaxWidth().padding(vertical = 10.dp).semantics(mergeDescendants = true) {},
                horizontalArrangement = Arrangement.spacedBy(Space.medium),
            ) {
                Text(fullDay(day.workDay), Modifier.weight(0.42f), style = MaterialTheme.typography.bodyMedium)
                Muted(value(day, days), Modifier.weight(0.58f))
            }
        }
    }
}

private fun LazyListScope.days(
    state: HistoryState,
    onEntry: (String) -> Unit,
) {
    for (day in state.days) {
        item(key = "day ${day.workDay}") {
            SectionTitle(fullDay(day.workDay))
            if (day.shifts.isNotEmpty()) {
                Muted(words(day.shifts), Modifier.padding(bottom = Space.tiny).testTag("shifts of the day"))
            }
        }
        items(day.entries, key = { it.id }) { entry -> EntryRow(entry, { onEntry(entry.id) }) }
    }
}

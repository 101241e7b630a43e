package app.aftershift.ui.shifts

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
import app.aftershift.core.ShiftsAction
import app.aftershift.core.ShiftsState
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.monthAndYear
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.Step
import app.aftershift.ui.parts.StepIcons
import app.aftershift.ui.parts.Stepper
import app.aftershift.ui.theme.Space
import java.time.LocalDate
import java.time.YearMonth

/** What can be done in the month. */
internal data class MonthCalls(
    val onAct: (ShiftsAction) -> Unit = {},
    val onWeeks: (WeekHand) -> Unit = {},
    val onMeans: (code: String, meaning: Int) -> Unit = { _, _ -> },
    val onExport: () -> Unit = {},
    val onDayTurn: () -> Unit = {},
    val onCodes: () -> Unit = {},
    val onCycles: () -> Unit = {},
    val onImport: () -> Unit = {},
    /** Null where nothing reminds. */
    val onReminders: (() -> Unit)? = null,
)

/** The month, and below it what there is to say of it. [palette]: where the screen has no room to hold it below. */
@Composable
internal fun MonthContent(
    state: ShiftsState,
    weeks: WeekHand,
    calls: MonthCalls,
    palette: (@Composable () -> Unit)?,
    rest: @Composable () -> Unit,
) {
    MonthTitle(state, calls.onAct)
    if (state.nothingYet) {
        Column(Modifier.padding(horizontal = SIDE, vertical = Space.small), Arrangement.spacedBy(Space.small)) {
            Text(stringResource(R.string.shifts_begin), style = MaterialTheme.typography.bodyLarge)
            Muted(stringResource(R.string.shifts_begin_else))
        }
    }
    MonthGrid(state, weeks, calls)
    palette?.invoke()
    Column(Modifier.padding(horizontal = SIDE)) {
        Undo(state) { calls.onAct(ShiftsAction.Undo) }
        // An answer that is missing comes before what can be done.
        Asks(state.asks, calls.onMeans)
        FlowRow(verticalArrangement = Arrangement.Center, itemVerticalAlignment = Alignment.CenterVertically) {
            if (YearMonth.from(LocalDate.parse(state.month)) != YearMonth.from(LocalDate.parse(state.today))) {
                val back = { calls.onAct(ShiftsAction.ThisMonth) }
                QuietButton(stringResource(R.string.shifts_today), back, Modifier.testTag("this month"))
            }
            if (weeks == WeekHand.NONE && !state.nothingYet) {
                QuietButton(
                    stringResource(R.string.shifts_week_copy),
                    { calls.onWeeks(WeekHand.COPY) },
                    Modifier.testTag("copy a week"),
                )
            }
        }
        HardLines(state)
        rest()
    }
}

/** What the grid needs of the margin: seven days of 48 dp have room on a narrow phone. */
internal val SIDE = Space.medium - Space.tiny

@Composable
private fun MonthTitle(
    state: ShiftsState,
    onAct: (ShiftsAction) -> Unit,
) = Stepper(
    monthAndYear(LocalDate.parse(state.month)),
    Step(stringResource(R.string.entry_month_before), true) { onAct(ShiftsAction.Earlier) },
    Step(stringResource(R.string.entry_month_after), true) { onAct(ShiftsAction.Later) },
    Modifier.padding(bottom = Space.small),
    style = MaterialTheme.typography.headlineSmall,
    icons = StepIcons.BeforeAfter,
    isHeading = true,
)

/** What else there is about shifts, and what the app takes for a day. */
@Composable
internal fun MonthRest(
    dayTurnMinute: Int?,
    exported: Boolean,
    calls: MonthCalls,
) {
    Column(Modifier.fillMaxWidth().padding(top = Space.medium)) {
        calls.onReminders?.let {
            LinkRow(
                stringResource(R.string.reminders_title),
                it,
                Modifier.testTag("reminders"),
                stringResource(R.string.reminders_detail),
            )
        }
        LinkRow(
            stringResource(R.string.shifts_codes),
            calls.onCodes,
            Modifier.testTag("codes"),
            stringResource(R.string.shifts_codes_detail),
        )
        LinkRow(
            stringResource(R.string.shifts_cycles),
            calls.onCycles,
            Modifier.testTag("cycles"),
            stringResource(R.string.shifts_cycles_detail),
        )
        LinkRow(
            stringResource(R.string.shifts_import),
            calls.onImport,
            Modifier.testTag("import"),
            stringResource(R.string.shifts_import_detail),
        )
        LinkRow(
            stringResource(R.string.shifts_export),
            calls.onExport,
            Modifier.testTag("export"),
            stringResource(R.string.shifts_export_detail),
        )
        if (exported) Said(stringResource(R.string.shifts_exported))
        if (dayTurnMinute != null) {
            Panel(Modifier.padding(top = Space.medium)) {
                Text(
                    stringResource(R.string.shifts_day_turns, clock(dayTurnMinute)),
                    style = MaterialTheme.typography.titleMedium,
                )
                Muted(stringResource(R.string.shifts_day_turn_means), Modifier.padding(vertical = Space.tiny))
                LinkRow(stringResource(R.string.shifts_change_day_turn), calls.onDayTurn)
            }
        }
    }
}

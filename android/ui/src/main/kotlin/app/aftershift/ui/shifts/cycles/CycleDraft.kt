package app.aftershift.ui.shifts.cycles

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.CycleAction
import app.aftershift.core.CycleState
import app.aftershift.core.DraftCycle
import app.aftershift.ui.R
import app.aftershift.ui.entry.DayPicker
import app.aftershift.ui.format.called
import app.aftershift.ui.format.named
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.Step
import app.aftershift.ui.parts.Stepper
import app.aftershift.ui.theme.Space
import java.time.LocalDate

/** The core knows how far a roster reaches; this is far enough to leaf to. */
private const val YEARS_AHEAD = 5L

/** A cycle that is being put together: its days, which of them today is, until when, and what comes of it. */
@Composable
internal fun CycleDraft(
    state: CycleState,
    draft: DraftCycle,
    model: CyclesModel,
) {
    Brushes(state, model.brush) { model.brush = it }
    Column(Modifier.padding(top = Space.medium)) {
        draft.days.withIndex().chunked(WEEK).forEach { row ->
            Sevens(row) { (place, code) ->
                val what = state.codes.find { it.name == code }?.called() ?: code
                val said = what ?: stringResource(R.string.cycles_nothing)
                DayOfCycle(
                    place,
                    onDay(code, state.codes),
                    stringResource(R.string.cycles_day_said, place + 1, said),
                    draft.todayIs?.toInt() == place + 1,
                    { model.tap(place) },
                    Modifier.weight(1f),
                )
            }
        }
    }
    Column(Modifier.padding(top = Space.medium)) {
        LengthStepper(draft.days.size, state.longest.toInt()) { model.change(CycleAction.SetLength(it.toUInt())) }
    }
    SectionTitle(stringResource(R.string.cycles_when))
    draft.todayIs?.toInt()?.let { TodayIs(it, draft.days.size) { day -> model.change(CycleAction.TodayIs(day)) } }
    Dates(state, draft, model::change)
    Ahead(state, draft)
}

/** What a tap puts there. */
@Composable
private fun Brushes(
    state: CycleState,
    brush: Brush,
    onTake: (Brush) -> Unit,
) {
    Muted(stringResource(R.string.cycles_tap), Modifier.padding(bottom = Space.small))
    Box(Modifier.selectableGroup()) {
        ChoiceFlow {
            OneChip(
                stringResource(R.string.cycles_through),
                brush is Brush.Through,
                { onTake(Brush.Through) },
                Modifier.testTag("brush through"),
            )
            state.codes.forEach { code ->
                val put = Brush.Put(code.name)
                OneChip(named(code), brush == put, { onTake(put) }, Modifier.testTag("brush ${code.name}"))
            }
            OneChip(
                stringResource(R.string.cycles_nothing),
                brush == Brush.Put(null),
                { onTake(Brush.Put(null)) },
                Modifier.testTag("brush nothing"),
            )
        }
    }
}

/** Round and round: the day before the first is the last. */
@Composable
private fun TodayIs(
    day: Int,
    length: Int,
    onDay: (UInt) -> Unit,
) = Stepper(
    stringResource(R.string.cycles_today_is, day, length),
    Step(stringResource(R.string.cycles_day_before), length > 1) { onDay((if (day > 1) day - 1 else length).toUInt()) },
    Step(stringResource(R.string.cycles_day_after), length > 1) { onDay((if (day < length) day + 1 else 1).toUInt()) },
    Modifier.padding(bottom = Space.medium).testTag("today is"),
    style = MaterialTheme.typography.titleLarge,
)

@Composable
private fun Dates(
    state: CycleState,
    draft: DraftCycle,
    onChange: (CycleAction) -> Unit,
) {
    var open by rememberSaveable { mutableStateOf<String?>(null) }
    val latest = LocalDate.parse(state.today).plusYears(YEARS_AHEAD).toString()
    AnswerLine(
        stringResource(R.string.cycles_begins),
        wholeDay(draft.begins),
        open == FIRST,
        { open = if (open == FIRST) null else FIRST },
        FIRST,
    ) { DayPicker(draft.begins, latest, { onChange(CycleAction.Begin(it)) }) }
    AnswerLine(
        stringResource(R.string.cycles_ends),
        draft.ends?.let { wholeDay(it) } ?: stringResource(R.string.cycles_no_end),
        open == LAST,
        { open = if (open == LAST) null else LAST },
        LAST,
    ) {
        if (draft.ends != null) {
            QuietButton(
                stringResource(R.string.cycles_end_none),
                { onChange(CycleAction.End(null)) },
                Modifier.testTag("no end"),
            )
        }
        // Where it opens: no earlier than anything that it covers.
        DayPicker(draft.ends ?: maxOf(draft.begins, state.today), latest, { onChange(CycleAction.End(it)) })
    }
}

private const val FIRST = "first day"
private const val LAST = "last day"

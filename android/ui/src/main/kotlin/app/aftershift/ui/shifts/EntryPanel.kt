package app.aftershift.ui.shifts

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
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
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.ShiftLine
import app.aftershift.core.ShiftOrigin
import app.aftershift.ui.R
import app.aftershift.ui.entry.TimePicker
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.duration
import app.aftershift.ui.format.longDay
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space

/** One entry of the open day. */
@Composable
internal fun EntryPanel(
    entry: ShiftLine,
    place: Int,
    onHours: (start: Int, end: Int) -> Unit,
    onRemove: () -> Unit,
) = Panel(Modifier.testTag("entry $place")) {
    Text(
        entry.label?.let { stringResource(R.string.shifts_code_named, entry.code, it) } ?: entry.code,
        Modifier.semantics { heading() },
        style = MaterialTheme.typography.titleLarge,
    )
    facts(entry).forEach { Muted(it, Modifier.padding(top = Space.tiny)) }
    val starts = entry.starts?.toInt()
    val ends = entry.ends?.toInt()
    if (starts != null && ends != null) {
        var open by rememberSaveable { mutableStateOf(false) }
        Column(Modifier.padding(top = Space.medium)) {
            AnswerLine(
                stringResource(R.string.shifts_day_on_day),
                stringResource(R.string.shifts_hours, clock(starts), clock(ends)),
                open,
                { open = !open },
                "hours $place",
            ) { HoursPickers(starts, ends, onHours) }
        }
    }
    QuietButton(
        stringResource(R.string.shifts_day_remove),
        onRemove,
        Modifier.testTag("remove $place"),
        icon = R.drawable.ic_delete,
    )
}

/** From and to, on the clock. An end that isn't after the start is on the next day. */
@Composable
internal fun HoursPickers(
    starts: Int,
    ends: Int,
    onHours: (start: Int, end: Int) -> Unit,
) = Column {
    Muted(stringResource(R.string.shifts_day_starts))
    TimePicker(starts, { onHours(it, ends) }, Modifier.testTag("starts"))
    Muted(stringResource(R.string.shifts_day_ends), Modifier.padding(top = Space.medium))
    TimePicker(ends, { onHours(starts, it) }, Modifier.testTag("ends"))
}

@Composable
private fun facts(entry: ShiftLine): List<String> =
    buildList {
        when (entry.from) {
            ShiftOrigin.OWN -> Unit
            ShiftOrigin.CYCLE -> add(stringResource(R.string.shifts_day_cycle))
            ShiftOrigin.FILE -> add(stringResource(R.string.shifts_day_file))
        }
        entry.endsOn?.let { add(stringResource(R.string.shifts_day_ends_on, longDay(it))) }
        val ends = entry.ends
        val lasts = entry.lasts
        if (entry.meetsClockChange && ends != null && lasts != null) {
            add(stringResource(R.string.shifts_day_clocks, clock(ends.toInt()), duration(lasts.toInt())))
        }
        entry.zone?.let { add(stringResource(R.string.shifts_day_zone, it)) }
    }

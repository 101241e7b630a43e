package app.aftershift.ui.entry

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.EntryForm
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.stones.StoneScale
import app.aftershift.ui.theme.Space

/** An earlier check-in: which day and what time above, and in the thumb's reach the stone that saves it. */
@Composable
fun AddScreen(
    bar: Bar,
    form: EntryForm,
    notice: @Composable () -> Unit,
    onAdd: (day: String, minute: Int, load: UByte) -> Unit,
) {
    var day by rememberSaveable(form.workDay) { mutableStateOf(form.workDay) }
    var minute by rememberSaveable(form.minuteOfDay.toInt()) { mutableIntStateOf(form.minuteOfDay.toInt()) }
    val large = isLargeType()
    val ask: @Composable () -> Unit = { Ask { onAdd(day, minute, it) } }
    ScrollingFrame(
        bar,
        stringResource(R.string.entry_add_title),
        bottom = {
            Column {
                notice()
                if (!large) Box(Modifier.padding(horizontal = Space.medium, vertical = Space.small)) { ask() }
            }
        },
    ) {
        // Seven days beside each other need all the room there is.
        Panel(inset = Space.small) { DayPicker(day, form.latestDay, { day = it }) }
        Panel(Modifier.padding(top = Space.medium)) {
            TimePicker(minute, { minute = it })
            Muted(
                stringResource(R.string.entry_small_hours, clock(form.dayTurnMinute.toInt())),
                Modifier.padding(top = Space.small),
            )
        }
        if (large) ask()
    }
}

@Composable
private fun Ask(onTap: (UByte) -> Unit) {
    Column {
        Text(
            stringResource(R.string.entry_add_question),
            Modifier.padding(horizontal = Space.small).semantics { heading() },
            style = MaterialTheme.typography.headlineSmall,
        )
        Muted(stringResource(R.string.entry_add_saves), Modifier.padding(horizontal = Space.small))
        StoneScale(onTap, boulder = 72.dp)
    }
}

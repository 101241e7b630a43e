package app.aftershift.ui.shifts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.aftershift.core.RosterDayPanel
import app.aftershift.core.ShiftCode
import app.aftershift.core.ShiftsAction
import app.aftershift.ui.R
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.ChoiceLabel
import app.aftershift.ui.parts.ChoiceSurface
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** One day, whole: what stands there, to be changed, and what could stand there. */
@Composable
internal fun DayContent(
    day: RosterDayPanel,
    codes: List<ShiftCode>,
    onAct: (ShiftsAction) -> Unit,
    onCopyWeek: () -> Unit,
) {
    if (day.shifts.isEmpty()) {
        Text(
            stringResource(if (day.isSet) R.string.shifts_day_nothing else R.string.shifts_day_empty),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        day.shifts.forEachIndexed { place, entry ->
            EntryPanel(
                entry,
                place,
                onHours = { start, end ->
                    onAct(ShiftsAction.SetHours(day.day, place.toUInt(), start.toUShort(), end.toUShort()))
                },
                onRemove = { onAct(ShiftsAction.Remove(day.day, place.toUInt())) },
            )
        }
    }
    val adds = if (day.shifts.isEmpty()) R.string.shifts_day_put else R.string.shifts_day_add
    SectionTitle(stringResource(adds))
    if (day.hasRoom) {
        ChoiceFlow {
            codes.forEach { code ->
                Box(
                    Modifier
                        .clip(RoundedCornerShape(24.dp))
                        .clickable(role = Role.Button) { onAct(ShiftsAction.Add(day.day, code.name)) }
                        .testTag("add ${code.name}"),
                ) { ChoiceSurface(chosen = false, warm = false) { ChoiceLabel(code.named) } }
            }
        }
    } else {
        Muted(stringResource(R.string.shifts_day_full))
    }
    Column(Modifier.padding(top = Space.medium)) {
        if (day.shifts.isNotEmpty() || !day.isSet) {
            QuietButton(
                stringResource(R.string.shifts_day_set_nothing),
                { onAct(ShiftsAction.SetNothing(day.day)) },
                Modifier.testTag("set nothing"),
            )
        }
        val planned = day.planned
        if (planned != null) {
            QuietButton(
                stringResource(R.string.shifts_day_back, withHours(planned.named, planned.starts, planned.ends)),
                { onAct(ShiftsAction.Clear(day.day)) },
                Modifier.testTag("back to cycle"),
            )
        } else if (day.isSet) {
            QuietButton(
                stringResource(R.string.shifts_day_clear),
                { onAct(ShiftsAction.Clear(day.day)) },
                Modifier.testTag("clear day"),
            )
        }
        QuietButton(stringResource(R.string.shifts_week_copy_this), onCopyWeek, Modifier.testTag("copy this week"))
    }
}

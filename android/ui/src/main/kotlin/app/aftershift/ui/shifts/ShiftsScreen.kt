package app.aftershift.ui.shifts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.theme.Space

/** Not here yet, and says so; what the app already knows of a working day is when it turns. */
@Composable
fun ShiftsContent(
    dayTurnMinute: Int?,
    onChangeDayTurn: () -> Unit,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        Muted(stringResource(R.string.shifts_not_yet))
        if (dayTurnMinute != null) {
            Panel(Modifier.padding(top = Space.small)) {
                Text(
                    stringResource(R.string.shifts_day_turns, clock(dayTurnMinute)),
                    style = MaterialTheme.typography.headlineSmall,
                )
                Muted(stringResource(R.string.shifts_day_turn_means), Modifier.padding(vertical = Space.small))
                LinkRow(stringResource(R.string.shifts_change_day_turn), onChangeDayTurn)
            }
        }
    }
}

package app.aftershift.ui.reminders

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.ReminderLine
import app.aftershift.core.RemindersState
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.shortDay
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.theme.Space

/** The next ones, and every moment of this work day: each with its reason. */
@Composable
internal fun Whys(state: RemindersState) {
    Fold(stringResource(R.string.reminders_ahead), "ahead") {
        Lines(state, state.ahead, R.string.reminders_ahead_none)
    }
    Fold(stringResource(R.string.reminders_today), "this work day") {
        Lines(state, state.today, R.string.reminders_today_none)
    }
}

@Composable
private fun Lines(
    state: RemindersState,
    lines: List<ReminderLine>,
    none: Int,
) {
    if (lines.isEmpty()) Muted(stringResource(none))
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        lines.forEach { line ->
            val at = stringResource(R.string.reminders_at, shortDay(line.day), clock(line.time.toInt()))
            Column(Modifier.testTag("reminder").semantics(mergeDescendants = true) {}) {
                Text(
                    stringResource(R.string.reminders_line, at, state.moment(line)),
                    style = MaterialTheme.typography.bodyLarge,
                )
                Muted(words(line.why))
            }
        }
    }
}

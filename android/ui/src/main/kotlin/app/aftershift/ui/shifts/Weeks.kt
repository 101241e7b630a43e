package app.aftershift.ui.shifts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.unit.dp
import app.aftershift.core.RosterWeek
import app.aftershift.core.ShiftsAction
import app.aftershift.ui.R
import app.aftershift.ui.format.dayRange

/**
 * What a tap on a week does, while weeks are what is tapped. The whole row is the button: a handle beside seven days
 * of 48 dp would have no room on a narrow phone, and a menu on each would cost a tap for each week.
 */
internal enum class WeekHand { NONE, COPY, PASTE }

@Composable
internal fun WeekButton(
    week: RosterWeek,
    hand: WeekHand,
    isCopied: Boolean,
    calls: MonthCalls,
    content: @Composable () -> Unit,
) {
    val scheme = MaterialTheme.colorScheme
    val shape = RoundedCornerShape(16.dp)
    val said = stringResource(R.string.shifts_week_of, dayRange(week.first, week.days.last().day))
    val does =
        stringResource(if (hand == WeekHand.COPY) R.string.shifts_week_copy_this else R.string.shifts_week_paste_here)
    val onClick = {
        if (hand == WeekHand.COPY) {
            calls.onAct(ShiftsAction.CopyWeek(week.first))
            calls.onWeeks(WeekHand.PASTE)
        } else {
            calls.onAct(ShiftsAction.PasteWeek(week.first))
        }
    }
    val isSource = isCopied && hand == WeekHand.PASTE
    Row(
        Modifier
            .testTag("week ${week.first}")
            .clip(shape)
            .then(if (isSource) Modifier.background(scheme.primaryContainer.copy(alpha = 0.5f)) else Modifier)
            .border(if (isSource) 2.dp else 1.dp, if (isSource) scheme.primary else scheme.outline, shape)
            .clickable(onClick = onClick)
            .clearAndSetSemantics {
                contentDescription = said
                role = Role.Button
                onClick(does) {
                    onClick()
                    true
                }
            },
    ) { content() }
}

package app.aftershift.ui.shifts

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.LayoutDirection
import app.aftershift.core.Hand
import app.aftershift.core.ShiftsAction
import app.aftershift.core.ShiftsState
import app.aftershift.ui.app.LocalPhone
import app.aftershift.ui.theme.Space
import java.time.LocalDate
import java.time.format.TextStyle

/**
 * Whole weeks of seven days. A tap does what is in hand, held a day opens, and a finger that goes sideways paints. It
 * stays a grid in the largest type too: weeks below each other are what a rota is, and painting needs them; a number of
 * two digits and a code of two letters have room at twice the size.
 */
@Composable
internal fun MonthGrid(
    state: ShiftsState,
    weeks: WeekHand,
    calls: MonthCalls,
) {
    val offers = DayOffers.of(state, calls)
    Column(Modifier.fillMaxWidth()) {
        DayNames(state)
        BoxWithConstraints(Modifier.fillMaxWidth().testTag("month")) {
            val size =
                DpSize(
                    maxWidth / WEEK,
                    dayHeight(
                        state.weeks.any { week ->
                            week.days.any { it.shifts.size > 1 }
                        },
                    ),
                )
            Column(if (weeks == WeekHand.NONE) Modifier.painted(state, calls) else Modifier) {
                state.weeks.forEach { week ->
                    if (weeks == WeekHand.NONE) {
                        Row {
                            week.days.forEach { day ->
                                DayButton(
                                    day,
                                    day.day == state.today,
                                    size,
                                    offers.on(day),
                                    onTap = { calls.onAct(ShiftsAction.Tap(day.day)) },
                                    onOpen = { calls.onAct(ShiftsAction.Open(day.day)) },
                                )
                            }
                        }
                    } else {
                        WeekButton(week, weeks, week.first == state.copied, calls) {
                            week.days.forEach { DayFace(it, it.day == state.today, size) }
                        }
                    }
                }
            }
        }
    }
}

/** A finger paints here; the days under it show until it is lifted. */
@Composable
private fun Modifier.painted(
    state: ShiftsState,
    calls: MonthCalls,
): Modifier {
    val haptics = LocalHapticFeedback.current
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val tone = MaterialTheme.colorScheme.primary.copy(alpha = 0.25f)
    val days by rememberUpdatedState(state.weeks.flatMap { it.days })
    val act by rememberUpdatedState(calls.onAct)
    // Read where it is drawn: the days themselves stay as they are while a finger moves.
    val run = remember { mutableStateOf<Run?>(null) }
    val weeks = state.weeks.size
    return drawBehind { run.value?.let { draw(it, weeks, mirrored, tone) } }
        .paintsDays(weeks, mirrored, state.hand != Hand.Through, { run.value = it }) {
            haptics.performHapticFeedback(HapticFeedbackType.TextHandleMove)
            act(ShiftsAction.Paint(days[it.first].day, days[it.last].day))
        }
}

@Composable
private fun DayNames(state: ShiftsState) {
    val locale = LocalPhone.current.locale
    Row(Modifier.fillMaxWidth().padding(bottom = Space.tiny).clearAndSetSemantics {}) {
        state.weeks.firstOrNull()?.days.orEmpty().forEach {
            Text(
                LocalDate.parse(it.day).dayOfWeek.getDisplayName(TextStyle.NARROW_STANDALONE, locale),
                Modifier.weight(1f),
                style = MaterialTheme.typography.labelSmall,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                textAlign = TextAlign.Center,
            )
        }
    }
}

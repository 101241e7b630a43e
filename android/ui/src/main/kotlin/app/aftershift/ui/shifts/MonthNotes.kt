package app.aftershift.ui.shifts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.Hard
import app.aftershift.core.ShiftCode
import app.aftershift.core.ShiftsState
import app.aftershift.ui.R
import app.aftershift.ui.format.dayRange
import app.aftershift.ui.format.duration
import app.aftershift.ui.format.shortDay
import app.aftershift.ui.format.weekdayAndNumber
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space

// What there is to say of a month, below its days.

/** Said once it is so, also to those who don't look there. */
@Composable
internal fun Said(text: String) =
    Muted(text, Modifier.padding(top = Space.small).semantics { liveRegion = LiveRegionMode.Polite })

/** Many days at once were changed, which is easily done by mistake. */
@Composable
internal fun Undo(
    state: ShiftsState,
    onUndo: () -> Unit,
) {
    val first = state.undoFirst ?: return
    val last = state.undoLast ?: return
    Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        Text(
            stringResource(R.string.shifts_changed, dayRange(first, last)),
            Modifier.weight(1f).semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyMedium,
        )
        QuietButton(stringResource(R.string.shifts_undo), onUndo, Modifier.testTag("undo"))
    }
}

/** What a code stands for here, where wards differ; asked where it stands in the month, and answered once. */
@Composable
internal fun Asks(
    codes: List<ShiftCode>,
    onMeans: (code: String, meaning: Int) -> Unit,
) = codes.forEach { code ->
    Panel(Modifier.padding(vertical = Space.small).testTag("asks ${code.name}")) {
        Text(
            stringResource(R.string.shifts_asks, code.name),
            Modifier.padding(bottom = Space.small).semantics { heading() },
            style = MaterialTheme.typography.titleMedium,
        )
        Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
            code.meanings.forEachIndexed { place, meaning ->
                SecondaryButton(
                    words(meaning),
                    { onMeans(code.name, place) },
                    Modifier.fillMaxWidth().testTag("means $place"),
                )
            }
        }
    }
}

/** Facts, and nothing about what to do with them. */
@Composable
internal fun HardLines(state: ShiftsState) {
    if (state.hard.isEmpty()) return
    Column(Modifier.padding(vertical = Space.small), Arrangement.spacedBy(Space.tiny)) {
        state.hard.forEach { Muted(line(it, state)) }
    }
}

@Composable
private fun line(
    hard: Hard,
    state: ShiftsState,
): String =
    when (hard) {
        is Hard.Nights -> {
            val nights = hard.nights.toInt()
            pluralStringResource(
                R.plurals.shifts_nights,
                nights,
                nights,
                near(hard.first, state.month),
                near(hard.last, state.month),
            )
        }

        is Hard.Turnaround -> {
            stringResource(
                R.string.shifts_turnaround,
                duration(hard.minutes.toInt()),
                state.named(hard.before),
                state.named(hard.after),
                near(hard.day, state.month),
            )
        }
    }

private fun ShiftsState.named(code: String) = codes.find { it.name == code }?.named ?: code

/** Within the month that shows, its name needn't be said. */
@Composable
private fun near(
    day: String,
    month: String,
) = if (day.take(MONTH) == month.take(MONTH)) weekdayAndNumber(day) else shortDay(day)

/** Of an ISO date: "2026-03". */
private const val MONTH = 7

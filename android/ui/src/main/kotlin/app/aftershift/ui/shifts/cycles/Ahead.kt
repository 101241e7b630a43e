package app.aftershift.ui.shifts.cycles

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.core.CycleState
import app.aftershift.core.DraftCycle
import app.aftershift.core.ShiftLine
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import app.aftershift.ui.format.called
import app.aftershift.ui.format.dayAndMonth
import app.aftershift.ui.format.shortDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space
import java.time.LocalDate
import java.time.format.TextStyle

private const val WEEKS = 4
private val TALL = 48.dp

/** What the draft would bring in the next four weeks, on its dates: a pattern says little, next Friday says much. */
@Composable
internal fun Ahead(
    state: CycleState,
    draft: DraftCycle,
) {
    val first = LocalDate.parse(maxOf(draft.begins, state.today))
    val days = List(WEEKS * WEEK) { first.plusDays(it.toLong()).toString() }
    val shifts = draft.ahead.groupBy { it.day }
    SectionTitle(stringResource(R.string.cycles_ahead))
    if (shifts.isEmpty()) {
        Muted(stringResource(R.string.cycles_ahead_none))
        return
    }
    Muted(
        stringResource(R.string.cycles_ahead_span, dayAndMonth(days.first()), dayAndMonth(days.last())),
        Modifier.padding(bottom = Space.small),
    )
    Weekdays(first)
    days.chunked(WEEK).forEach { row ->
        val said = row.mapNotNull { day -> shifts[day]?.let { said(day, it) } }.joinToString("; ")
        val nothing = stringResource(R.string.cycles_ahead_row_none, shortDay(row.first()), shortDay(row.last()))
        Sevens(row, Modifier.clearAndSetSemantics { contentDescription = said.ifEmpty { nothing } }) { day ->
            val shift = shifts[day]?.firstOrNull()
            val number = "%d".format(LocalPhone.current.locale, LocalDate.parse(day).dayOfMonth)
            Field(
                shift?.let { OnDay(it.code, it.kind, it.isNight) },
                number,
                TALL,
                Modifier.weight(1f),
            )
        }
    }
}

@Composable
private fun said(
    day: String,
    shifts: List<ShiftLine>,
): String = stringResource(R.string.cycles_ahead_day, shortDay(day), shifts.joinToString(", ") { it.called() })

@Composable
private fun Weekdays(first: LocalDate) {
    val locale = LocalPhone.current.locale
    Sevens(List(WEEK) { first.plusDays(it.toLong()).dayOfWeek }, Modifier.clearAndSetSemantics {}) { day ->
        Text(
            day.getDisplayName(TextStyle.NARROW_STANDALONE, locale),
            Modifier.weight(1f),
            style = MaterialTheme.typography.labelSmall,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            textAlign = TextAlign.Center,
        )
    }
}

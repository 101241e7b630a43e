package app.aftershift.ui.entry

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import app.aftershift.ui.format.fullDay
import app.aftershift.ui.format.monthAndYear
import app.aftershift.ui.parts.Step
import app.aftershift.ui.parts.StepIcons
import app.aftershift.ui.parts.Stepper
import app.aftershift.ui.theme.Space
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.YearMonth
import java.time.format.TextStyle
import java.time.temporal.WeekFields

/** A month to tap a day in. Days after [latest] can't be chosen. */
@Composable
fun DayPicker(
    day: String,
    latest: String,
    onPick: (String) -> Unit,
    modifier: Modifier = Modifier,
) {
    val chosen = LocalDate.parse(day)
    val last = LocalDate.parse(latest)
    var month by remember(day) { mutableStateOf(YearMonth.from(chosen)) }
    val firstOfWeek = WeekFields.of(LocalPhone.current.locale).firstDayOfWeek
    Column(modifier.fillMaxWidth()) {
        Stepper(
            monthAndYear(month.atDay(1)),
            Step(stringResource(R.string.entry_month_before), true) { month = month.minusMonths(1) },
            Step(stringResource(R.string.entry_month_after), month < YearMonth.from(last)) {
                month = month.plusMonths(1)
            },
            style = MaterialTheme.typography.titleMedium,
            icons = StepIcons.BeforeAfter,
        )
        DayNames(firstOfWeek)
        weeks(month, firstOfWeek).forEach { week ->
            Row(Modifier.fillMaxWidth()) {
                week.forEach { date -> Day(date, month, chosen, last, { onPick(it.toString()) }, Modifier.weight(1f)) }
            }
        }
    }
}

@Composable
private fun DayNames(first: DayOfWeek) {
    val locale = LocalPhone.current.locale
    Row(Modifier.fillMaxWidth().padding(vertical = Space.small).clearAndSetSemantics {}) {
        for (offset in 0L until DAYS) {
            Text(
                first.plus(offset).getDisplayName(TextStyle.NARROW_STANDALONE, locale),
                Modifier.weight(1f),
                style = MaterialTheme.typography.labelSmall,
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                textAlign = TextAlign.Center,
            )
        }
    }
}

@Composable
private fun Day(
    date: LocalDate,
    month: YearMonth,
    chosen: LocalDate,
    last: LocalDate,
    onPick: (LocalDate) -> Unit,
    modifier: Modifier,
) {
    if (YearMonth.from(date) != month) {
        Box(modifier)
        return
    }
    val scheme = MaterialTheme.colorScheme
    val isChosen = date == chosen
    val possible = date <= last
    val shape = RoundedCornerShape(16.dp)
    val description = fullDay(date.toString())
    Box(
        modifier
            .heightIn(min = Space.target)
            .clip(shape)
            .background(if (isChosen) scheme.primary else Color.Transparent)
            .selectable(isChosen, possible, Role.RadioButton) { onPick(date) }
            .semantics { contentDescription = description },
        Alignment.Center,
    ) {
        Text(
            "%d".format(LocalPhone.current.locale, date.dayOfMonth),
            style = MaterialTheme.typography.bodyMedium,
            color =
                when {
                    isChosen -> scheme.onPrimary
                    possible -> scheme.onSurface
                    else -> scheme.outline
                },
        )
    }
}

/** The weeks that [month] touches, whole. */
private fun weeks(
    month: YearMonth,
    first: DayOfWeek,
): List<List<LocalDate>> {
    val before = Math.floorMod(month.atDay(1).dayOfWeek.value - first.value, DAYS)
    val start = month.atDay(1).minusDays(before.toLong())
    return generateSequence(start) { it.plusDays(DAYS.toLong()) }
        .takeWhile { it <= month.atEndOfMonth() }
        .map { begin -> List(DAYS) { begin.plusDays(it.toLong()) } }
        .toList()
}

private const val DAYS = 7

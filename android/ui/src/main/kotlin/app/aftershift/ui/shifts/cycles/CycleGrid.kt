package app.aftershift.ui.shifts.cycles

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.aftershift.core.ShiftCode
import app.aftershift.core.ShiftKind
import app.aftershift.ui.R
import app.aftershift.ui.format.called
import app.aftershift.ui.parts.FittingText
import app.aftershift.ui.shifts.PillLook
import app.aftershift.ui.shifts.lookOf

internal const val WEEK = 7
private val GAP = 4.dp
private val SMALL = 32.dp

/** What stands in a field. */
internal data class OnDay(
    val code: String,
    val kind: ShiftKind,
    val isNight: Boolean,
)

internal fun onDay(
    code: String?,
    codes: List<ShiftCode>,
): OnDay? =
    code?.let {
        val known = codes.find { known -> known.name == code }
        OnDay(code, known?.kind ?: ShiftKind.SHIFT, known?.isNight == true)
    }

/** The days of a cycle, small, seven a row. A screen reader says a row at a time. */
@Composable
internal fun CycleWeeks(
    days: List<String?>,
    codes: List<ShiftCode>,
) {
    val none = stringResource(R.string.cycles_nothing)
    days.chunked(WEEK).forEachIndexed { week, row ->
        val each = row.map { code -> codes.find { it.name == code }?.called() ?: code ?: none }
        val first = week * WEEK + 1
        val said = stringResource(R.string.cycles_row, first, first + row.size - 1, each.joinToString(", "))
        Sevens(row, Modifier.clearAndSetSemantics { contentDescription = said }) { code ->
            Field(onDay(code, codes), null, SMALL, Modifier.weight(1f))
        }
    }
}

/** A row of seven places, of which the last may be empty. */
@Composable
internal fun <T> Sevens(
    row: List<T>,
    modifier: Modifier = Modifier,
    field: @Composable RowScope.(T) -> Unit,
) = Row(modifier.fillMaxWidth().padding(bottom = GAP), Arrangement.spacedBy(GAP)) {
    row.forEach { field(it) }
    repeat(WEEK - row.size) { Spacer(Modifier.weight(1f)) }
}

/** A day: its number or date, and what stands there, in the tones of the month. [marked] has a stronger line. */
@Composable
internal fun Field(
    on: OnDay?,
    number: String?,
    least: Dp,
    modifier: Modifier = Modifier,
    marked: Boolean = false,
    empty: Color = MaterialTheme.colorScheme.outlineVariant,
) {
    val scheme = MaterialTheme.colorScheme
    val look =
        on?.let { lookOf(it.kind, it.isNight) }
            ?: PillLook(Color.Transparent, scheme.onSurfaceVariant, empty)
    Surface(
        modifier.heightIn(min = least),
        shape = FIELD,
        color = look.fill,
        contentColor = look.words,
        border = if (marked) BorderStroke(3.dp, scheme.primary) else BorderStroke(1.dp, look.edge),
    ) {
        Column(
            Modifier.heightIn(min = least).padding(2.dp),
            Arrangement.Center,
            Alignment.CenterHorizontally,
        ) {
            val style = MaterialTheme.typography.labelLarge
            if (number != null) FittingText(number, MaterialTheme.typography.labelSmall)
            // A day without a shift is as high as one with a code.
            FittingText(on?.code ?: if (number == null) "·" else " ", style)
        }
    }
}

internal val FIELD = RoundedCornerShape(10.dp)

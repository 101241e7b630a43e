package app.aftershift.ui.shifts.importing

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.DateOrder
import app.aftershift.core.ImportAction
import app.aftershift.core.OrderQuestion
import app.aftershift.ui.R
import app.aftershift.ui.format.longDay
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.OptionRow
import app.aftershift.ui.theme.Space

/** Asked with the dates themselves: nobody has to know what an order of dates is called. */
@Composable
internal fun WhichDate(
    question: OrderQuestion,
    onAnswer: (ImportAction) -> Unit,
) {
    val choices =
        listOf(
            DateOrder.DAY_MONTH_YEAR to question.dayFirst,
            DateOrder.MONTH_DAY_YEAR to question.monthFirst,
            DateOrder.YEAR_MONTH_DAY to question.yearFirst,
        )
    val years = choices.mapNotNull { (_, day) -> day?.take(YEAR) }.toSet()
    Text(
        stringResource(R.string.import_order_means, question.line.toInt()),
        Modifier.padding(bottom = Space.margin),
        style = MaterialTheme.typography.bodyLarge,
    )
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
        choices.forEach { (order, day) ->
            if (day == null) return@forEach
            OptionRow(
                if (years.size > 1) wholeDay(day) else longDay(day),
                chosen = false,
                { onAnswer(ImportAction.Order(order)) },
                Modifier.testTag("order ${order.name}"),
            )
        }
    }
}

/** Of an ISO date. */
private const val YEAR = 4

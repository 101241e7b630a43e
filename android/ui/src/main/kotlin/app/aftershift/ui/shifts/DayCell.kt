package app.aftershift.ui.shifts

import androidx.compose.foundation.border
import androidx.compose.foundation.combinedClickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.aftershift.core.RosterDay
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import app.aftershift.ui.format.leftToRight
import java.time.LocalDate

private val SHAPE = RoundedCornerShape(12.dp)

/** Between days, and around what stands in one. */
private val GAP = 1.dp
private val PADDING = 3.dp
private val BETWEEN = 2.dp

/** As much as a thumb hits, or more where type is large or a day has [more] than one entry: the same for all days. */
@Composable
internal fun dayHeight(more: Boolean) =
    with(LocalDensity.current) {
        val lines = if (more) 18.sp.toDp() * 2 else 18.sp.toDp()
        (lines + 20.sp.toDp() + BETWEEN * 2 + INSET * 2 + (GAP + PADDING) * 2).coerceAtLeast(56.dp)
    }

/** A day that can be tapped, held, and asked for everything that can be done with it. */
@Composable
internal fun DayButton(
    day: RosterDay,
    isToday: Boolean,
    size: DpSize,
    actions: List<CustomAccessibilityAction>,
    onTap: () -> Unit,
    onOpen: () -> Unit,
) {
    val said = sentence(day, isToday)
    Box(
        Modifier
            .testTag("day ${day.day}")
            .size(size)
            .clip(SHAPE)
            .combinedClickable(
                onClickLabel = stringResource(R.string.shifts_do_tap),
                onLongClickLabel = stringResource(R.string.shifts_do_open),
                onLongClick = onOpen,
                onClick = onTap,
            ).semantics {
                contentDescription = said
                customActions = actions
            },
    ) { DayFace(day, isToday, size, Modifier.clearAndSetSemantics {}) }
}

/** How a day looks, also where a whole week is tapped. */
@Composable
internal fun DayFace(
    day: RosterDay,
    isToday: Boolean,
    size: DpSize,
    modifier: Modifier = Modifier,
) {
    val scheme = MaterialTheme.colorScheme
    val room = size.width - (GAP + PADDING) * 2
    Column(
        modifier
            .size(size)
            .padding(GAP)
            .then(if (isToday) Modifier.border(2.dp, scheme.primary, SHAPE) else Modifier)
            // Still readable: it can be tapped like any other.
            .alpha(if (day.inMonth) 1f else OUTSIDE)
            .padding(PADDING),
        Arrangement.spacedBy(BETWEEN),
        Alignment.CenterHorizontally,
    ) {
        Text(
            "%d".format(LocalPhone.current.locale, LocalDate.parse(day.day).dayOfMonth),
            style = MaterialTheme.typography.labelSmall,
            fontWeight = if (isToday) FontWeight.Bold else null,
            color = scheme.onSurface,
            maxLines = 1,
            softWrap = false,
        )
        val entry = day.shifts.firstOrNull()
        if (entry != null) {
            CodePill(entry.code, lookOf(entry), room)
            if (day.shifts.size > 1) {
                Text(
                    leftToRight(stringResource(R.string.format_more, day.shifts.size - 1)),
                    style = MaterialTheme.typography.labelSmall,
                    color = scheme.onSurfaceVariant,
                    maxLines = 1,
                    softWrap = false,
                )
            }
        } else if (day.isSet) {
            CodePill(NOTHING, PillLook(Color.Transparent, scheme.onSurfaceVariant, Color.Transparent), room)
        }
    }
}

private const val OUTSIDE = 0.6f

/** No shift, and somebody said so. */
private const val NOTHING = "–"

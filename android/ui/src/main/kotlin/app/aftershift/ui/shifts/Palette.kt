package app.aftershift.ui.shifts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.Hand
import app.aftershift.core.ShiftsAction
import app.aftershift.core.ShiftsState
import app.aftershift.ui.R
import app.aftershift.ui.format.dayRange
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.ChoiceSurface
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space

/** What a tap puts on a day, and a line that says what it does now. [held]: it stays where it is and scrolls inside. */
@Composable
internal fun Palette(
    state: ShiftsState,
    weeks: WeekHand,
    calls: MonthCalls,
    held: Boolean,
) {
    Column(
        Modifier.fillMaxWidth().padding(horizontal = Space.medium, vertical = Space.small).testTag("palette"),
        Arrangement.spacedBy(Space.small),
    ) {
        if (weeks == WeekHand.NONE) {
            Muted(whatATapDoes(state), Modifier.semantics { liveRegion = LiveRegionMode.Polite })
            val room = if (held) Modifier.heightIn(max = 160.dp).verticalScroll(rememberScrollState()) else Modifier
            Box(room.selectableGroup()) { Hands(state) { calls.onAct(ShiftsAction.Take(it)) } }
        } else {
            WeekLine(state, weeks, calls)
        }
    }
}

@Composable
private fun WeekLine(
    state: ShiftsState,
    weeks: WeekHand,
    calls: MonthCalls,
) {
    val copied = state.copied
    Row(verticalAlignment = Alignment.CenterVertically) {
        Text(
            if (weeks == WeekHand.PASTE && copied != null) {
                stringResource(R.string.shifts_week_paste, weekRange(copied))
            } else {
                stringResource(R.string.shifts_week_choose)
            },
            Modifier.weight(1f).semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyMedium,
        )
        QuietButton(
            stringResource(R.string.common_done),
            { calls.onWeeks(WeekHand.NONE) },
            Modifier.testTag("weeks done"),
        )
    }
}

@Composable
private fun Hands(
    state: ShiftsState,
    onTake: (Hand) -> Unit,
) = ChoiceFlow {
    HandChip(stringResource(R.string.shifts_hand_through), state.hand == Hand.Through, "through") {
        onTake(Hand.Through)
    }
    state.codes.forEach { code ->
        HandChip(code.name, state.hand == Hand.Code(code.name), code.name, spoken(code)) {
            onTake(Hand.Code(code.name))
        }
    }
    HandChip(stringResource(R.string.shifts_hand_nothing), state.hand == Hand.Nothing, "nothing") {
        onTake(Hand.Nothing)
    }
    HandChip(stringResource(R.string.shifts_hand_clear), state.hand == Hand.Clear, "clear") { onTake(Hand.Clear) }
}

@Composable
private fun HandChip(
    text: String,
    chosen: Boolean,
    tag: String,
    spoken: String = text,
    onTake: () -> Unit,
) {
    Box(
        Modifier
            .clip(RoundedCornerShape(24.dp))
            .selectable(chosen, role = Role.RadioButton, onClick = onTake)
            .semantics { contentDescription = spoken }
            .testTag("hand $tag"),
    ) {
        ChoiceSurface(chosen, warm = false) {
            Box(
                Modifier.widthIn(min = Space.target).heightIn(min = Space.target).padding(horizontal = 12.dp),
                Alignment.Center,
            ) { Text(text, style = MaterialTheme.typography.bodyMedium) }
        }
    }
}

@Composable
private fun whatATapDoes(state: ShiftsState): String =
    when (val hand = state.hand) {
        is Hand.Through -> {
            stringResource(R.string.shifts_tap_through)
        }

        is Hand.Nothing -> {
            stringResource(R.string.shifts_tap_nothing)
        }

        is Hand.Clear -> {
            stringResource(R.string.shifts_tap_clear)
        }

        is Hand.Code -> {
            val code = state.codes.find { it.name == hand.code }
            stringResource(R.string.shifts_tap_code, code?.let { withHours(it.named, it.starts, it.ends) } ?: hand.code)
        }
    }

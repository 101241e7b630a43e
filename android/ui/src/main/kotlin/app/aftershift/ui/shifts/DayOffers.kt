package app.aftershift.ui.shifts

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.CustomAccessibilityAction
import app.aftershift.core.RosterDay
import app.aftershift.core.ShiftsAction
import app.aftershift.core.ShiftsState
import app.aftershift.ui.R

/** What a finger does to a day, in other ways: for those who don't see the chips, or can't drag. */
internal class DayOffers private constructor(
    private val words: Words,
    private val canPaste: Boolean,
    private val onAct: (ShiftsAction) -> Unit,
) {
    private class Words(
        val open: String,
        /** By their codes. */
        val codes: List<Pair<String, String>>,
        val nothing: String,
        val clear: String,
        val copy: String,
        val paste: String,
    )

    fun on(day: RosterDay): List<CustomAccessibilityAction> =
        buildList {
            add(offer(words.open, ShiftsAction.Open(day.day)))
            words.codes.forEach { (code, set) -> add(offer(set, ShiftsAction.Set(day.day, code))) }
            add(offer(words.nothing, ShiftsAction.SetNothing(day.day)))
            if (day.isSet) add(offer(words.clear, ShiftsAction.Clear(day.day)))
            add(offer(words.copy, ShiftsAction.CopyWeek(day.day)))
            if (canPaste) add(offer(words.paste, ShiftsAction.PasteWeek(day.day)))
        }

    private fun offer(
        label: String,
        action: ShiftsAction,
    ) = CustomAccessibilityAction(label) {
        onAct(action)
        true
    }

    companion object {
        @Composable
        fun of(
            state: ShiftsState,
            calls: MonthCalls,
        ) = DayOffers(
            Words(
                stringResource(R.string.shifts_do_open),
                state.codes.map { it.name to stringResource(R.string.shifts_do_set, it.named) },
                stringResource(R.string.shifts_hand_nothing),
                stringResource(R.string.shifts_hand_clear),
                stringResource(R.string.shifts_week_copy_this),
                stringResource(R.string.shifts_week_paste_here),
            ),
            state.copied != null,
            calls.onAct,
        )
    }
}

package app.aftershift.ui.shifts.cycles

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.CycleAction
import app.aftershift.core.CycleLine
import app.aftershift.core.CycleState
import app.aftershift.ui.R
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** The cycle that counts today first, then the others by their first days; below them what there is to start from. */
@Composable
internal fun CycleList(
    state: CycleState,
    saved: Boolean,
    onStart: (CycleAction) -> Unit,
    onRemove: (String) -> Unit,
) {
    var asked by rememberSaveable { mutableStateOf<String?>(null) }
    if (saved) {
        Text(
            stringResource(R.string.cycles_saved),
            Modifier.padding(bottom = Space.medium).semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyLarge,
        )
    }
    if (state.cycles.isEmpty()) {
        Text(stringResource(R.string.cycles_means), style = MaterialTheme.typography.bodyLarge)
    }
    state.cycles.sortedByDescending { it.isCurrent }.forEach { cycle ->
        OneCycle(cycle, state, { onStart(CycleAction.Edit(cycle.id)) }) { asked = cycle.id }
    }
    SectionTitle(stringResource(R.string.cycles_presets))
    Presets(state, onStart)
    asked?.let { id ->
        Question(
            stringResource(R.string.cycles_remove_title),
            stringResource(R.string.cycles_remove_text),
            yes = stringResource(R.string.cycles_remove),
            no = stringResource(R.string.common_keep),
            onYes = {
                asked = null
                onRemove(id)
            },
            onNo = { asked = null },
        )
    }
}

@Composable
private fun OneCycle(
    cycle: CycleLine,
    state: CycleState,
    onEdit: () -> Unit,
    onRemove: () -> Unit,
) {
    Panel(Modifier.padding(bottom = Space.medium).testTag("cycle")) {
        Text(whenOf(cycle, state.today), style = MaterialTheme.typography.titleMedium)
        val length = pluralStringResource(R.plurals.cycles_days, cycle.days.size, cycle.days.size)
        Muted(stringResource(R.string.cycles_length_from, length, wholeDay(cycle.begins)))
        Column(Modifier.padding(top = Space.medium)) { CycleWeeks(cycle.days, state.codes) }
        FlowRow(Modifier.padding(top = Space.small)) {
            QuietButton(stringResource(R.string.common_change), onEdit, Modifier.testTag("edit cycle"))
            QuietButton(stringResource(R.string.cycles_remove), onRemove, Modifier.testTag("remove cycle"))
        }
    }
}

/** ISO dates follow each other as text. */
@Composable
private fun whenOf(
    cycle: CycleLine,
    today: String,
): String {
    val ends = cycle.ends
    return when {
        cycle.isCurrent && ends == null -> stringResource(R.string.cycles_now)
        cycle.isCurrent && ends != null -> stringResource(R.string.cycles_now_until, wholeDay(ends))
        cycle.begins > today -> stringResource(R.string.cycles_from, wholeDay(cycle.begins))
        ends != null -> stringResource(R.string.cycles_ended, wholeDay(ends))
        else -> stringResource(R.string.cycles_other)
    }
}

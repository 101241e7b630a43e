package app.aftershift.ui.shifts.cycles

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.CycleAction
import app.aftershift.core.CyclePreset
import app.aftershift.core.CycleState
import app.aftershift.core.ShiftCode
import app.aftershift.ui.R
import app.aftershift.ui.format.hasHours
import app.aftershift.ui.format.named
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.parts.Step
import app.aftershift.ui.parts.Stepper
import app.aftershift.ui.theme.Space

/** Patterns that many wards work, each with what its days and nights are here; and one of one's own. */
@Composable
internal fun Presets(
    state: CycleState,
    onStart: (CycleAction) -> Unit,
) {
    val codes = state.codes.filter { it.kind.hasHours }
    state.presets.forEach { preset ->
        Fold(preset.label, "preset ${preset.id}", detail = preset.about) { Preset(preset, state, codes, onStart) }
    }
    Fold(stringResource(R.string.cycles_own), "own cycle", detail = stringResource(R.string.cycles_own_means)) {
        OwnCycle(state.longest.toInt(), onStart)
    }
}

@Composable
private fun Preset(
    preset: CyclePreset,
    state: CycleState,
    codes: List<ShiftCode>,
    onStart: (CycleAction) -> Unit,
) {
    var day by rememberSaveable { mutableStateOf(state.suggestedDay) }
    var night by rememberSaveable { mutableStateOf(state.suggestedNight) }
    if (codes.isEmpty()) {
        Muted(stringResource(R.string.cycles_no_codes))
        return
    }
    if (preset.hasDays) Which(stringResource(R.string.cycles_day_is), codes, day, "day") { day = it }
    if (preset.hasNights) Which(stringResource(R.string.cycles_night_is), codes, night, "night") { night = it }
    // A pattern without nights asks for none.
    val forDay = if (preset.hasDays) day else night
    val forNight = if (preset.hasNights) night else day
    if (forDay != null && forNight != null) {
        SecondaryButton(
            stringResource(R.string.cycles_use),
            { onStart(CycleAction.Start(preset.id, forDay, forNight)) },
            Modifier.fillMaxWidth().padding(top = Space.medium).testTag("start ${preset.id}"),
        )
    }
}

@Composable
private fun Which(
    title: String,
    codes: List<ShiftCode>,
    chosen: String?,
    tag: String,
    onChoose: (String) -> Unit,
) {
    Muted(title, Modifier.padding(top = Space.small, bottom = Space.small))
    Box(Modifier.selectableGroup()) {
        ChoiceFlow {
            codes.forEach { code ->
                OneChip(
                    named(code),
                    code.name == chosen,
                    { onChoose(code.name) },
                    Modifier.testTag("$tag ${code.name}"),
                )
            }
        }
    }
}

@Composable
private fun OwnCycle(
    longest: Int,
    onStart: (CycleAction) -> Unit,
) {
    var length by rememberSaveable { mutableIntStateOf(2 * WEEK) }
    LengthStepper(length, longest) { length = it }
    SecondaryButton(
        stringResource(R.string.cycles_own_start),
        { onStart(CycleAction.StartOwn(length.toUInt())) },
        Modifier.fillMaxWidth().padding(top = Space.medium).testTag("start own"),
    )
}

/** How many days it has. */
@Composable
internal fun LengthStepper(
    length: Int,
    longest: Int,
    onLength: (Int) -> Unit,
) = Stepper(
    pluralStringResource(R.plurals.cycles_days, length, length),
    Step(stringResource(R.string.cycles_shorter), length > 1) { onLength(length - 1) },
    Step(stringResource(R.string.cycles_longer), length < longest) { onLength(length + 1) },
    style = MaterialTheme.typography.titleLarge,
)

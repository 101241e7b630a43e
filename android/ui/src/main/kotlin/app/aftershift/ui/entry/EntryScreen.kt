package app.aftershift.ui.entry

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.aftershift.core.Answer
import app.aftershift.core.EntryState
import app.aftershift.ui.R
import app.aftershift.ui.answers.EnergyAnswer
import app.aftershift.ui.answers.HelpedAnswer
import app.aftershift.ui.answers.MomentAnswer
import app.aftershift.ui.answers.SignalsAnswer
import app.aftershift.ui.answers.SleepAnswer
import app.aftershift.ui.answers.WeighedAnswer
import app.aftershift.ui.answers.Words
import app.aftershift.ui.answers.sleep
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.duration
import app.aftershift.ui.format.energyWords
import app.aftershift.ui.format.fullDay
import app.aftershift.ui.format.sleepQualityWords
import app.aftershift.ui.format.word
import app.aftershift.ui.parts.AnswerLine
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.stones.StoneScale
import app.aftershift.ui.theme.Space

/** What can be done with an earlier check-in. */
data class EntryCalls(
    val onAnswer: (Answer) -> Unit = {},
    val onMove: (day: String, minute: Int) -> Unit = { _, _ -> },
    val onRemove: () -> Unit = {},
)

private enum class Part { WHEN, SIGNALS, SLEEP, WEIGHED, HELPED, MOMENT, ENERGY, NOTE }

/** One check-in, whole: its load on top, each answer in a line that opens to be changed. */
@Composable
fun EntryContent(
    state: EntryState,
    words: Words,
    calls: EntryCalls,
) {
    var open by rememberSaveable { mutableStateOf<Part?>(null) }

    @Composable
    fun part(
        part: Part,
        title: Int,
        answer: String,
        content: @Composable () -> Unit,
    ) = AnswerLine(
        stringResource(title),
        answer,
        open == part,
        { open = part.takeUnless { open == part } },
        "part $part",
        content,
    )

    StoneScale({ calls.onAnswer(Answer.Load(it)) }, Modifier.padding(bottom = Space.medium), state.load, 72.dp)
    part(Part.WHEN, R.string.entry_when, whenText(state)) {
        DayPicker(state.workDay, state.latestDay, { calls.onMove(it, state.minuteOfDay.toInt()) })
        TimePicker(
            state.minuteOfDay.toInt(),
            { calls.onMove(state.workDay, it) },
            Modifier.padding(top = Space.medium),
        )
    }
    part(Part.SIGNALS, R.string.cards_signals_title, list(state.signals.filter { it.chosen }.map { it.label })) {
        SignalsAnswer(state.signals, calls.onAnswer)
    }
    part(Part.SLEEP, R.string.cards_sleep_title, sleepText(state)) { SleepAnswer(state.sleep(), calls.onAnswer) }
    part(Part.WEIGHED, R.string.cards_weighed_title, list(state.weighed.filter { it.chosen }.map { it.label })) {
        WeighedAnswer(state.weighed, calls.onAnswer)
    }
    part(Part.HELPED, R.string.cards_helped_title, list(state.helped.filter { it.chosen }.map { it.label })) {
        HelpedAnswer(state.helped, calls.onAnswer)
    }
    part(Part.MOMENT, R.string.cards_moment_title, list(listOfNotNull(state.moment).map { stringResource(it.word) })) {
        MomentAnswer(state.moment, state.moments, calls.onAnswer)
    }
    part(
        Part.ENERGY,
        R.string.cards_energy_title,
        list(
            listOfNotNull(state.energy).map {
                energyWords()[it.toInt()]
            },
        ),
    ) {
        EnergyAnswer(state.energy, calls.onAnswer)
    }
    part(Part.NOTE, R.string.entry_note, list(listOfNotNull(state.note))) {
        NoteAnswer(state.note, words) { calls.onAnswer(Answer.Note(it)) }
    }
    Remove(calls.onRemove)
}

@Composable
private fun whenText(state: EntryState): String {
    val time = clock(state.minuteOfDay.toInt())
    val format = if (state.localDate != state.workDay) R.string.entry_when_after_midnight else R.string.entry_when_value
    return stringResource(format, fullDay(state.workDay), time)
}

@Composable
private fun sleepText(state: EntryState): String =
    list(
        listOfNotNull(
            state.sleepMinutes?.let { duration(it.toInt()) },
            state.sleepQuality?.let { sleepQualityWords()[it.toInt()] },
        ),
    )

@Composable
private fun list(answers: List<String>): String =
    answers.joinToString(" · ").ifEmpty { stringResource(R.string.entry_no_answer) }

@Composable
private fun Remove(onRemove: () -> Unit) {
    var asked by remember { mutableStateOf(false) }
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    QuietButton(
        stringResource(R.string.entry_remove),
        { asked = true },
        Modifier.padding(top = Space.small).testTag("remove"),
        icon = R.drawable.ic_delete,
    )
    if (asked) {
        Question(
            stringResource(R.string.entry_remove_title),
            stringResource(R.string.entry_remove_text),
            yes = stringResource(R.string.entry_remove_yes),
            no = stringResource(R.string.entry_remove_no),
            onYes = {
                asked = false
                onRemove()
            },
            onNo = { asked = false },
        )
    }
}

package app.aftershift.ui.answers

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.core.Answer
import app.aftershift.core.Card
import app.aftershift.core.EntryState
import app.aftershift.ui.R
import app.aftershift.ui.format.duration
import app.aftershift.ui.format.energyWords
import app.aftershift.ui.format.sleepQualityWords
import app.aftershift.ui.parts.Levels
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.Step
import app.aftershift.ui.parts.Stepper
import app.aftershift.ui.theme.Space

/** The sleep of an entry, as the card has it. */
fun EntryState.sleep() =
    Card.Sleep(sleepMinutes, sleepSuggestedMinutes, sleepStepMinutes, sleepMostMinutes, sleepQuality)

/** How long, in steps, and how it was. Until the first tap the suggested length is only a faint proposal. */
@Composable
fun SleepAnswer(
    sleep: Card.Sleep,
    onAnswer: (Answer) -> Unit,
) {
    val minutes = sleep.minutes?.toInt()
    val suggested = sleep.suggestedMinutes.toInt()
    val step = sleep.stepMinutes.toInt()
    val most = sleep.mostMinutes.toInt()

    fun answer(value: Int?) = onAnswer(Answer.SleepMinutes(value?.toUShort()))

    Column {
        Stepper(
            duration(minutes ?: suggested),
            less =
                Step(stringResource(R.string.cards_sleep_less), minutes != 0) {
                    answer(minutes?.let { maxOf(0, it - step) } ?: suggested)
                },
            more =
                Step(stringResource(R.string.cards_sleep_more), minutes != most) {
                    answer(minutes?.let { minOf(most, it + step) } ?: suggested)
                },
            color = with(MaterialTheme.colorScheme) { if (minutes == null) outline else onSurface },
        )
        if (minutes == null) {
            QuietButton(
                stringResource(R.string.cards_sleep_take, duration(suggested)),
                { answer(suggested) },
                Modifier.align(Alignment.CenterHorizontally),
            )
        } else {
            QuietButton(
                stringResource(R.string.cards_sleep_clear),
                { answer(null) },
                Modifier.align(Alignment.CenterHorizontally),
            )
        }
        Muted(
            stringResource(R.string.cards_sleep_quality),
            Modifier.padding(top = Space.medium, bottom = Space.small),
        )
        Levels(sleepQualityWords(), sleep.quality, { onAnswer(Answer.SleepQuality(it)) })
    }
}

@Composable
fun EnergyAnswer(
    energy: UByte?,
    onAnswer: (Answer) -> Unit,
) {
    Levels(energyWords(), energy, { onAnswer(Answer.Energy(it)) })
}

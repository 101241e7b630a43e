package app.aftershift.ui.answers

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.Answer
import app.aftershift.core.HelpOption
import app.aftershift.core.Moment
import app.aftershift.core.SignalKind
import app.aftershift.core.SignalOption
import app.aftershift.ui.R
import app.aftershift.ui.format.word
import app.aftershift.ui.parts.ChoiceChip
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.QuietButton

// The answers, as they are given on the cards and corrected in an entry.

@Composable
fun SignalsAnswer(
    options: List<SignalOption>,
    onAnswer: (Answer) -> Unit,
) {
    MoreOrLess(options, { it.id }, { it.featured }, { it.chosen }) { shown ->
        ChoiceFlow {
            shown.forEach { option ->
                ChoiceChip(
                    option.label,
                    option.chosen,
                    { onAnswer(Answer.ToggleSignal(option.id)) },
                    warm = option.kind == SignalKind.STEADY,
                )
            }
        }
    }
}

@Composable
fun HelpedAnswer(
    options: List<HelpOption>,
    onAnswer: (Answer) -> Unit,
) {
    MoreOrLess(options, { it.id }, { it.featured }, { it.chosen }) { shown ->
        ChoiceFlow {
            shown.forEach { option ->
                ChoiceChip(
                    option.label,
                    option.chosen,
                    { onAnswer(Answer.ToggleHelp(option.id)) },
                    warm = true,
                )
            }
        }
    }
}

/** A second tap takes the answer back. */
@Composable
fun MomentAnswer(
    moment: Moment?,
    choices: List<Moment>,
    onAnswer: (Answer) -> Unit,
) {
    ChoiceFlow {
        choices.forEach { choice ->
            val chosen = choice == moment
            OneChip(
                stringResource(choice.word),
                chosen,
                { onAnswer(Answer.SetMoment(choice.takeUnless { chosen })) },
            )
        }
    }
}

/** The options in front, and the rest behind "More". What is chosen always shows. */
@Composable
internal fun <T> MoreOrLess(
    options: List<T>,
    id: (T) -> String,
    featured: (T) -> Boolean,
    chosen: (T) -> Boolean,
    content: @Composable (List<T>) -> Unit,
) {
    var all by rememberSaveable { mutableStateOf(false) }
    val early = rememberEarly(all) { options.filter(chosen).map(id).toSet() }

    fun inFront(option: T) = featured(option) || id(option) in early
    Column {
        content(if (all) options else options.filter(::inFront))
        if (options.any { !inFront(it) }) {
            QuietButton(
                stringResource(if (all) R.string.common_less else R.string.common_more),
                { all = !all },
                Modifier.testTag("more"),
                icon = if (all) R.drawable.ic_keyboard_arrow_up else R.drawable.ic_keyboard_arrow_down,
            )
        }
    }
}

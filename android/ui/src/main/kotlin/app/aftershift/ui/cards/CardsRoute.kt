package app.aftershift.ui.cards

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.Card
import app.aftershift.core.CardsAction
import app.aftershift.core.CardsState
import app.aftershift.ui.R
import app.aftershift.ui.answers.Words
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.FitOrStack
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Notice
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.theme.Space

/** The cards, with what leads through them. */
@Composable
fun CardsRoute(
    model: CardsModel,
    onSupport: () -> Unit,
    onDone: () -> Unit,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val words = model.words
    OnFront { model.load() }
    val state = ui.content

    // Lambdas: references to local functions are equal whatever they hold, so Compose would keep those of an older card.
    val lead: (CardsAction) -> Unit = { action -> model.lead(action, state?.card) }
    val done: () -> Unit = {
        if (state?.checkIn == null) {
            // It stands as it is already: the screen was left open for long.
            onDone()
        } else {
            model.lead(CardsAction.Done, state.card, onDone)
        }
    }

    Box(Modifier.noDoubleTapThrough { model.state.value.content?.shown() }) {
        Frame(
            Bar(onSupport, onBack = { if (state?.canGoBack == true) lead(CardsAction.Back) else onDone() }),
            bottom = {
                Column {
                    ui.problem?.let { Notice(text(it), model::dismissProblem) }
                    if (state != null) WayOn(state, words, lead, done)
                }
            },
        ) {
            if (state != null) {
                CardsScreen(
                    state,
                    words,
                    HeavyCalls(
                        onTalk = {
                            // Whatever becomes of the rest.
                            onSupport()
                            model.heavy(CardsAction.HeavyDone)
                        },
                        onWeighs = { model.heavy(CardsAction.HeavyWeighs) },
                        onNotNow = { model.heavy(CardsAction.HeavyDone) },
                    ),
                ) { model.answer(it) }
            }
        }
    }
}

/** What tells one look of the cards from the next. */
private fun CardsState.shown(): Any = (heavy != null) to card?.javaClass

/** Done always stands at the same place. Where there is no next card it is the one thing left. */
@Composable
private fun WayOn(
    state: CardsState,
    words: Words,
    lead: (CardsAction) -> Unit,
    done: () -> Unit,
) {
    val next = stringResource(wayOn(state.card, words))
    val doneWord = stringResource(R.string.cards_done)
    Column(Modifier.padding(horizontal = Space.medium).padding(bottom = Space.medium, top = Space.small)) {
        if (state.longerOffered) {
            QuietButton(
                stringResource(R.string.cards_longer),
                { lead(CardsAction.Longer) },
                Modifier.padding(bottom = Space.tiny).testTag("longer"),
            )
        }
        FitOrStack(listOf(doneWord, next), MaterialTheme.typography.labelLarge) { stacked ->
            if (state.card == null) {
                PrimaryButton(doneWord, done, Modifier.fillMaxWidth().testTag("done"))
            } else if (stacked) {
                PrimaryButton(next, {
                    lead(CardsAction.Next)
                }, Modifier.fillMaxWidth().padding(bottom = Space.small).testTag("next"))
                SecondaryButton(doneWord, done, Modifier.fillMaxWidth().testTag("done"))
            } else {
                Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(12.dp)) {
                    SecondaryButton(doneWord, done, Modifier.weight(1f).testTag("done"))
                    PrimaryButton(next, { lead(CardsAction.Next) }, Modifier.weight(1.4f).testTag("next"))
                }
            }
        }
    }
}

/** Leading on lets go of words only where none of them are kept; a kept note stays as it is. */
private fun wayOn(
    card: Card?,
    words: Words,
): Int =
    when {
        card !is Card.PutItDown -> R.string.cards_next
        card.kept != null && words.editing -> R.string.cards_put_it_down_leave
        words.text.isNotEmpty() -> R.string.cards_put_it_down_let_go
        else -> R.string.cards_next
    }

package app.aftershift.ui.cards

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.Answer
import app.aftershift.core.Card
import app.aftershift.core.CardsAction
import app.aftershift.core.CardsState
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.FitOrStack
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Notice
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space

/** The cards, with what leads through them. */
@Composable
fun CardsRoute(
    model: CardsModel,
    onSupport: () -> Unit,
    onDone: () -> Unit,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val words = remember { Words() }
    OnFront { model.load() }
    val state = ui.content

    fun lead(action: CardsAction) = model.act(action) { words.letGo() }

    fun done() {
        if (state?.checkIn == null) {
            // It stands as it is already: the screen was left open for long.
            onDone()
        } else {
            model.act(CardsAction.Done) {
                words.letGo()
                onDone()
            }
        }
    }

    Frame(
        Bar(onSupport, onBack = { if (state?.canGoBack == true) lead(CardsAction.Back) else onDone() }),
        bottom = {
            Column {
                ui.problem?.let { Notice(text(it), model::dismissProblem) }
                if (state != null) WayOn(state, words, ::lead, ::done)
            }
        },
    ) {
        if (state != null) {
            CardsScreen(state, words) { answer ->
                // The words of a note stay until they are stored: a refusal loses nothing.
                model.answer(answer) { if (answer is Answer.Note) words.letGo() }
            }
        }
    }
}

/** Done always stands at the same place. Where there is no next card it is the one thing left. */
@Composable
private fun WayOn(
    state: CardsState,
    words: Words,
    lead: (CardsAction) -> Unit,
    done: () -> Unit,
) {
    val next =
        stringResource(
            if (state.card is Card.PutItDown && words.text.isNotEmpty()) {
                R.string.cards_put_it_down_let_go
            } else {
                R.string.cards_next
            },
        )
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

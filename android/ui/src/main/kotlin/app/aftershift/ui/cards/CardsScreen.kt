package app.aftershift.ui.cards

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.Answer
import app.aftershift.core.Card
import app.aftershift.core.CardsState
import app.aftershift.core.SavedLine
import app.aftershift.ui.R
import app.aftershift.ui.answers.EnergyAnswer
import app.aftershift.ui.answers.HelpedAnswer
import app.aftershift.ui.answers.MomentAnswer
import app.aftershift.ui.answers.SignalsAnswer
import app.aftershift.ui.answers.SleepAnswer
import app.aftershift.ui.answers.WeighedAnswer
import app.aftershift.ui.answers.Words
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.stones.Stone
import app.aftershift.ui.theme.Space

/** One card at a time. Every answer is stored as it is given; the buttons beneath only lead on. */
@Composable
fun CardsScreen(
    state: CardsState,
    words: Words,
    heavy: HeavyCalls,
    onAnswer: (Answer) -> Unit,
) {
    // A new card starts at its top.
    val scroll = key(state.card?.javaClass) { rememberScrollState() }
    BoxWithConstraints(Modifier.fillMaxSize()) {
        Column(
            Modifier
                .verticalScroll(scroll)
                .heightIn(min = maxHeight)
                .padding(horizontal = Space.medium)
                .padding(bottom = Space.small),
            // The card lies low, in the thumb's reach.
            Arrangement.SpaceBetween,
        ) {
            Column {
                Saved(state)
                state.heavy?.let { HeavyPanel(it, heavy, Modifier.padding(top = Space.medium)) }
            }
            OneCard(state.card, words, onAnswer)
        }
    }
}

@Composable
private fun OneCard(
    card: Card?,
    words: Words,
    onAnswer: (Answer) -> Unit,
) {
    Panel(Modifier.padding(top = Space.medium)) {
        Text(
            stringResource(title(card)),
            Modifier.semantics { heading() },
            style = MaterialTheme.typography.headlineMedium,
        )
        hint(card)?.let { Muted(stringResource(it), Modifier.padding(top = Space.small)) }
        Spacer(Modifier.height(20.dp))
        key(card?.javaClass) { CardContent(card, words, onAnswer) }
    }
}

@Composable
private fun Saved(state: CardsState) {
    val load = state.checkIn?.load ?: return
    val line =
        when (state.saved) {
            SavedLine.SAVED -> R.string.cards_saved
            SavedLine.SAVED_SUPPORT_IS_THERE -> R.string.cards_saved_support_is_there
        }
    Row(
        Modifier.fillMaxWidth().padding(horizontal = Space.small),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Stone(load, 44.dp)
        Text(
            stringResource(line),
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.titleMedium,
        )
    }
}

@Composable
private fun CardContent(
    card: Card?,
    words: Words,
    onAnswer: (Answer) -> Unit,
) {
    when (card) {
        is Card.Signals -> SignalsAnswer(card.options, onAnswer)
        is Card.Sleep -> SleepAnswer(card, onAnswer)
        is Card.Energy -> EnergyAnswer(card.energy, onAnswer)
        is Card.Weighed -> WeighedAnswer(card.options, onAnswer)
        is Card.Helped -> HelpedAnswer(card.options, onAnswer)
        is Card.MomentOfDay -> MomentAnswer(card.moment, card.choices, onAnswer)
        is Card.PutItDown -> PutItDown(card, words, onAnswer)
        null -> Unit
    }
}

private fun title(card: Card?): Int =
    when (card) {
        is Card.Signals -> R.string.cards_signals_title
        is Card.Sleep -> R.string.cards_sleep_title
        is Card.Energy -> R.string.cards_energy_title
        is Card.Weighed -> R.string.cards_weighed_title
        is Card.Helped -> R.string.cards_helped_title
        is Card.MomentOfDay -> R.string.cards_moment_title
        is Card.PutItDown -> R.string.cards_put_it_down_title
        null -> R.string.cards_end_title
    }

private fun hint(card: Card?): Int? =
    when (card) {
        is Card.Signals, is Card.Weighed, is Card.Helped -> R.string.cards_hint_any
        is Card.PutItDown -> R.string.cards_put_it_down_hint
        null -> R.string.cards_end_hint
        else -> null
    }

package app.aftershift.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
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
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.CopingCard
import app.aftershift.core.PlanState
import app.aftershift.ui.R
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.parts.Close
import app.aftershift.ui.parts.LineField
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space

/** What can be done with the coping card. */
internal data class CardCalls(
    /** Writes on it; null closes the form. */
    val onWrite: (CardWords?) -> Unit,
    val onKeep: () -> Unit,
    val onTakeBack: () -> Unit,
)

/** The one thing that lies outside the lock; so what that means comes before anything is written. */
@Composable
internal fun CopingCardPart(
    plan: PlanState,
    words: CardWords?,
    changed: Boolean,
    calls: CardCalls,
) {
    val card = plan.copingCard
    Panel(Modifier.padding(top = Space.margin)) {
        Text(
            stringResource(R.string.coping_title),
            Modifier.semantics { heading() },
            style = MaterialTheme.typography.titleLarge,
        )
        Muted(stringResource(R.string.coping_outside), Modifier.padding(top = Space.tiny, bottom = Space.medium))
        if (words != null) {
            Form(words, changed, calls)
        } else {
            card?.let { Lines(it) }
            FlowRow {
                QuietButton(
                    stringResource(if (card == null) R.string.coping_write else R.string.common_change),
                    { calls.onWrite(CardWords.of(plan)) },
                    Modifier.testTag("write card"),
                )
                if (card != null) TakeBack(calls.onTakeBack)
            }
        }
    }
}

@Composable
private fun Lines(card: CopingCard) {
    Column(Modifier.padding(bottom = Space.small), Arrangement.spacedBy(Space.tiny)) {
        card.lines.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
        val person = listOfNotNull(card.name, card.phone?.let { leftToRight(it) })
        if (person.isNotEmpty()) Text(person.joinToString(" · "), style = MaterialTheme.typography.bodyLarge)
    }
}

@Composable
private fun Form(
    words: CardWords,
    changed: Boolean,
    calls: CardCalls,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        words.lines.forEachIndexed { index, line ->
            LineField(
                line,
                { calls.onWrite(words.copy(lines = words.lines.toMutableList().apply { set(index, it) })) },
                stringResource(R.string.coping_line, index + 1),
                "card line $index",
            )
        }
        LineField(
            words.name,
            { calls.onWrite(words.copy(name = it)) },
            stringResource(R.string.plan_name),
            "card name",
        )
        LineField(
            words.phone,
            { calls.onWrite(words.copy(phone = it)) },
            stringResource(R.string.plan_number),
            "card number",
            number = true,
        )
        SecondaryButton(
            stringResource(R.string.coping_put),
            calls.onKeep,
            Modifier.fillMaxWidth().testTag("put card"),
        )
        Close(changed, "close card") { calls.onWrite(null) }
    }
}

@Composable
private fun TakeBack(onTakeBack: () -> Unit) {
    var asked by rememberSaveable { mutableStateOf(false) }
    QuietButton(stringResource(R.string.coping_take_back), { asked = true }, Modifier.testTag("take card back"))
    if (asked) {
        Question(
            stringResource(R.string.coping_take_back_title),
            stringResource(R.string.coping_take_back_text),
            yes = stringResource(R.string.coping_take_back),
            no = stringResource(R.string.common_keep),
            onYes = {
                asked = false
                onTakeBack()
            },
            onNo = { asked = false },
        )
    }
}

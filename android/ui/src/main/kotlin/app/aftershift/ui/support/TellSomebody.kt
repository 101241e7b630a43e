package app.aftershift.ui.support

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.CopingCard
import app.aftershift.core.PlanEntry
import app.aftershift.ui.R
import app.aftershift.ui.app.Outside
import app.aftershift.ui.format.asItIsWritten
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.parts.FitOrStack
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** What the person put outside the lock, their own people, and words to send to somebody else. */
@Composable
internal fun TellSomebody(
    card: CopingCard?,
    people: List<PlanEntry>,
    outside: Outside,
    calls: SupportCalls,
) {
    SectionTitle(stringResource(R.string.support_tell))
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        card?.let { CopingCardPanel(it, outside, calls.onNoWay) }
        people.forEach { person ->
            Panel(Modifier.testTag("person")) { Person(person.text, person.phone, outside, calls.onNoWay) }
        }
        val words = stringResource(R.string.support_write_words)
        LinkRow(
            stringResource(R.string.support_write),
            { if (!outside.text("", words)) calls.onNoWords(words) },
            Modifier.testTag("write"),
            detail = stringResource(R.string.support_write_means, asItIsWritten(words)),
            icon = R.drawable.ic_sms,
        )
    }
}

@Composable
private fun CopingCardPanel(
    card: CopingCard,
    outside: Outside,
    onNoWay: (String) -> Unit,
) {
    Panel(Modifier.testTag("coping card")) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
            card.lines.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
        }
        if (card.name != null || card.phone != null) {
            Column(Modifier.padding(top = if (card.lines.isEmpty()) Space.tiny else Space.medium)) {
                Person(card.name, card.phone, outside, onNoWay)
            }
        }
    }
}

/** Who it is, and the ways to reach them where there is a number. */
@Composable
private fun Person(
    name: String?,
    phone: String?,
    outside: Outside,
    onNoWay: (String) -> Unit,
) {
    name?.let { Text(it, style = MaterialTheme.typography.titleMedium) }
    if (phone == null) return
    Muted(leftToRight(phone))
    val call = stringResource(R.string.support_person_call)
    val text = stringResource(R.string.support_person_text)
    // Several people stand below each other: each says whom it calls.
    val whom = asItIsWritten(name ?: phone)
    val calls = stringResource(R.string.support_call, whom)
    val texts = stringResource(R.string.support_text, whom)
    FitOrStack(
        listOf(call, text),
        MaterialTheme.typography.labelLarge,
        Modifier.fillMaxWidth().padding(top = 12.dp),
    ) { stacked ->
        val ways: @Composable (Modifier) -> Unit = { place ->
            Way(
                R.drawable.ic_call,
                call,
                urgent = false,
                brief = false,
                place.semantics {
                    contentDescription = calls
                },
            ) {
                if (!outside.call(phone)) onNoWay(phone)
            }
            Way(
                R.drawable.ic_sms,
                text,
                urgent = false,
                brief = false,
                place.semantics {
                    contentDescription = texts
                },
            ) {
                if (!outside.text(phone, null)) onNoWay(phone)
            }
        }
        if (stacked) {
            Column(verticalArrangement = Arrangement.spacedBy(Space.small)) { ways(Modifier.fillMaxWidth()) }
        } else {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.small)) { ways(Modifier.weight(1f)) }
        }
    }
}

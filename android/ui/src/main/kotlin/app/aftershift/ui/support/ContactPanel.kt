package app.aftershift.ui.support

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.aftershift.core.Contact
import app.aftershift.core.ContactKind
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import app.aftershift.ui.app.Outside
import app.aftershift.ui.format.asItIsWritten
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.format.word
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.Space

/**
 * One service: its own name, for whom and when, and each way to reach it as a button that says what it does. [brief],
 * where other things have to be in sight as well: its name, when, and the ways to talk or to write at once.
 */
@Composable
fun ContactPanel(
    contact: Contact,
    outside: Outside,
    onNoWay: (String) -> Unit,
    urgent: Boolean,
    modifier: Modifier = Modifier,
    brief: Boolean = false,
) {
    Panel(modifier, if (brief) 12.dp else 20.dp) {
        val about = sentence(about(contact, brief).joinToString(" · "))
        if (brief) {
            FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.small)) {
                Text(contact.name, style = MaterialTheme.typography.titleMedium)
                if (about.isNotEmpty()) Muted(about)
            }
        } else {
            Text(contact.name, style = MaterialTheme.typography.titleLarge)
            if (about.isNotEmpty()) Muted(about, Modifier.padding(top = Space.tiny))
        }
        FlowRow(
            Modifier.padding(top = if (brief) Space.small else 12.dp),
            horizontalArrangement = Arrangement.spacedBy(Space.small),
            verticalArrangement = Arrangement.spacedBy(Space.small),
            maxItemsInEachRow = if (brief && !isLargeType()) Int.MAX_VALUE else 1,
        ) {
            // Beside each other where they fit, else below each other; either way they fill the line.
            val place = if (brief) Modifier.weight(1f) else Modifier.fillMaxWidth()
            contact.phones.forEach { number ->
                Way(
                    R.drawable.ic_call,
                    stringResource(R.string.support_call, leftToRight(number)),
                    urgent,
                    brief,
                    place,
                ) {
                    if (!outside.call(number)) onNoWay(number)
                }
            }
            contact.sms?.let { sms ->
                val number = leftToRight(sms.number)
                val label =
                    sms.keyword?.let { stringResource(R.string.support_text_keyword, asItIsWritten(it), number) }
                        ?: stringResource(R.string.support_text, number)
                Way(R.drawable.ic_sms, label, urgent, brief, place) {
                    if (!outside.text(sms.number, sms.keyword)) onNoWay(sms.number)
                }
            }
            contact.web?.takeUnless { brief && (contact.phones.isNotEmpty() || contact.sms != null) }?.let { address ->
                val label = stringResource(R.string.support_open, leftToRight(shown(address)))
                Way(R.drawable.ic_open_in_new, label, urgent = false, brief, place) {
                    if (!outside.open(address)) onNoWay(address)
                }
            }
        }
        if (contact.unconfirmed.isNotEmpty()) {
            Text(
                stringResource(R.string.support_unconfirmed, contact.unconfirmed.joinToString()),
                Modifier.padding(top = if (brief) Space.tiny else 12.dp),
                style = MaterialTheme.typography.bodySmall,
                color = AftershiftTheme.colors.warm,
            )
        }
    }
}

@Composable
private fun about(
    contact: Contact,
    brief: Boolean,
): List<String> =
    listOfNotNull(
        // An emergency number needs no more words.
        stringResource(contact.kind.word).takeIf { contact.kind !in listOf(ContactKind.EMERGENCY, ContactKind.CRISIS) },
        contact.audience?.takeUnless { brief },
        contact.region?.let { stringResource(R.string.support_region, it) },
        contact.hours,
    )

/** A way to reach somebody, by a word that says what it does. */
@Composable
internal fun Way(
    icon: Int,
    label: String,
    urgent: Boolean,
    brief: Boolean,
    modifier: Modifier,
    onClick: () -> Unit,
) {
    val own = AftershiftTheme.colors
    val scheme = MaterialTheme.colorScheme
    val colors =
        if (urgent) {
            ButtonDefaults.buttonColors(own.helpContainer, own.onHelpContainer)
        } else {
            ButtonDefaults.buttonColors(scheme.surfaceVariant, scheme.onSurface)
        }
    Button(
        onClick,
        modifier.heightIn(min = if (urgent && !brief) 60.dp else 52.dp),
        shape = RoundedCornerShape(20.dp),
        colors = colors,
        contentPadding = PaddingValues(horizontal = 18.dp, vertical = 10.dp),
    ) {
        Icon(painterResource(icon), contentDescription = null, Modifier.size(20.dp))
        Row(Modifier.weight(1f).padding(start = 14.dp)) {
            Text(label, style = with(MaterialTheme.typography) { if (urgent) titleLarge else labelLarge })
        }
    }
}

/** A web address as a person says it. */
private fun shown(address: String) = address.removePrefix("https://").removePrefix("www.").substringBefore('/')

/** Content gives parts of a line; a line starts with a capital. */
@Composable
private fun sentence(text: String): String {
    val locale = LocalPhone.current.locale
    return text.replaceFirstChar { it.titlecase(locale) }
}

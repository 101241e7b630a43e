package app.aftershift.ui.reading

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.PagePart
import app.aftershift.core.PageState
import app.aftershift.core.SayKind
import app.aftershift.core.Statement
import app.aftershift.ui.R
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space

/** All that a page says: things to know, steps in their order, and words to say or to send. */
@Composable
internal fun Parts(
    page: PageState,
    onCopy: (String) -> Boolean,
) {
    page.parts.forEachIndexed { index, part ->
        Column(Modifier.padding(top = if (index == 0) 0.dp else Space.large)) {
            part.heading?.let {
                Text(
                    it,
                    Modifier.padding(bottom = 12.dp).semantics { heading() },
                    style = MaterialTheme.typography.headlineSmall,
                )
            }
            Part(part, onCopy)
        }
    }
}

@Composable
private fun Part(
    part: PagePart,
    onCopy: (String) -> Boolean,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        var steps = 0
        part.says.forEach { say ->
            when (say.kind) {
                SayKind.TEXT -> Column { Said(say) }
                SayKind.STEP -> Step(say, ++steps)
                SayKind.WORDS -> Words(say, onCopy)
            }
        }
    }
}

@Composable
private fun Said(say: Statement) {
    Text(say.text, style = MaterialTheme.typography.bodyLarge)
    // Development builds only.
    if (!say.confirmed) Marked(stringResource(R.string.reading_unconfirmed), Modifier.padding(top = Space.tiny))
}

/** Heard as one: the number belongs to its step. */
@Composable
private fun Step(
    say: Statement,
    number: Int,
) {
    Row(
        Modifier.semantics(mergeDescendants = true) {},
        horizontalArrangement = Arrangement.spacedBy(12.dp),
    ) {
        Text(
            stringResource(R.string.reading_step, number),
            Modifier.widthIn(min = 22.dp),
            style = MaterialTheme.typography.titleMedium,
            color = MaterialTheme.colorScheme.primary,
        )
        Column(Modifier.weight(1f)) { Said(say) }
    }
}

/** Words to say aloud, or to send: they can be taken along. */
@Composable
private fun Words(
    say: Statement,
    onCopy: (String) -> Boolean,
) {
    var copied by remember(say.text) { mutableStateOf(false) }
    // The button brings room of its own.
    Panel(inset = 12.dp) {
        Column(Modifier.padding(start = Space.small, top = Space.small, end = Space.small)) { Said(say) }
        Row(
            Modifier.align(Alignment.End),
            Arrangement.spacedBy(Space.small),
            Alignment.CenterVertically,
        ) {
            if (copied) {
                Muted(
                    stringResource(R.string.reading_copied),
                    Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                )
            }
            QuietButton(
                stringResource(R.string.reading_copy),
                { copied = onCopy(say.text) },
                Modifier.testTag("copy"),
                icon = R.drawable.ic_content_copy,
            )
        }
    }
}

package app.aftershift.ui.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.aftershift.core.EntryLine
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.duration
import app.aftershift.ui.format.energyWords
import app.aftershift.ui.format.loadWord
import app.aftershift.ui.format.sleepQualityWords
import app.aftershift.ui.format.word
import app.aftershift.ui.stones.Stone
import app.aftershift.ui.theme.Space

/** One check-in in a quiet line: its stone, when, and what was answered. Opens it. */
@Composable
fun EntryRow(
    entry: EntryLine,
    onOpen: () -> Unit,
    modifier: Modifier = Modifier,
) {
    Row(
        modifier
            .fillMaxWidth()
            .testTag("entry")
            .clip(MaterialTheme.shapes.small)
            .clickable(role = Role.Button, onClick = onOpen)
            .heightIn(min = 56.dp)
            .padding(vertical = Space.small),
        verticalAlignment = Alignment.Top,
        horizontalArrangement = Arrangement.spacedBy(14.dp),
    ) {
        Stone(entry.load, 28.dp, Modifier.padding(top = 1.dp))
        Column(Modifier.weight(1f)) {
            Text(headline(entry), style = MaterialTheme.typography.bodyLarge)
            val answers = answers(entry)
            if (answers.isNotEmpty()) Muted(answers.joinToString(" · "))
        }
        if (entry.hasNote) {
            Icon(
                painterResource(R.drawable.ic_notes),
                stringResource(R.string.entry_has_note),
                Modifier.padding(top = 3.dp).size(20.dp),
                tint = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
    }
}

@Composable
private fun headline(entry: EntryLine): String {
    val time = clock(entry.localTime)
    val afterMidnight = entry.localDate != entry.workDay
    val format = if (afterMidnight) R.string.entry_line_after_midnight else R.string.entry_line
    return stringResource(format, loadWord(entry.load), time)
}

@Composable
private fun answers(entry: EntryLine): List<String> =
    buildList {
        entry.moment?.let { add(stringResource(it.word)) }
        addAll(entry.signals)
        addAll(entry.weighed)
        addAll(entry.helped)
        entry.sleepMinutes?.let { add(stringResource(R.string.entry_slept, duration(it.toInt()))) }
        entry.sleepQuality?.let { add(stringResource(R.string.entry_sleep, sleepQualityWords()[it.toInt()])) }
        entry.energy?.let { add(stringResource(R.string.entry_energy, energyWords()[it.toInt()])) }
    }

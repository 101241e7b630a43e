package app.aftershift.ui.opening

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.onSizeChanged
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.core.SavedLine
import app.aftershift.ui.R
import app.aftershift.ui.core.text
import app.aftershift.ui.format.loadWord
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.stones.Stone
import app.aftershift.ui.stones.StoneScale
import app.aftershift.ui.theme.Space

/** The one question, before anything is unlocked; after the tap, that it is saved. It shows nothing of what is locked. */
@Composable
internal fun TapWhileLocked(
    model: LockModel,
    onTap: (UByte) -> Unit,
    modifier: Modifier = Modifier,
) {
    val saved = model.saved
    // What comes below stays where it is when one is tapped.
    val density = LocalDensity.current
    var asked by remember { mutableStateOf(0.dp) }
    val measured =
        if (saved == null) {
            Modifier.onSizeChanged { asked = with(density) { it.height.toDp() } }
        } else {
            Modifier.heightIn(min = asked)
        }
    Column(modifier.fillMaxWidth().then(measured)) {
        if (saved == null) {
            Text(
                stringResource(R.string.today_question),
                Modifier.padding(bottom = Space.medium).semantics { heading() },
                style = MaterialTheme.typography.titleLarge,
            )
            StoneScale(onTap, boulder = 72.dp)
            model.tapProblem?.let {
                Text(
                    text(it),
                    Modifier
                        .padding(vertical = Space.small)
                        .semantics { liveRegion = LiveRegionMode.Polite }
                        .testTag("tap problem"),
                    style = MaterialTheme.typography.bodyLarge,
                )
            }
        } else {
            Saved(saved, model::askAgain)
        }
    }
}

@Composable
private fun Saved(
    saved: Tapped,
    onAgain: () -> Unit,
) {
    val line =
        when (saved.line) {
            SavedLine.SAVED -> R.string.lock_saved
            SavedLine.SAVED_SUPPORT_IS_THERE -> R.string.lock_saved_support_is_there
        }
    Row(
        Modifier.fillMaxWidth().testTag("saved while locked"),
        horizontalArrangement = Arrangement.spacedBy(Space.medium),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Stone(saved.load, 60.dp)
        Column(Modifier.weight(1f).semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite }) {
            Text(loadWord(saved.load), style = MaterialTheme.typography.titleMedium)
            Text(stringResource(line), style = MaterialTheme.typography.bodyLarge)
        }
    }
    QuietButton(stringResource(R.string.lock_tap_again), onAgain, Modifier.testTag("tap again"))
}

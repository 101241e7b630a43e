package app.aftershift.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.ui.R
import app.aftershift.ui.app.Outside
import app.aftershift.ui.theme.Space

/** Words on their way out of the app, by the person's own tap; and what came of the last one. */
@Stable
class Sending(
    private val outside: Outside,
) {
    /** A sentence of the resources. */
    var said by mutableStateOf<Int?>(null)
        private set

    fun share(text: String) {
        said = R.string.send_no_way.takeUnless { outside.share(text) }
    }

    fun copy(text: String) {
        said = if (outside.copy(text)) R.string.reading_copied else R.string.send_no_copy
    }
}

/** Sharing, copying, and that the lock doesn't reach there. */
@Composable
fun SendWays(
    share: String,
    said: Int?,
    onShare: () -> Unit,
    onCopy: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val copy = stringResource(R.string.reading_copy)
    Column(modifier) {
        FitOrStack(listOf(share, copy), MaterialTheme.typography.labelLarge) { stacked ->
            if (stacked) {
                SecondaryButton(share, onShare, Modifier.fillMaxWidth().padding(bottom = Space.small).testTag("share"))
                SecondaryButton(copy, onCopy, Modifier.fillMaxWidth().testTag("copy"))
            } else {
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
                    SecondaryButton(share, onShare, Modifier.weight(1f).testTag("share"))
                    SecondaryButton(copy, onCopy, Modifier.weight(1f).testTag("copy"))
                }
            }
        }
        Muted(
            stringResource(said ?: R.string.send_leaves),
            Modifier.padding(top = Space.small).semantics { liveRegion = LiveRegionMode.Polite },
        )
    }
}

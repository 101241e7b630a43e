package app.aftershift.ui.opening

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.compose.LifecycleEventEffect
import app.aftershift.ui.R
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.TickRow
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.theme.Space

/**
 * What goes and what doesn't; then two taps at two places: the tick, and the button that waits for it. A button that is
 * held down is out of reach for a screen reader, a switch and a hand that shakes; a word to be typed, for one thumb at
 * night. A double tap comes no further than the tick, or meets a button that does nothing yet.
 *
 * [fromLock]: for somebody who can't get in any more. Whoever stands at the lock learns nothing of what it locks.
 */
@Composable
internal fun EraseScreen(
    bar: Bar,
    fromLock: Boolean,
    enabled: Boolean,
    onErase: () -> Unit,
) {
    // In no saved state: turned, or come back to, it is asked anew.
    var sure by remember { mutableStateOf(false) }
    LifecycleEventEffect(Lifecycle.Event.ON_STOP) { sure = false }
    // In large type the button lies right below the tick: a second tap that slips must not erase.
    Box(Modifier.noDoubleTapThrough { sure }) {
        ScrollingFrame(
            bar,
            stringResource(if (fromLock) R.string.lock_no_way_in else R.string.erase_title),
            bottom = {
                PrimaryButton(
                    stringResource(R.string.erase_title),
                    onErase,
                    Modifier
                        .fillMaxWidth()
                        .padding(horizontal = Space.margin, vertical = Space.medium)
                        .testTag("erase"),
                    enabled = sure && enabled,
                )
            },
        ) {
            val paragraphs =
                if (fromLock) {
                    listOf(R.string.erase_lock_ways, R.string.erase_lock_means)
                } else {
                    listOf(R.string.erase_goes)
                } + listOf(R.string.erase_stays, R.string.erase_final)
            paragraphs.forEach {
                Text(
                    stringResource(it),
                    Modifier.padding(bottom = Space.medium),
                    style = MaterialTheme.typography.bodyLarge,
                )
            }
            TickRow(stringResource(R.string.erase_sure), sure, { sure = it }, Modifier.testTag("sure"))
        }
    }
}

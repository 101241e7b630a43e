package app.aftershift.ui.opening

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.ui.core.text
import app.aftershift.ui.core.tryLater
import kotlinx.coroutines.delay

/** Said once by a screen reader, and not again every second. */
@Composable
internal fun Wait(
    seconds: Int,
    isNew: Boolean,
) = Text(
    text(tryLater(seconds)),
    Modifier.testTag("wait").semantics { if (isNew) liveRegion = LiveRegionMode.Polite },
    style = MaterialTheme.typography.bodyLarge,
)

/** The seconds left of a pause. The core knows when it is over; this only counts along. */
@Composable
internal fun countdown(locked: Stage.Locked): Int {
    var left by remember(locked) { mutableIntStateOf(locked.waitSeconds) }
    LaunchedEffect(locked) {
        while (left > 0) {
            delay(SECOND)
            left--
        }
    }
    return left
}

private const val SECOND = 1000L

package app.aftershift.ui.opening

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.aftershift.ui.R
import app.aftershift.ui.core.Left
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.theme.Space

/** For as long as it takes: mostly nobody sees it. */
@Composable
internal fun ErasingScreen(bar: Bar) =
    ScrollingFrame(bar, stringResource(R.string.erase_title)) {
        Text(
            stringResource(R.string.erase_under_way),
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyLarge,
        )
    }

/** How much is left, what can be done about it, and the way on. Back to what is there, only where it didn't begin. */
@Composable
internal fun EraseStoppedScreen(
    stage: Stage.EraseStopped,
    bar: Bar,
    onGoOn: () -> Unit,
    onLeave: () -> Unit,
) {
    val untouched = stage.left == Left.EVERYTHING
    ScrollingFrame(
        bar,
        stringResource(if (untouched) R.string.erase_nothing_title else R.string.erase_stopped_title),
        bottom = {
            Column(Modifier.padding(horizontal = Space.margin, vertical = Space.medium)) {
                if (untouched) {
                    QuietButton(
                        stringResource(R.string.common_leave),
                        onLeave,
                        Modifier.fillMaxWidth().padding(bottom = Space.small).testTag("leave it"),
                    )
                }
                PrimaryButton(
                    stringResource(if (untouched) R.string.opening_try_again else R.string.erase_go_on),
                    onGoOn,
                    Modifier.fillMaxWidth().testTag("go on erasing"),
                )
            }
        },
    ) {
        val standing =
            when (stage.left) {
                Left.EVERYTHING -> R.string.erase_nothing
                Left.SOMETHING -> R.string.erase_something
                Left.KEYS -> R.string.erase_keys
            }
        listOf(stringResource(standing), text(stage.why)).forEach {
            Text(it, Modifier.padding(bottom = Space.medium), style = MaterialTheme.typography.bodyLarge)
        }
    }
}

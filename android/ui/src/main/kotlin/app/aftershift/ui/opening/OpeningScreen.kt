package app.aftershift.ui.opening

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
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
import app.aftershift.ui.R
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.theme.Space

/** While the data isn't open: waiting, or why it doesn't open, or isn't erased yet, and what can be done. */
@Composable
fun OpeningScreen(
    stage: Stage,
    onTryAgain: () -> Unit,
    onSetAside: () -> Unit,
    onErase: () -> Unit,
    onNoWayIn: () -> Unit,
    onSupport: () -> Unit,
) {
    val bar = Bar(onSupport)
    when (stage) {
        is Stage.Closed -> Closed(stage, bar, onTryAgain, onSetAside, onNoWayIn)
        is Stage.Erasing -> ErasingScreen(bar)
        is Stage.EraseStopped -> EraseStoppedScreen(stage, bar, onErase, onTryAgain)
        else -> Frame(bar) { Column(Modifier.fillMaxSize()) {} }
    }
}

@Composable
private fun Closed(
    stage: Stage.Closed,
    bar: Bar,
    onTryAgain: () -> Unit,
    onSetAside: () -> Unit,
    onNoWayIn: () -> Unit,
) {
    var asked by remember { mutableStateOf(false) }
    ScrollingFrame(
        bar,
        stringResource(R.string.opening_closed_title),
        bottom = {
            Column(Modifier.padding(horizontal = Space.margin, vertical = Space.medium)) {
                if (stage.canSetAside) {
                    QuietButton(
                        stringResource(R.string.opening_set_aside),
                        { asked = true },
                        Modifier.fillMaxWidth().padding(bottom = Space.small),
                    )
                }
                PrimaryButton(stringResource(R.string.opening_try_again), onTryAgain, Modifier.fillMaxWidth())
            }
        },
    ) {
        Text(text(stage.why), style = MaterialTheme.typography.bodyLarge)
        Text(
            stringResource(R.string.opening_closed_support),
            Modifier.padding(top = Space.margin),
            style = MaterialTheme.typography.bodyLarge,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
        )
        if (stage.isLost) {
            QuietButton(
                stringResource(R.string.lock_no_way_in),
                onNoWayIn,
                Modifier.padding(top = Space.margin).testTag("no way in"),
            )
        }
    }
    if (asked) {
        Question(
            stringResource(R.string.opening_set_aside_title),
            stringResource(R.string.opening_set_aside_text),
            yes = stringResource(R.string.opening_set_aside_yes),
            no = stringResource(R.string.common_not_now),
            onYes = {
                asked = false
                onSetAside()
            },
            onNo = { asked = false },
        )
    }
}

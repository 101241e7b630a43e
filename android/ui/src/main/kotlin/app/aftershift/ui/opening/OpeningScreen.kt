package app.aftershift.ui.opening

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.theme.Space

/** Before the data is open: waiting, the first words, or why it doesn't open and what can be done. */
@Composable
fun OpeningScreen(
    stage: Stage,
    onStart: () -> Unit,
    onTryAgain: () -> Unit,
    onSetAside: () -> Unit,
    onSupport: () -> Unit,
) {
    val bar = Bar(onSupport)
    when (stage) {
        is Stage.Welcome -> Welcome(bar, onStart)
        is Stage.Closed -> Closed(stage, bar, onTryAgain, onSetAside)
        else -> Frame(bar) { Column(Modifier.fillMaxSize()) {} }
    }
}

@Composable
private fun Welcome(
    bar: Bar,
    onStart: () -> Unit,
) {
    ScrollingFrame(
        bar,
        stringResource(R.string.opening_welcome_title),
        bottom = {
            PrimaryButton(
                stringResource(R.string.opening_start),
                onStart,
                Modifier.fillMaxWidth().padding(horizontal = Space.margin, vertical = Space.medium),
            )
        },
    ) {
        Spacer(Modifier.height(Space.medium))
        Column(verticalArrangement = Arrangement.spacedBy(28.dp)) {
            Point(R.drawable.ic_lock, R.string.opening_point_stays)
            Point(R.drawable.ic_visibility_off, R.string.opening_point_nobody_watches)
            Point(R.drawable.ic_support, R.string.opening_point_support)
            Point(R.drawable.ic_stone, R.string.opening_point_one_tap)
        }
    }
}

@Composable
private fun Point(
    icon: Int,
    words: Int,
) {
    Row(horizontalArrangement = Arrangement.spacedBy(20.dp), verticalAlignment = Alignment.Top) {
        Icon(
            painterResource(icon),
            contentDescription = null,
            Modifier.padding(top = 1.dp).size(24.dp),
            tint = MaterialTheme.colorScheme.primary,
        )
        Text(stringResource(words), style = MaterialTheme.typography.bodyLarge)
    }
}

@Composable
private fun Closed(
    stage: Stage.Closed,
    bar: Bar,
    onTryAgain: () -> Unit,
    onSetAside: () -> Unit,
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

package app.aftershift.ui.entry

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.format.clock
import app.aftershift.ui.parts.FitOrStack
import app.aftershift.ui.theme.Space

private const val DAY = 24 * 60
private const val HOUR = 60

/** Minutes are for telling two check-ins apart; nobody remembers them closer than this. */
private const val STEP = 5

/** A time, by hours and by five minutes, round the clock. */
@Composable
fun TimePicker(
    minuteOfDay: Int,
    onPick: (Int) -> Unit,
    modifier: Modifier = Modifier,
) {
    fun pick(minute: Int) = onPick(Math.floorMod(minute, DAY))

    Column(modifier.fillMaxWidth(), horizontalAlignment = Alignment.CenterHorizontally) {
        Text(
            clock(minuteOfDay),
            Modifier.padding(bottom = Space.small).semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.displayMedium,
        )
        val steps =
            listOf(
                R.string.entry_hour_less to { pick(minuteOfDay - HOUR) },
                R.string.entry_minutes_less to
                    { pick(minuteOfDay - (minuteOfDay % STEP).let { if (it == 0) STEP else it }) },
                R.string.entry_minutes_more to { pick(minuteOfDay + STEP - minuteOfDay % STEP) },
                R.string.entry_hour_more to { pick(minuteOfDay + HOUR) },
            )
        FitOrStack(steps.map { stringResource(it.first) }, MaterialTheme.typography.labelMedium) { stacked ->
            if (stacked) {
                steps.chunked(2).forEach { Steps(it) }
            } else {
                Steps(steps)
            }
        }
    }
}

@Composable
private fun Steps(steps: List<Pair<Int, () -> Unit>>) {
    Row(
        Modifier.fillMaxWidth().padding(bottom = Space.small).height(IntrinsicSize.Max),
        horizontalArrangement = Arrangement.spacedBy(Space.small),
    ) {
        steps.forEach { (label, onClick) ->
            Surface(
                onClick,
                Modifier.weight(1f).fillMaxHeight(),
                shape = MaterialTheme.shapes.small,
                color = MaterialTheme.colorScheme.primaryContainer,
                contentColor = MaterialTheme.colorScheme.onPrimaryContainer,
            ) {
                Box(Modifier.heightIn(min = Space.target).padding(6.dp), Alignment.Center) {
                    Text(
                        stringResource(label),
                        style = MaterialTheme.typography.labelMedium,
                        textAlign = TextAlign.Center,
                    )
                }
            }
        }
    }
}

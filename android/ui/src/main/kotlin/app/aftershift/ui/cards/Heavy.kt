package app.aftershift.ui.cards

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
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
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.core.HeavyRun
import app.aftershift.ui.parts.FitOrStack
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.theme.Space

/** The ways on from a run of heavy check-ins. */
data class HeavyCalls(
    val onTalk: () -> Unit = {},
    val onWeighs: () -> Unit = {},
    val onNotNow: () -> Unit = {},
)

/** What was seen, once, and three ways of the same size: none of them is the right one. */
@Composable
internal fun HeavyPanel(
    heavy: HeavyRun,
    calls: HeavyCalls,
    modifier: Modifier = Modifier,
) {
    val ways =
        listOf(
            Triple("talk", heavy.talk, calls.onTalk),
            Triple("weighs", heavy.weighs, calls.onWeighs),
            Triple("not now", heavy.notNow, calls.onNotNow),
        )
    Panel(modifier, inset = Space.medium) {
        Text(
            heavy.text,
            Modifier.padding(bottom = 12.dp).semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyLarge,
        )
        FitOrStack(ways.map { it.second }, MaterialTheme.typography.labelLarge) { stacked ->
            if (stacked) {
                Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                    ways.forEach { (tag, words, onClick) -> Way(words, onClick, Modifier.fillMaxWidth().testTag(tag)) }
                }
            } else {
                Row(
                    Modifier.fillMaxWidth().height(IntrinsicSize.Max),
                    horizontalArrangement = Arrangement.spacedBy(Space.small),
                ) {
                    ways.forEach { (tag, words, onClick) ->
                        Way(words, onClick, Modifier.weight(1f).fillMaxHeight().testTag(tag))
                    }
                }
            }
        }
    }
}

@Composable
private fun Way(
    words: String,
    onClick: () -> Unit,
    modifier: Modifier,
) {
    Surface(
        modifier,
        shape = MaterialTheme.shapes.small,
        color = Color.Transparent,
        contentColor = MaterialTheme.colorScheme.primary,
        border = BorderStroke(1.dp, MaterialTheme.colorScheme.outline),
    ) {
        Box(
            Modifier
                .clickable(role = Role.Button, onClick = onClick)
                .heightIn(min = Space.target)
                .padding(horizontal = Space.small, vertical = 10.dp),
            Alignment.Center,
        ) { Text(words, style = MaterialTheme.typography.labelLarge, textAlign = TextAlign.Center) }
    }
}

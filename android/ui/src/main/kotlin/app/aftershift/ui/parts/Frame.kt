package app.aftershift.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.theme.Space

/** Lines longer than this are hard to read, on a tablet too. */
internal val WIDEST: Dp = 600.dp

/** What the bar at the top of a screen leads to. Null leaves the button out. */
data class Bar(
    /** Always there, always at the same place; null on the Support screen itself. */
    val onSupport: (() -> Unit)?,
    val onBack: (() -> Unit)? = null,
    val onSettings: (() -> Unit)? = null,
    /** Another way from here, by its word. It has no room in large type: there the screen itself has it. */
    val word: BarWord? = null,
)

/** Hides what shows, on every screen of an open vault; null where nothing is to be hidden. */
val LocalHide = staticCompositionLocalOf<(() -> Unit)?> { null }

/** Whether what is below is covered: a dialog would lie above the cover. */
val LocalCovered = compositionLocalOf { false }

data class BarWord(
    val text: String,
    val onClick: () -> Unit,
)

/** Every screen stands in this: the bar with Support at the same place, the content, and what stays at the bottom. */
@Composable
fun Frame(
    bar: Bar,
    bottom: @Composable () -> Unit = {},
    content: @Composable () -> Unit,
) {
    Column(
        Modifier
            .fillMaxSize()
            .background(MaterialTheme.colorScheme.background)
            .safeDrawingPadding(),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        TopBar(bar)
        Box(Modifier.weight(1f).widthIn(max = WIDEST).fillMaxWidth()) { content() }
        Box(Modifier.widthIn(max = WIDEST).fillMaxWidth()) { bottom() }
    }
}

/** A screen whose content scrolls as a whole, under a heading. */
@Composable
fun ScrollingFrame(
    bar: Bar,
    title: String,
    bottom: @Composable () -> Unit = {},
    content: @Composable ColumnScope.() -> Unit,
) {
    Frame(bar, bottom) {
        Column(
            Modifier
                .fillMaxSize()
                .verticalScroll(rememberScrollState())
                .padding(horizontal = Space.margin)
                .padding(top = Space.small, bottom = Space.large),
        ) {
            ScreenTitle(title)
            content()
        }
    }
}

@Composable
fun ScreenTitle(
    text: String,
    modifier: Modifier = Modifier,
) {
    Text(
        text,
        modifier.padding(bottom = Space.medium).semantics { heading() },
        style = MaterialTheme.typography.headlineLarge,
    )
}

@Composable
private fun TopBar(bar: Bar) {
    Row(
        Modifier.fillMaxWidth().heightIn(min = 64.dp).padding(start = 12.dp, end = Space.medium),
        verticalAlignment = Alignment.CenterVertically,
        horizontalArrangement = Arrangement.spacedBy(Space.tiny),
    ) {
        if (bar.onBack != null) {
            BarIcon(R.drawable.ic_arrow_back, R.string.common_back, "back", bar.onBack)
        } else if (!isLargeType()) {
            // Large type has better use for the room.
            Icon(
                painterResource(R.drawable.ic_stone),
                contentDescription = null,
                Modifier.padding(start = 12.dp).size(30.dp),
                tint = MaterialTheme.colorScheme.primary,
            )
        }
        // What is left beside the rest: a long word has a second line.
        Box(Modifier.weight(1f)) {
            bar.word?.let { QuietButton(it.text, it.onClick, Modifier.testTag("bar word")) }
        }
        bar.onSettings?.let { BarIcon(R.drawable.ic_settings, R.string.settings_title, "settings", it) }
        // Beside Support, so that it has one place, too.
        LocalHide.current?.let { BarIcon(R.drawable.ic_visibility_off, R.string.hide, "hide", it) }
        // In its place however high the rest becomes.
        bar.onSupport?.let {
            SupportButton(it, Modifier.align(Alignment.Top).padding(top = if (isLargeType()) 2.dp else 8.dp))
        }
    }
}

@Composable
private fun BarIcon(
    icon: Int,
    label: Int,
    tag: String,
    onClick: () -> Unit,
) {
    IconButton(onClick, Modifier.size(Space.target).testTag(tag)) {
        Icon(painterResource(icon), stringResource(label), tint = MaterialTheme.colorScheme.onSurfaceVariant)
    }
}

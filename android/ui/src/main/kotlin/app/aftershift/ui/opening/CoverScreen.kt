package app.aftershift.ui.opening

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.LocalCovered
import app.aftershift.ui.parts.LocalHide
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.theme.Space

/** [content] under what covers it: neither seen nor read out, and all as it was when the cover is gone. */
@Composable
internal fun Covered(
    cover: Cover,
    onShow: () -> Unit,
    onSupport: () -> Unit,
    content: @Composable () -> Unit,
) {
    val covered = cover != Cover.NONE
    val focus = LocalFocusManager.current
    // The keyboard goes, too.
    LaunchedEffect(covered) { if (covered) focus.clearFocus(force = true) }
    Box(Modifier.fillMaxSize()) {
        Box(if (covered) Modifier.clearAndSetSemantics {} else Modifier) {
            CompositionLocalProvider(LocalCovered provides covered, content = content)
        }
        if (covered) {
            CompositionLocalProvider(LocalHide provides null) {
                CoverScreen(hidden = cover == Cover.HIDDEN, onShow, onSupport)
            }
        }
    }
}

/** The mark and nothing else, but Support at its place. */
@Composable
private fun CoverScreen(
    hidden: Boolean,
    onShow: () -> Unit,
    onSupport: () -> Unit,
) {
    BackHandler(hidden, onShow)
    Frame(Bar(onSupport)) {
        Column(
            Modifier
                .fillMaxSize()
                .then(if (hidden) Modifier.clickable(role = Role.Button, onClick = onShow) else Modifier)
                .testTag("cover"),
            Arrangement.spacedBy(Space.medium, Alignment.CenterVertically),
            Alignment.CenterHorizontally,
        ) {
            Icon(
                painterResource(R.drawable.ic_stone),
                contentDescription = null,
                Modifier.size(64.dp),
                tint = MaterialTheme.colorScheme.primary,
            )
            if (hidden) {
                Text(
                    stringResource(R.string.hide_show),
                    Modifier.padding(horizontal = Space.margin),
                    style = MaterialTheme.typography.bodyMedium,
                    color = MaterialTheme.colorScheme.onSurfaceVariant,
                    textAlign = TextAlign.Center,
                )
            }
        }
    }
}

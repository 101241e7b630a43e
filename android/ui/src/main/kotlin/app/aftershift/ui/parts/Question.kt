package app.aftershift.ui.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalViewConfiguration
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.aftershift.ui.theme.Space
import kotlinx.coroutines.delay

/** A question before something that can't be taken back, or that the phone isn't sure of. */
@Composable
fun Question(
    title: String,
    text: String,
    yes: String,
    no: String,
    onYes: () -> Unit,
    onNo: () -> Unit,
) {
    // It comes back as it was.
    if (LocalCovered.current) return
    val large = isLargeType()
    val read = readable()
    AlertDialog(
        onDismissRequest = { if (read) onNo() },
        modifier = Modifier.deafUnless(read),
        // Below each other Material's own row measures words of two lines as one.
        confirmButton = {
            if (large) {
                Column(horizontalAlignment = Alignment.End) {
                    QuietButton(yes, onYes, Modifier.testTag("yes"))
                    QuietButton(no, onNo, Modifier.testTag("no"))
                }
            } else {
                QuietButton(yes, onYes, Modifier.testTag("yes"))
            }
        },
        dismissButton = if (large) null else ({ QuietButton(no, onNo, Modifier.testTag("no")) }),
        title = if (large) null else ({ Title(title) }),
        // Large type may need more than the screen has; the answers stay in sight, so there the title scrolls too.
        text = {
            Column(Modifier.verticalScroll(rememberScrollState())) {
                if (large) Title(title, Modifier.padding(bottom = Space.medium))
                Text(text, style = MaterialTheme.typography.bodyLarge)
            }
        },
        shape = MaterialTheme.shapes.extraLarge,
        containerColor = MaterialTheme.colorScheme.surfaceContainerHigh,
    )
}

/**
 * Whether it has been there for as long as a double tap takes. It may have opened below the thumb, whose second tap
 * would answer what nobody has read.
 */
@Composable
private fun readable(): Boolean {
    val doubleTap = LocalViewConfiguration.current.doubleTapTimeoutMillis
    var readable by remember { mutableStateOf(false) }
    LaunchedEffect(Unit) {
        delay(doubleTap)
        readable = true
    }
    return readable
}

/** A screen reader is never that fast, and touches nothing. */
private fun Modifier.deafUnless(read: Boolean) =
    pointerInput(read) {
        if (read) return@pointerInput
        awaitPointerEventScope {
            while (true) awaitPointerEvent(PointerEventPass.Initial).changes.forEach { it.consume() }
        }
    }

@Composable
private fun Title(
    text: String,
    modifier: Modifier = Modifier,
) {
    Text(
        text,
        modifier.semantics { heading() },
        style = MaterialTheme.typography.headlineSmall,
        color = MaterialTheme.colorScheme.onSurface,
    )
}

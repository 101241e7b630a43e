package app.aftershift.ui.parts

import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.text.style.TextDirection
import app.aftershift.ui.R
import app.aftershift.ui.theme.Space

/**
 * A passphrase or a recovery code. The keyboard is asked for one that learns nothing, also where what is typed shows.
 * Such words are kept by no screen that the system saves.
 */
@Composable
fun SecretField(
    text: String,
    onChange: (String) -> Unit,
    label: String,
    tag: String,
    modifier: Modifier = Modifier,
    hidden: Boolean = false,
    /** A [code] is written from left to right in every script. */
    code: Boolean = false,
    onDone: () -> Unit = {},
) {
    val style = MaterialTheme.typography.bodyLarge
    UnderItsLabel(label, modifier) { named ->
        OutlinedTextField(
            text,
            onChange,
            named.testTag(tag),
            textStyle =
                if (code) style.copy(textDirection = TextDirection.Ltr, fontFamily = FontFamily.Monospace) else style,
            // A whole code in sight needs its lines.
            singleLine = !code,
            shape = MaterialTheme.shapes.medium,
            visualTransformation = if (hidden) PasswordVisualTransformation() else VisualTransformation.None,
            keyboardOptions =
                KeyboardOptions(
                    autoCorrectEnabled = false,
                    keyboardType = KeyboardType.Password,
                    imeAction = ImeAction.Done,
                ),
            keyboardActions = KeyboardActions(onDone = { onDone() }),
            colors = OutlinedTextFieldDefaults.colors(unfocusedBorderColor = MaterialTheme.colorScheme.outline),
        )
    }
}

/** A passphrase that is known already, and a way to look at what is typed. */
@Composable
internal fun PassphraseField(
    passphrase: String,
    onChange: (String) -> Unit,
    label: String,
    hidden: Boolean,
    onHidden: (Boolean) -> Unit,
    onDone: () -> Unit,
) {
    SecretField(passphrase, onChange, label, "passphrase", hidden = hidden, onDone = onDone)
    ShowTyped(hidden, onHidden)
}

/** Shows what is typed, or hides it again. */
@Composable
fun ShowTyped(
    hidden: Boolean,
    onHidden: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
) = QuietButton(
    stringResource(if (hidden) R.string.secret_show else R.string.secret_hide),
    { onHidden(!hidden) },
    modifier.testTag("show typed"),
)

/** Below a field: what was otherwise than wished. What is typed stays. It comes into sight, where large type hid it. */
@Composable
fun FieldProblem(
    text: String,
    modifier: Modifier = Modifier,
) {
    val sight = remember { BringIntoViewRequester() }
    LaunchedEffect(text) {
        // It has its place once it was drawn.
        withFrameNanos {}
        sight.bringIntoView()
    }
    Text(
        text,
        modifier
            .bringIntoViewRequester(sight)
            .padding(vertical = Space.small)
            .semantics { liveRegion = LiveRegionMode.Polite }
            .testTag("field problem"),
        style = MaterialTheme.typography.bodyLarge,
    )
}

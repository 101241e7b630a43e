package app.aftershift.ui.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.hideFromAccessibility
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import app.aftershift.ui.theme.Space

/**
 * A line or two in the person's own hand; a [number] to call runs from left to right in every script. The keyboard is
 * asked to correct nothing, as for longer words: see `WordsField`.
 */
@Composable
fun LineField(
    text: String,
    onChange: (String) -> Unit,
    label: String,
    tag: String,
    modifier: Modifier = Modifier,
    number: Boolean = false,
) {
    val style = MaterialTheme.typography.bodyLarge
    UnderItsLabel(label, modifier) { named ->
        OutlinedTextField(
            text,
            onChange,
            // Pasted text of any length leaves the buttons below in reach.
            named.heightIn(max = 240.dp).testTag(tag),
            textStyle = if (number) style.copy(textDirection = TextDirection.Ltr) else style,
            singleLine = number,
            shape = MaterialTheme.shapes.medium,
            keyboardOptions =
                KeyboardOptions(
                    capitalization = if (number) KeyboardCapitalization.None else KeyboardCapitalization.Sentences,
                    autoCorrectEnabled = false,
                    keyboardType = if (number) KeyboardType.Phone else KeyboardType.Text,
                ),
            colors = OutlinedTextFieldDefaults.colors(unfocusedBorderColor = MaterialTheme.colorScheme.outline),
        )
    }
}

/** The label above has as many lines as it needs: on the border of a field it has one. */
@Composable
internal fun UnderItsLabel(
    label: String,
    modifier: Modifier = Modifier,
    field: @Composable (Modifier) -> Unit,
) {
    Column(modifier.fillMaxWidth()) {
        // The field says it to a screen reader.
        Muted(label, Modifier.padding(bottom = Space.tiny).semantics { hideFromAccessibility() })
        field(Modifier.fillMaxWidth().semantics { contentDescription = label })
    }
}

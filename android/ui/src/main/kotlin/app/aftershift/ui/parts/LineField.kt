package app.aftershift.ui.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp

/**
 * A line or two in the person's own hand; a [number] to call runs from left to right in every script. The keyboard is
 * asked to correct nothing, as for longer words: see `WordsField`.
 */
@Composable
fun LineField(
    text: String,
    onChange: (String) -> Unit,
    label: String,
    modifier: Modifier = Modifier,
    number: Boolean = false,
) {
    val style = MaterialTheme.typography.bodyLarge
    OutlinedTextField(
        text,
        onChange,
        // Pasted text of any length leaves the buttons below in reach.
        modifier.fillMaxWidth().heightIn(max = 240.dp),
        textStyle = if (number) style.copy(textDirection = TextDirection.Ltr) else style,
        label = { Text(label) },
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

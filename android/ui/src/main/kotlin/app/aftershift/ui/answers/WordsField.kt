package app.aftershift.ui.answers

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.unit.dp

/**
 * Words in the person's own hand. The keyboard is asked to correct nothing, and most then suggest nothing. That doesn't
 * keep one from learning words: the flag that asks for that is set by the app module, for Compose has no option for it.
 */
@Composable
fun WordsField(
    text: String,
    onChange: (String) -> Unit,
    label: String,
    modifier: Modifier = Modifier,
) {
    OutlinedTextField(
        text,
        onChange,
        modifier.fillMaxWidth().heightIn(min = 140.dp, max = 360.dp).testTag("words"),
        textStyle = MaterialTheme.typography.bodyLarge,
        label = { Text(label) },
        shape = MaterialTheme.shapes.medium,
        keyboardOptions =
            KeyboardOptions(
                capitalization = KeyboardCapitalization.Sentences,
                autoCorrectEnabled = false,
            ),
        colors = OutlinedTextFieldDefaults.colors(unfocusedBorderColor = MaterialTheme.colorScheme.outline),
    )
}

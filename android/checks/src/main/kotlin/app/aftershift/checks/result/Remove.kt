package app.aftershift.checks.result

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

@Composable
internal fun Remove(onRemove: () -> Unit) {
    var asked by remember { mutableStateOf(false) }
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    QuietButton(
        stringResource(R.string.checks_remove),
        { asked = true },
        Modifier.padding(top = Space.small).testTag("remove"),
        icon = AppR.drawable.ic_delete,
    )
    if (asked) {
        Question(
            stringResource(R.string.checks_remove_title),
            stringResource(R.string.checks_remove_text),
            yes = stringResource(R.string.checks_remove_yes),
            no = stringResource(R.string.checks_remove_no),
            onYes = {
                asked = false
                onRemove()
            },
            onNo = { asked = false },
        )
    }
}

package app.aftershift.checks.parts

import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** Removes something for good, after a yes. The question stands again after the phone was turned. */
@Composable
internal fun Remove(
    word: String,
    title: String,
    text: String,
    onRemove: () -> Unit,
) {
    var asked by rememberSaveable { mutableStateOf(false) }
    QuietButton(
        word,
        { asked = true },
        Modifier.padding(top = Space.small).testTag("remove"),
        icon = AppR.drawable.ic_delete,
    )
    if (asked) {
        Question(
            title,
            text,
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

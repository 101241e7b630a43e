package app.aftershift.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.ui.R

/** Before words are lost that were typed and aren't stored. */
@Composable
fun LeaveQuestion(
    onLeave: () -> Unit,
    onStay: () -> Unit,
) = Question(
    stringResource(R.string.leave_title),
    stringResource(R.string.leave_text),
    yes = stringResource(R.string.leave_yes),
    no = stringResource(R.string.leave_no),
    onYes = onLeave,
    onNo = onStay,
)

/** Closes a form. Where something in it was [changed], only after a yes: the button lies beside the one that keeps it. */
@Composable
fun Close(
    changed: Boolean,
    tag: String,
    modifier: Modifier = Modifier,
    onClose: () -> Unit,
) {
    var asked by rememberSaveable { mutableStateOf(false) }
    QuietButton(
        stringResource(R.string.common_close),
        { if (changed) asked = true else onClose() },
        modifier.testTag(tag),
    )
    if (asked) {
        LeaveQuestion({
            asked = false
            onClose()
        }) { asked = false }
    }
}

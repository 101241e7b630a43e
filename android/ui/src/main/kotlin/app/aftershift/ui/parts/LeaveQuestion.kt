package app.aftershift.ui.parts

import androidx.compose.runtime.Composable
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

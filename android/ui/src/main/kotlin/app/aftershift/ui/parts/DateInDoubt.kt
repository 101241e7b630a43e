package app.aftershift.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.aftershift.ui.R

/** Before the first save after the phone's date went back: a wrong one would put it before everything else. */
@Composable
fun DateInDoubt(
    onRight: () -> Unit,
    onNotNow: () -> Unit,
) = Question(
    stringResource(R.string.today_clock_title),
    stringResource(R.string.today_clock_text),
    yes = stringResource(R.string.today_clock_yes),
    no = stringResource(R.string.common_not_now),
    onYes = onRight,
    onNo = onNotNow,
)

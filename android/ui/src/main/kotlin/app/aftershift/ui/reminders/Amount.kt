package app.aftershift.ui.reminders

import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.ui.R
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.Segments
import app.aftershift.ui.parts.SwitchRow
import app.aftershift.ui.theme.Space

/** How many there are on a day. */
@Composable
internal fun MostADay(
    most: Int,
    model: RemindersModel,
) {
    val words =
        listOf(
            1 to stringResource(R.string.reminders_most_1),
            2 to stringResource(R.string.reminders_most_2),
            3 to stringResource(R.string.reminders_most_3),
        )
    Segments(words, most, { model.mostADay(it) }, tag = "most")
    Muted(stringResource(R.string.reminders_most_means), Modifier.padding(top = Space.small))
}

/** How punctual they are; that is the phone's to allow. */
@Composable
internal fun Exact(
    shown: Reminders,
    model: RemindersModel,
) {
    val exact = shown.state.exact
    SwitchRow(
        stringResource(R.string.reminders_exact),
        exact,
        { model.exact(it) },
        Modifier.testTag("exact"),
        stringResource(if (exact) R.string.reminders_exact_on else R.string.reminders_exact_off),
    )
    if (exact && !shown.phone.exactAllowed) {
        Muted(stringResource(R.string.reminders_exact_not_allowed))
        QuietButton(stringResource(R.string.reminders_exact_allow), model::toExact, Modifier.testTag("allow exact"))
    }
}

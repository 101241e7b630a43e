package app.aftershift.ui.security

import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.WayThere
import app.aftershift.ui.R
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space

/** Takes a way to open the vault away, after a yes; or says why it has to stay. */
@Composable
internal fun Remove(
    there: WayThere,
    remove: Int,
    title: Int,
    stays: Int,
    onRemove: () -> Unit,
) {
    var asked by rememberSaveable { mutableStateOf(false) }
    if (!there.canGo) {
        Muted(stringResource(stays), Modifier.padding(vertical = Space.small).testTag("stays ${there.way.name}"))
        return
    }
    QuietButton(
        stringResource(remove),
        { asked = true },
        Modifier.testTag("remove ${there.way.name}"),
        icon = R.drawable.ic_delete,
    )
    if (asked) {
        Question(
            stringResource(title),
            stringResource(R.string.security_remove_text),
            yes = stringResource(R.string.security_remove),
            no = stringResource(R.string.common_keep),
            onYes = {
                asked = false
                onRemove()
            },
            onNo = { asked = false },
        )
    }
}

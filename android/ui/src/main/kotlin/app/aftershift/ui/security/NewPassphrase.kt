package app.aftershift.ui.security

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.ui.R
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.FieldProblem
import app.aftershift.ui.parts.SecretField
import app.aftershift.ui.parts.ShowTyped
import app.aftershift.ui.theme.Space

/** A new passphrase as it is typed: twice, where nobody sees it. It is in memory only. */
@Stable
class NewPassphrase {
    var text by mutableStateOf("")
    var again by mutableStateOf("")
    var hidden by mutableStateOf(true)

    /** The two weren't the same. */
    var differs by mutableStateOf(false)
        private set

    /** Whether the two are the same, where there are two. */
    fun agrees(): Boolean {
        differs = hidden && text != again
        return !differs
    }

    fun forget() {
        text = ""
        again = ""
    }
}

/** Its fields, and below them what was otherwise than wished. */
@Composable
internal fun ColumnScope.NewPassphraseFields(
    typed: NewPassphrase,
    problem: Message?,
    onDone: () -> Unit,
) {
    SecretField(
        typed.text,
        { typed.text = it },
        stringResource(R.string.lock_passphrase),
        "passphrase",
        hidden = typed.hidden,
        onDone = onDone,
    )
    if (typed.hidden) {
        SecretField(
            typed.again,
            { typed.again = it },
            stringResource(R.string.security_passphrase_again),
            "again",
            Modifier.padding(top = Space.medium),
            hidden = true,
            onDone = onDone,
        )
    }
    ShowTyped(typed.hidden, { typed.hidden = it })
    if (typed.differs) FieldProblem(stringResource(R.string.security_passphrase_differs))
    problem?.let { FieldProblem(text(it)) }
}

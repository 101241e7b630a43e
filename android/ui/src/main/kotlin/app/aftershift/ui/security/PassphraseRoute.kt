package app.aftershift.ui.security

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.SecurityState
import app.aftershift.core.Way
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.ChoiceChip
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.theme.Space

/** Sets the passphrase, or another one. */
@Composable
internal fun PassphraseRoute(
    model: PassphraseModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    val state = ui.content ?: return Frame(ways.innerBar(), { Problem(ui.problem, model::dismissProblem) }) {}
    val isNew = state.ways.none { it.way == Way.PASSPHRASE }
    val set: () -> Unit = { model.set(ways::back) }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(if (isNew) R.string.security_passphrase_set else R.string.security_passphrase_change),
        bottom = {
            PrimaryButton(
                stringResource(R.string.security_passphrase_keep),
                set,
                Modifier
                    .fillMaxWidth()
                    .padding(horizontal = Space.margin, vertical = Space.medium)
                    .testTag("set passphrase"),
            )
        },
    ) {
        Text(
            stringResource(R.string.security_passphrase_means, state.shortestPassphrase.toInt()),
            style = MaterialTheme.typography.bodyLarge,
        )
        Muted(
            stringResource(R.string.security_passphrase_forgotten),
            Modifier.padding(top = Space.small, bottom = Space.medium),
        )
        NewPassphraseFields(model.typed, ui.problem, set)
        if (state.opensWith != Way.PASSPHRASE) AlwaysAsk(model)
    }
}

@Composable
private fun AlwaysAsk(model: PassphraseModel) {
    Column(Modifier.padding(top = Space.medium)) {
        ChoiceChip(
            stringResource(R.string.security_always_ask),
            model.alwaysAsk,
            { model.chooseAlwaysAsk(!model.alwaysAsk) },
            Modifier.testTag("always ask"),
        )
        Muted(
            stringResource(if (model.alwaysAsk) R.string.security_always_ask_on else R.string.security_always_ask_off),
            Modifier.padding(top = Space.small),
        )
    }
}

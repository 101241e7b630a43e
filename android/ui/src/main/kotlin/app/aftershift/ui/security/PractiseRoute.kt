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
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.PASSPHRASE
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.FieldProblem
import app.aftershift.ui.parts.PassphraseField
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.theme.Space

@Composable
internal fun PractiseRoute(
    model: PractiseModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.security_practise),
        bottom = {
            Column(Modifier.padding(horizontal = Space.margin, vertical = Space.medium)) {
                if (!model.known && ui.content?.practiceDue == true) {
                    QuietButton(
                        stringResource(R.string.common_not_now),
                        { model.notNow(ways::back) },
                        Modifier.fillMaxWidth().padding(bottom = Space.small).testTag("not now"),
                    )
                }
                PrimaryButton(
                    stringResource(if (model.known) R.string.common_close else R.string.security_practise_check),
                    { if (model.known) ways.back() else model.practise() },
                    Modifier.fillMaxWidth().testTag("check"),
                )
            }
        },
    ) {
        if (model.known) {
            Text(
                stringResource(R.string.security_practise_known),
                Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.bodyLarge,
            )
        } else {
            Ask(model)
            ui.problem?.let {
                FieldProblem(text(it))
                // The vault is open: this is the time for it.
                QuietButton(stringResource(R.string.security_practise_other), { ways.replace(PASSPHRASE) })
            }
        }
    }
}

@Composable
private fun Ask(model: PractiseModel) {
    Text(
        stringResource(R.string.security_practise_means),
        Modifier.padding(bottom = Space.medium),
        style = MaterialTheme.typography.bodyLarge,
    )
    PassphraseField(
        model.passphrase,
        { model.passphrase = it },
        stringResource(R.string.lock_passphrase),
        model.hidden,
        { model.hidden = it },
        onDone = model::practise,
    )
}

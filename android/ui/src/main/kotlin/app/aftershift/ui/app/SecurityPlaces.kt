package app.aftershift.ui.app

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.SecurityAction
import app.aftershift.ui.R
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.PhoneKeys
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.security.PassphraseModel
import app.aftershift.ui.security.PassphraseRoute
import app.aftershift.ui.security.PractiseModel
import app.aftershift.ui.security.PractiseRoute
import app.aftershift.ui.security.RecoveryCodeModel
import app.aftershift.ui.security.RecoveryCodeRoute
import app.aftershift.ui.security.SecurityCalls
import app.aftershift.ui.security.SecurityContent
import app.aftershift.ui.security.SecurityModel

/** What is there about the lock, once the data is open. */
internal fun securityPlaces(
    keys: PhoneKeys,
    open: (route: String, content: @Composable (OpenCore, Ways) -> Unit) -> Unit,
) {
    open(SECURITY) { core, ways -> SecurityRoute(modelOf(core) { SecurityModel(core, keys) }, ways) }
    open(PASSPHRASE) { core, ways -> PassphraseRoute(modelOf(core) { PassphraseModel(core) }, ways) }
    open(RECOVERY_CODE) { core, ways ->
        val model = modelOf(core) { RecoveryCodeModel(core) }
        // The second tap of a double tap on "I have written it down" would set what nobody has typed.
        Box(Modifier.noDoubleTapThrough { model.writtenDown }) { RecoveryCodeRoute(model, ways) }
    }
    open(PRACTISE) { core, ways -> PractiseRoute(modelOf(core) { PractiseModel(core) }, ways) }
}

@Composable
private fun SecurityRoute(
    model: SecurityModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.security_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) {
        ui.content?.let { security ->
            SecurityContent(
                security,
                SecurityCalls(
                    onPhone = { model.openWithPhone() },
                    onBiometric = { model.openWithBiometric() },
                    onAlwaysAsk = { model.act(SecurityAction.AlwaysAsk) },
                    onPassphrase = { ways.to(PASSPHRASE) },
                    onCode = { ways.to(RECOVERY_CODE) },
                    onPractise = { ways.to(PRACTISE) },
                    onLockAfter = { model.act(SecurityAction.LockAfter(it)) },
                    onRemove = { model.act(SecurityAction.Remove(it)) },
                ),
            )
        }
    }
}

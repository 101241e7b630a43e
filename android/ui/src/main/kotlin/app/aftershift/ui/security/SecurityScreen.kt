package app.aftershift.ui.security

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.LockAfter
import app.aftershift.core.SecurityState
import app.aftershift.core.Way
import app.aftershift.ui.R
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.OptionRow
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** What can be done about the lock. */
internal class SecurityCalls(
    val onPhone: () -> Unit,
    val onBiometric: () -> Unit,
    val onAlwaysAsk: () -> Unit,
    val onPassphrase: () -> Unit,
    val onCode: () -> Unit,
    val onPractise: () -> Unit,
    val onLockAfter: (LockAfter) -> Unit,
    val onRemove: (Way) -> Unit,
)

/** How it opens, how safe that is, and what else opens it. */
@Composable
internal fun SecurityContent(
    security: Security,
    calls: SecurityCalls,
) {
    val state = security.state
    state.ways.firstOrNull()?.let { weakest ->
        Text(
            stringResource(weakest.way.weakest),
            Modifier.padding(bottom = Space.small).testTag("weakest"),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
    SectionTitle(stringResource(R.string.security_opens))
    Opens(security, calls)
    if (state.locks) {
        SectionTitle(stringResource(R.string.security_lock_after))
        Panel {
            ChoiceFlow {
                LockAfter.entries.forEach { after ->
                    OneChip(
                        stringResource(after.word),
                        after == state.lockAfter,
                        { calls.onLockAfter(after) },
                        Modifier.testTag("after ${after.name}"),
                    )
                }
            }
        }
    }
    Passphrase(state, calls)
    Code(state, calls)
}

/** A choice that isn't there yet says what is missing. */
@Composable
private fun Opens(
    security: Security,
    calls: SecurityCalls,
) {
    val state = security.state
    val ask = if (state.canAlwaysAsk) R.string.security_by_passphrase_means else R.string.security_by_passphrase_first
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
        OptionRow(
            stringResource(R.string.security_by_phone),
            state.opensWith == Way.DEVICE,
            { if (state.opensWith != Way.DEVICE) calls.onPhone() },
            Modifier.testTag("opens DEVICE"),
            stringResource(R.string.security_by_phone_means),
        )
        if (security.hasBiometric && state.canUseBiometric) {
            OptionRow(
                stringResource(R.string.security_by_biometric),
                state.opensWith == Way.BIOMETRIC,
                { if (state.opensWith != Way.BIOMETRIC) calls.onBiometric() },
                Modifier.testTag("opens BIOMETRIC"),
                stringResource(R.string.security_by_biometric_means),
            )
        }
        OptionRow(
            stringResource(R.string.security_by_passphrase),
            state.opensWith == Way.PASSPHRASE,
            {
                when {
                    state.opensWith == Way.PASSPHRASE -> Unit
                    state.canAlwaysAsk -> calls.onAlwaysAsk()
                    else -> calls.onPassphrase()
                }
            },
            Modifier.testTag("opens PASSPHRASE"),
            stringResource(ask),
        )
        if (security.hasBiometric && !state.canUseBiometric) Muted(stringResource(R.string.security_biometric_first))
    }
}

@Composable
private fun Passphrase(
    state: SecurityState,
    calls: SecurityCalls,
) {
    val there = state.ways.find { it.way == Way.PASSPHRASE }
    SectionTitle(stringResource(R.string.security_passphrase))
    LinkRow(
        stringResource(if (there == null) R.string.security_passphrase_set else R.string.security_passphrase_change),
        calls.onPassphrase,
        Modifier.testTag("passphrase"),
    )
    if (there == null) return
    LinkRow(
        stringResource(R.string.security_practise),
        calls.onPractise,
        Modifier.testTag("practise"),
        if (state.practiceDue) stringResource(R.string.security_practise_due) else null,
    )
    Remove(
        there,
        R.string.security_passphrase_remove,
        R.string.security_passphrase_remove_title,
        R.string.security_passphrase_stays,
    ) { calls.onRemove(Way.PASSPHRASE) }
}

@Composable
private fun Code(
    state: SecurityState,
    calls: SecurityCalls,
) {
    val there = state.ways.find { it.way == Way.RECOVERY_CODE }
    SectionTitle(stringResource(R.string.security_code))
    LinkRow(
        stringResource(if (there == null) R.string.security_code_make else R.string.security_code_make_new),
        calls.onCode,
        Modifier.testTag("recovery code"),
        stringResource(if (there == null) R.string.security_code_none else R.string.security_code_there),
    )
    if (there == null) return
    Remove(
        there,
        R.string.security_code_remove,
        R.string.security_code_remove_title,
        R.string.security_code_stays,
    ) { calls.onRemove(Way.RECOVERY_CODE) }
}

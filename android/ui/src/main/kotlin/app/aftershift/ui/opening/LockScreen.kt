package app.aftershift.ui.opening

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.BoxWithConstraintsScope
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.FieldProblem
import app.aftershift.ui.parts.PassphraseField
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.parts.SecretField
import app.aftershift.ui.parts.WIDEST
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.stones.stonesStandInARow
import app.aftershift.ui.theme.Space

/** Asks for what opens the vault. It says nothing of what is in it: a colleague may stand behind. */
@Composable
internal fun LockRoute(
    locked: Stage.Locked,
    model: LockModel,
    opening: OpeningModel,
    onSupport: () -> Unit,
    onNoWayIn: () -> Unit,
) {
    // There is nothing left to be covered. Support and what is read there stay so.
    LaunchedEffect(Unit) { opening.show() }
    val ways = locked.ready.ways
    val byCode = model.byCode || !ways.passphrase
    val onLeave = { opening.open() }.takeIf { locked.setsAside && !locked.trying }
    BackHandler(onLeave != null) { onLeave?.invoke() }
    BackHandler(model.byCode) { model.byCode = false }
    val wait = countdown(locked)
    val calls =
        LockCalls(
            onUnlock = {
                if (wait == 0 && !locked.trying) {
                    if (byCode) {
                        model.unlockWithCode()
                    } else {
                        model.unlock()
                    }
                }
            },
            onOther = { model.byCode = !model.byCode }.takeIf { ways.passphrase && ways.recoveryCode },
            onTap = { load: UByte -> if (!locked.trying) model.tap(load) }.takeIf { locked.takesTaps },
            onBiometric =
                { model.unlockWithBiometric() }
                    .takeIf { ways.biometric && opening.keys.biometric?.available() == true },
            onNoWayIn = onNoWayIn,
            onLeave = onLeave,
        )
    // Below the stones there is something else once one is tapped.
    Box(Modifier.noDoubleTapThrough { model.saved }) {
        LockScreen(locked, model, byCode, wait, Bar(onSupport), calls)
    }
}

/** What can be done at the lock; null where that isn't there. */
private class LockCalls(
    val onUnlock: () -> Unit,
    /** Asks for the code instead of the passphrase, and the other way round. */
    val onOther: (() -> Unit)?,
    val onBiometric: (() -> Unit)?,
    val onNoWayIn: () -> Unit,
    val onTap: ((UByte) -> Unit)?,
    /** Leaves the damaged database where it is. */
    val onLeave: (() -> Unit)?,
)

/** Where everything stands. */
private class LockPlaces(
    /** How heavy it is comes first; otherwise it comes last, so that nothing stands between the keyboard and its field. */
    val tapFirst: Boolean,
    /** What unlocks stays at the bottom, in the thumb's reach. */
    val waysAtBottom: Boolean,
)

/**
 * The stones come first where the field is still in sight below them: on a large enough screen, in ordinary type, as
 * long as no keyboard takes the room. Elsewhere the field comes first, what unlocks right below it, and then the
 * stones.
 */
@Composable
private fun BoxWithConstraintsScope.lockPlaces(takesTaps: Boolean): LockPlaces {
    val insets = WindowInsets.safeDrawing
    val taken = with(LocalDensity.current) { (insets.getTop(this) + insets.getBottom(this)).toDp() }
    val roomy = !isLargeType() && maxHeight - taken >= ROOM
    val tapFirst = roomy && takesTaps && stonesStandInARow(minOf(maxWidth, WIDEST) - Space.margin * 2)
    return LockPlaces(tapFirst, waysAtBottom = roomy && (tapFirst || !takesTaps))
}

/** With this much the field is in sight between the stones and the longest list of ways in. */
private val ROOM = 680.dp

@Composable
private fun LockScreen(
    locked: Stage.Locked,
    model: LockModel,
    byCode: Boolean,
    wait: Int,
    bar: Bar,
    calls: LockCalls,
) = BoxWithConstraints {
    val places = lockPlaces(calls.onTap != null)
    val ways: @Composable () -> Unit = { WaysIn(byCode, enabled = wait == 0 && !locked.trying, calls) }
    ScrollingFrame(
        bar,
        stringResource(if (locked.setsAside) R.string.lock_set_aside_title else R.string.lock_title),
        bottom = {
            if (places.waysAtBottom) {
                Column(Modifier.padding(horizontal = Space.margin, vertical = Space.medium)) { ways() }
            }
        },
    ) {
        if (locked.setsAside) {
            Text(
                stringResource(R.string.lock_set_aside_text),
                Modifier.padding(bottom = Space.medium),
                style = MaterialTheme.typography.bodyLarge,
            )
        }
        if (places.tapFirst) calls.onTap?.let { TapWhileLocked(model, it, Modifier.padding(bottom = Space.margin)) }
        // In one place however the rest stands: what is typed in keeps the keyboard.
        WhatOpens(model, byCode, calls.onUnlock)
        locked.problem?.let { FieldProblem(text(it)) }
        if (wait > 0) Wait(wait, isNew = wait == locked.waitSeconds)
        if (!places.waysAtBottom) Column(Modifier.padding(top = Space.medium)) { ways() }
        if (!places.tapFirst) calls.onTap?.let { TapWhileLocked(model, it, Modifier.padding(top = Space.large)) }
        calls.onLeave?.let {
            QuietButton(
                stringResource(R.string.common_leave),
                it,
                Modifier.padding(top = Space.margin).testTag("leave it"),
            )
        }
        QuietButton(
            stringResource(R.string.lock_no_way_in),
            calls.onNoWayIn,
            Modifier.padding(top = Space.margin).testTag("no way in"),
        )
    }
}

@Composable
private fun WhatOpens(
    model: LockModel,
    byCode: Boolean,
    onUnlock: () -> Unit,
) {
    if (byCode) {
        SecretField(
            model.code,
            { model.code = it },
            stringResource(R.string.lock_code),
            "code",
            code = true,
            onDone = onUnlock,
        )
    } else {
        PassphraseField(
            model.passphrase,
            { model.passphrase = it },
            stringResource(R.string.lock_passphrase),
            model.hidden,
            { model.hidden = it },
            onDone = onUnlock,
        )
    }
}

@Composable
private fun WaysIn(
    byCode: Boolean,
    enabled: Boolean,
    calls: LockCalls,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        calls.onOther?.let {
            QuietButton(
                stringResource(if (byCode) R.string.lock_use_passphrase else R.string.lock_use_code),
                it,
                Modifier.fillMaxWidth().testTag("other way"),
            )
        }
        calls.onBiometric?.let {
            SecondaryButton(stringResource(R.string.lock_biometric), it, Modifier.fillMaxWidth().testTag("biometric"))
        }
        PrimaryButton(
            stringResource(R.string.lock_unlock),
            calls.onUnlock,
            Modifier.fillMaxWidth().testTag("unlock"),
            enabled = enabled,
        )
    }
}

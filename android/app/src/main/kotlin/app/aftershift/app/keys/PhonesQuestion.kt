package app.aftershift.app.keys

import android.app.Activity
import android.content.Context
import android.hardware.biometrics.BiometricManager
import android.hardware.biometrics.BiometricManager.Authenticators.BIOMETRIC_STRONG
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import app.aftershift.app.Front
import app.aftershift.app.R
import app.aftershift.ui.core.BiometricRefused
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.withContext
import javax.crypto.Cipher
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException

/** The system's own panel. Nobody but the system sees a finger or a face; what comes back is a cipher that works. */
internal class PhonesQuestion(
    private val context: Context,
    private val front: Front,
) : BiometricQuestion {
    override fun available(): Boolean {
        val sensors = context.getSystemService(BiometricManager::class.java) ?: return false
        val answer =
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
                sensors.canAuthenticate(BIOMETRIC_STRONG)
            } else {
                @Suppress("DEPRECATION")
                sensors.canAuthenticate()
            }
        return answer == BiometricManager.BIOMETRIC_SUCCESS
    }

    override suspend fun ask(cipher: Cipher): Cipher =
        withContext(Dispatchers.Main.immediate) {
            val activity = front.activity ?: throw BiometricRefused()
            suspendCancellableCoroutine { waiting ->
                val stop = CancellationSignal()
                waiting.invokeOnCancellation { stop.cancel() }
                val answer =
                    object : BiometricPrompt.AuthenticationCallback() {
                        // Not recognised is no end: the panel says so and goes on.
                        override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) {
                            if (waiting.isActive) waiting.resume(result.cryptoObject?.cipher ?: cipher)
                        }

                        override fun onAuthenticationError(
                            code: Int,
                            words: CharSequence?,
                        ) {
                            if (waiting.isActive) waiting.resumeWithException(BiometricRefused())
                        }
                    }
                panel(activity) { answer.onAuthenticationError(0, null) }
                    .authenticate(BiometricPrompt.CryptoObject(cipher), stop, activity.mainExecutor, answer)
            }
        }

    private fun panel(
        activity: Activity,
        onNo: () -> Unit,
    ): BiometricPrompt {
        val panel =
            BiometricPrompt
                .Builder(activity)
                .setTitle(activity.getString(R.string.phone_biometric_title))
                .setConfirmationRequired(false)
                .setNegativeButton(activity.getString(R.string.phone_biometric_no), activity.mainExecutor) { _, _ ->
                    onNo()
                }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) panel.setAllowedAuthenticators(BIOMETRIC_STRONG)
        return panel.build()
    }
}

package app.aftershift.app.keys

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import app.aftershift.ui.core.BiometricKey
import app.aftershift.ui.core.BiometricKeyLost
import app.aftershift.ui.core.BiometricRefused
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.security.GeneralSecurityException
import java.security.InvalidKeyException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher

/** The phone's question for a finger or a face. What it gives back may be used once. */
internal interface BiometricQuestion {
    fun available(): Boolean

    /** Throws [BiometricRefused]. */
    suspend fun ask(cipher: Cipher): Cipher
}

/**
 * A key that the Keystore uses once for each finger or face it has recognised, and gives up for good when another is
 * added. A phone that can't promise that makes no such key, and is left with its other ways.
 */
internal class KeystoreBiometricKey(
    private val question: BiometricQuestion,
) : BiometricKey {
    private val store = Keystore("aftershift.biometric", "aftershift biometric slot 1")

    override fun available(): Boolean = question.available()

    /** A key that still works stays: what it wrapped before may be in use, should the question be refused. */
    override suspend fun wrap(key: ByteArray): ByteArray =
        asking {
            val with = aside { store.toWrap { store.make({ onlyBehindBiometrics() }) } }
            store.wrap(question.ask(with), key)
        }

    override suspend fun unwrap(blob: ByteArray): ByteArray =
        asking {
            val with = aside { store.key() } ?: throw BiometricKeyLost()
            store.unwrap(question.ask(store.toUnwrap(with, blob)), blob)
        }

    override fun forget() = store.forget()

    /** A Keystore that is asked again takes its time, and the screens don't wait for it. */
    private suspend fun <T> aside(read: () -> T): T = withContext(Dispatchers.IO) { read() }

    private fun KeyGenParameterSpec.Builder.onlyBehindBiometrics() {
        setUserAuthenticationRequired(true)
        setInvalidatedByBiometricEnrollment(true)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            setUserAuthenticationParameters(EACH_TIME, KeyProperties.AUTH_BIOMETRIC_STRONG)
        } else {
            // Without a duration it is asked for each time; that is so unless one is set.
            @Suppress("DEPRECATION")
            setUserAuthenticationValidityDurationSeconds(-1)
        }
    }

    private inline fun asking(act: () -> ByteArray): ByteArray =
        try {
            act()
        } catch (passed: CancellationException) {
            throw passed
        } catch (error: InvalidKeyException) {
            throw if (error.isForGood) BiometricKeyLost(error) else BiometricRefused(error)
        } catch (error: AEADBadTagException) {
            throw BiometricKeyLost(error)
        } catch (error: GeneralSecurityException) {
            // Recognised too long ago, or by something weaker, or no key was made or given out: it can be asked again.
            throw BiometricRefused(error)
        }

    private companion object {
        const val EACH_TIME = 0
    }
}

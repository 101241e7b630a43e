package app.aftershift.app.keys

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import app.aftershift.ui.core.BiometricKey
import app.aftershift.ui.core.BiometricKeyLost
import app.aftershift.ui.core.BiometricRefused
import kotlinx.coroutines.CancellationException
import java.security.GeneralSecurityException
import java.security.UnrecoverableKeyException
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

    override suspend fun wrap(key: ByteArray): ByteArray = asking { store.wrap(question.ask(toWrap()), key) }

    override suspend fun unwrap(blob: ByteArray): ByteArray =
        asking {
            val with = store.key() ?: throw BiometricKeyLost()
            store.unwrap(question.ask(store.toUnwrap(with, blob)), blob)
        }

    override fun forget() = store.forget()

    /** A key that still works stays: what it wrapped before may be in use, should the question be refused. */
    private fun toWrap(): Cipher =
        try {
            store.key()?.let { store.toWrap(it) }
        } catch (_: UnrecoverableKeyException) {
            null
        } catch (_: KeyPermanentlyInvalidatedException) {
            null
        } ?: store.toWrap(store.make({ onlyBehindBiometrics() }))

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
        } catch (error: UnrecoverableKeyException) {
            throw BiometricKeyLost(error)
        } catch (error: KeyPermanentlyInvalidatedException) {
            throw BiometricKeyLost(error)
        } catch (error: AEADBadTagException) {
            throw BiometricKeyLost(error)
        } catch (error: GeneralSecurityException) {
            // Recognised too long ago, or by something weaker, or no key was made: it can be asked again.
            throw BiometricRefused(error)
        }

    private companion object {
        const val EACH_TIME = 0
    }
}

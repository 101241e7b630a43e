package app.aftershift.app.keys

import android.os.Build
import android.security.KeyStoreException
import android.security.keystore.KeyPermanentlyInvalidatedException
import java.security.GeneralSecurityException
import java.security.InvalidKeyException
import java.security.KeyStore
import java.security.UnrecoverableKeyException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec
import android.security.keystore.KeyGenParameterSpec as Spec
import android.security.keystore.KeyProperties as Key

/**
 * One key in the phone's Keystore, and what it wraps: a nonce of 12 bytes, then AES-GCM's text and tag. [purpose] binds
 * what is wrapped to what it is for. Where the hardware has no place of its own for keys, the Keystore takes the next
 * best; the separate chip that some phones have (StrongBox) isn't asked for, as it fails now and then on too many.
 */
internal class Keystore(
    private val alias: String,
    purpose: String,
) {
    private val bound = purpose.encodeToByteArray()

    /**
     * Null where there is none, or none any more that could be used. A Keystore fails once in a while, and works a
     * moment later: what it says then is thrown only after several tries, and doesn't mean that the key is gone.
     */
    fun key(): SecretKey? = key(PAUSES_MS)

    private fun key(pauses: List<Long>): SecretKey? =
        try {
            store().getKey(alias, null) as SecretKey?
        } catch (error: UnrecoverableKeyException) {
            if (error.isForGood) return null
            Thread.sleep(pauses.firstOrNull() ?: throw error)
            key(pauses.drop(1))
        }

    /** With the key that is there, or with what [make] makes in its place where that one is of no use. */
    fun toWrap(make: () -> SecretKey): Cipher =
        try {
            key()?.let(::encrypting)
        } catch (_: UnrecoverableKeyException) {
            null
        } catch (error: InvalidKeyException) {
            if (error.isForGood) null else throw error
        } ?: encrypting(make())

    /** Another one takes its place. [specs]: the first that this phone makes a key of. */
    fun make(vararg specs: Spec.Builder.() -> Unit): SecretKey {
        var refused: Exception? = null
        for (spec in specs) {
            try {
                return generate(spec)
            } catch (error: GeneralSecurityException) {
                refused = error
            } catch (error: RuntimeException) {
                // What a phone's own key store refuses comes as a ProviderException or an IllegalStateException.
                refused = error
            }
        }
        throw GeneralSecurityException("no key was made", refused)
    }

    private fun encrypting(key: SecretKey): Cipher = cipher().apply { init(Cipher.ENCRYPT_MODE, key) }

    fun toUnwrap(
        key: SecretKey,
        blob: ByteArray,
    ): Cipher {
        if (blob.size <= NONCE) throw GeneralSecurityException("too short")
        return cipher().apply { init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, blob, 0, NONCE)) }
    }

    fun wrap(
        with: Cipher,
        text: ByteArray,
    ): ByteArray {
        with.updateAAD(bound)
        return with.iv + with.doFinal(text)
    }

    fun unwrap(
        with: Cipher,
        blob: ByteArray,
    ): ByteArray {
        with.updateAAD(bound)
        return with.doFinal(blob, NONCE, blob.size - NONCE)
    }

    fun forget() = store().deleteEntry(alias)

    private fun generate(spec: Spec.Builder.() -> Unit): SecretKey {
        val wanted =
            Spec
                .Builder(alias, Key.PURPOSE_ENCRYPT or Key.PURPOSE_DECRYPT)
                .setBlockModes(Key.BLOCK_MODE_GCM)
                .setEncryptionPaddings(Key.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS)
                .apply(spec)
                .build()
        return KeyGenerator.getInstance(Key.KEY_ALGORITHM_AES, STORE).apply { init(wanted) }.generateKey()
    }

    private fun store() = KeyStore.getInstance(STORE).apply { load(null) }

    private fun cipher() = Cipher.getInstance("AES/GCM/NoPadding")

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val KEY_BITS = 256
        const val NONCE = 12
        const val TAG_BITS = 128

        /** Between tries. */
        val PAUSES_MS = listOf(100L, 400L)
    }
}

/**
 * Whether a key says so for good. One that the phone has given up (another finger, no screen lock any more) it refuses
 * without a cause; what it couldn't do at this moment has one, and so has a key that it can't read.
 */
internal val GeneralSecurityException.isForGood: Boolean
    get() {
        val cause = cause ?: return this is UnrecoverableKeyException || this is KeyPermanentlyInvalidatedException
        if (this is KeyPermanentlyInvalidatedException || cause is KeyPermanentlyInvalidatedException) return true
        // Apps are given this one as words only.
        if (cause.message.orEmpty().startsWith("Invalid key blob")) return true
        return Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && cause is KeyStoreException &&
            cause.numericErrorCode == KeyStoreException.ERROR_KEY_CORRUPTED
    }

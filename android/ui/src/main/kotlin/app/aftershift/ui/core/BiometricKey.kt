package app.aftershift.ui.core

/**
 * The same behind a finger or a face, asked for each time. A phone shows its own question for it and answers when that
 * is over; so these are called from where the screens are, and the core's thread doesn't wait for them.
 */
interface BiometricKey {
    /** Whether this phone can ask now: it has a sensor, and knows a finger or a face. */
    fun available(): Boolean

    /** Encrypts [key] for the slot file. Throws [BiometricRefused]. */
    suspend fun wrap(key: ByteArray): ByteArray

    /** The key again; the caller wipes it. Throws [BiometricRefused] or [BiometricKeyLost]. */
    suspend fun unwrap(blob: ByteArray): ByteArray

    /** As [DeviceKey.forget], and without asking for a finger: a key is given up, not used. */
    fun forget()
}

/** Not recognised, or not wanted after all: nothing is wrong, and it can be asked again. */
class BiometricRefused(
    cause: Throwable? = null,
) : Exception("no finger or face was recognised", cause)

/** The phone has forgotten the key: it does when another finger is added. The other ways still open the vault. */
class BiometricKeyLost(
    cause: Throwable? = null,
) : Exception("the key behind a finger or a face is gone", cause)

/** What this phone keeps keys with; no [biometric] where it has nothing for it. */
class PhoneKeys(
    val device: DeviceKey,
    val biometric: BiometricKey? = null,
) {
    /** All of them, after everything was erased. One that stays is no reason to keep the other. */
    fun forget() {
        try {
            device.forget()
        } finally {
            biometric?.forget()
        }
    }
}

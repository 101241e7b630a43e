package app.aftershift.ui.core

/**
 * The key that this device keeps for itself, and that a key of the vault is wrapped with. A phone keeps it in its
 * Keystore; the desktop preview in a file.
 */
interface DeviceKey {
    /** Encrypts [key] for the slot file. */
    fun wrap(key: ByteArray): ByteArray

    /** The key again; the caller wipes it. Throws [DeviceKeyLost]. */
    fun unwrap(blob: ByteArray): ByteArray

    /** Gives the device's key up: what it wrapped opens nothing any more. Where there is none, nothing is to be done. */
    fun forget()
}

/** The device's key is gone, or it isn't the one that [DeviceKey.wrap] used. */
class DeviceKeyLost(
    cause: Throwable? = null,
) : Exception("the device key is not available", cause)

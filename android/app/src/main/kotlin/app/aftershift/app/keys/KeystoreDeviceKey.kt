package app.aftershift.app.keys

import android.os.Build
import app.aftershift.ui.core.DeviceKey
import app.aftershift.ui.core.DeviceKeyLost
import java.security.InvalidKeyException
import javax.crypto.AEADBadTagException

/**
 * The key that this phone keeps for itself. It is lost where it isn't there (a phone set up anew, files put back from
 * another one), where the phone has given it up, or where it isn't the one. Whatever else the Keystore says may pass,
 * so it isn't taken for that: from "lost" it is a short way to erasing.
 */
internal class KeystoreDeviceKey : DeviceKey {
    private val store = Keystore("aftershift.device", "aftershift device slot 1")

    override fun wrap(key: ByteArray): ByteArray = store.wrap(store.toWrap(::make), key)

    override fun unwrap(blob: ByteArray): ByteArray =
        try {
            val with = store.key() ?: throw DeviceKeyLost()
            store.unwrap(store.toUnwrap(with, blob), blob)
        } catch (error: InvalidKeyException) {
            throw if (error.isForGood) DeviceKeyLost(error) else error
        } catch (error: AEADBadTagException) {
            throw DeviceKeyLost(error)
        }

    override fun forget() = store.forget()

    /**
     * Usable only while the phone is unlocked, where that can be relied on: before Android 15, a phone unlocked by a
     * watch or a simple face kept such keys locked, and one whose screen lock was taken off threw them away.
     */
    private fun make() =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM) {
            store.make({ setUnlockedDeviceRequired(true) }, {})
        } else {
            store.make({})
        }
}

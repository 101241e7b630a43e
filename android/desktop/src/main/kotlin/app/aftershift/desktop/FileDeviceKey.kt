package app.aftershift.desktop

import app.aftershift.ui.core.DeviceKey
import app.aftershift.ui.core.DeviceKeyLost
import java.io.IOException
import java.nio.file.Path
import java.security.GeneralSecurityException

/** The device key of the desktop preview. The Rust twin is `tests/src/preview_key.rs`; both have to agree on every byte. */
class FileDeviceKey(
    folder: Path,
) : DeviceKey {
    private val file = KeyFile(folder.resolve("device.key"), "aftershift device slot 1")

    override fun wrap(key: ByteArray): ByteArray = file.wrap(key)

    override fun unwrap(blob: ByteArray): ByteArray =
        try {
            file.unwrap(blob)
        } catch (error: GeneralSecurityException) {
            throw DeviceKeyLost(error)
        } catch (error: IOException) {
            throw DeviceKeyLost(error)
        }

    override fun forget() = file.forget()
}

package app.aftershift.desktop

import app.aftershift.ui.core.BiometricKey
import app.aftershift.ui.core.BiometricKeyLost
import java.io.IOException
import java.nio.file.Path
import java.security.GeneralSecurityException

/** The desktop preview's stand-in. It asks nothing: a phone asks for a finger or a face before either. */
class FileBiometricKey(
    folder: Path,
) : BiometricKey {
    private val file = KeyFile(folder.resolve("biometric.key"), "aftershift biometric slot 1")

    override fun available() = true

    override suspend fun wrap(key: ByteArray): ByteArray = file.wrap(key)

    override suspend fun unwrap(blob: ByteArray): ByteArray =
        try {
            file.unwrap(blob)
        } catch (error: GeneralSecurityException) {
            throw BiometricKeyLost(error)
        } catch (error: IOException) {
            throw BiometricKeyLost(error)
        }

    override fun forget() = file.forget()
}

package app.aftershift.desktop

import app.aftershift.ui.core.BiometricKeyLost
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files

class FileBiometricKeyTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }

    @Test
    fun aWrappedKeyComesBackAndOneOfAnotherKindDoesNot() =
        runBlocking {
            val key = ByteArray(32) { it.toByte() }
            val slot = FileBiometricKey(folder).wrap(key)
            assertArrayEquals(key, FileBiometricKey(folder).unwrap(slot))
            assertLost(FileDeviceKey(folder).wrap(key))
            Files.delete(folder.resolve("biometric.key"))
            assertLost(slot)
        }

    @Test
    fun aForgottenKeyOpensNothing() =
        runBlocking {
            val slot = FileBiometricKey(folder).wrap(ByteArray(32))
            FileBiometricKey(folder).forget()
            assertLost(slot)
        }

    private fun assertLost(slot: ByteArray) {
        assertThrows(BiometricKeyLost::class.java) { runBlocking { FileBiometricKey(folder).unwrap(slot) } }
    }
}

package app.aftershift.app.keys

import android.os.Build
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import app.aftershift.app.PhoneTest
import app.aftershift.ui.core.DeviceKeyLost
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import java.security.ProviderException
import java.security.UnrecoverableKeyException

class KeystoreDeviceKeyTest : PhoneTest() {
    private val key = ByteArray(32) { it.toByte() }
    private val device = KeystoreDeviceKey()
    private val spec get() = keystore.specs.getValue("aftershift.device")

    @Test
    fun `what was wrapped is the same again, and never wrapped twice alike`() {
        val blobs = List(2) { device.wrap(key) }
        blobs.forEach { assertArrayEquals(key, device.unwrap(it)) }
        assertFalse(blobs[0].contentEquals(blobs[1]))
        assertEquals(12 + 32 + 16, blobs[0].size)
        assertEquals(1, keystore.made)
    }

    @Test
    fun `it is a key of 256 bits for AES-GCM, and asks for no finger and no separate chip`() {
        device.wrap(key)
        assertEquals(256, spec.keySize)
        assertEquals(listOf(KeyProperties.BLOCK_MODE_GCM), spec.blockModes.toList())
        assertFalse(spec.isUserAuthenticationRequired)
        assertFalse(spec.isStrongBoxBacked)
        assertTrue(spec.isRandomizedEncryptionRequired)
    }

    @Test
    fun `it works only on an unlocked phone, where that can be relied on`() {
        device.wrap(key)
        assertEquals(Build.VERSION.SDK_INT >= 35, spec.isUnlockedDeviceRequired)
    }

    @Test
    fun `a phone that makes no such key makes one without that`() {
        keystore.refuses = { it.isUnlockedDeviceRequired }
        assertArrayEquals(key, device.unwrap(device.wrap(key)))
        assertFalse(spec.isUnlockedDeviceRequired)
    }

    @Test
    fun `a phone that makes none at all says so, and nothing is lost`() {
        keystore.refuses = { true }
        val error = assertThrows(Exception::class.java) { device.wrap(key) }
        assertFalse(error is DeviceKeyLost)
    }

    @Test
    fun `without its key it is lost, and no other key is made for it`() {
        val blob = device.wrap(key)
        device.forget()
        assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
        assertEquals(1, keystore.made)
    }

    @Test
    fun `with another key it is lost`() {
        val blob = device.wrap(key)
        device.forget()
        device.wrap(key)
        assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
    }

    @Test
    fun `what was wrapped for a finger isn't taken`() {
        val finger = Keystore("aftershift.device", "aftershift biometric slot 1")
        device.wrap(key)
        val blob = finger.wrap(finger.toWrap { error("there is one") }, key)
        assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
    }

    @Test
    fun `a Keystore that fails is asked again after a moment, and nothing is lost by it`() {
        val blob = device.wrap(key)
        for (failures in 1..2) {
            keystore.failures = failures
            assertArrayEquals(key, device.unwrap(blob))
        }
        keystore.failures = 3
        assertThrows(UnrecoverableKeyException::class.java) { device.unwrap(blob) }
        // It was only out of sorts.
        assertArrayEquals(key, device.unwrap(blob))
    }

    @Test
    fun `a key that the phone has given up, or can't read any more, is lost`() {
        val blob = device.wrap(key)
        keystore.unreadable = keystoreSays(INVALID_KEY_BLOB, "Invalid key blob")
        assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            keystore.unreadable = keystoreSays(VALUE_CORRUPTED, "of the files of the key")
            assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
        }
        keystore.unreadable = KeyPermanentlyInvalidatedException()
        assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
        keystore.unreadable = keystoreSays(SYSTEM_ERROR, "System error")
        assertThrows(UnrecoverableKeyException::class.java) { device.unwrap(blob) }
        keystore.unreadable = null
        keystore.invalidate()
        assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
    }

    @Test
    fun `where one is of no use, another is made in its place`() {
        for (broken in listOf(keystoreSays(INVALID_KEY_BLOB, "Invalid key blob"), ProviderException("for days"))) {
            device.wrap(key)
            val before = keystore.made
            keystore.unreadable = broken
            assertArrayEquals(key, device.unwrap(device.wrap(key)))
            assertEquals(before + 1, keystore.made)
        }
        keystore.invalidate()
        assertArrayEquals(key, device.unwrap(device.wrap(key)))
    }

    @Test
    fun `what may pass isn't taken for lost`() {
        val blob = device.wrap(key)
        keystore.held["aftershift.device"] =
            object : javax.crypto.SecretKey {
                override fun getAlgorithm() = "AES"

                override fun getFormat() = "RAW"

                override fun getEncoded(): ByteArray = throw ProviderException("busy")
            }
        val error = assertThrows(Exception::class.java) { device.unwrap(blob) }
        assertFalse(error is DeviceKeyLost)
    }

    /** Before Android 13 apps couldn't name what the Keystore throws. */
    private fun keystoreSays(
        code: Int,
        words: String,
    ): Exception =
        Class
            .forName("android.security.KeyStoreException")
            .getConstructor(Int::class.java, String::class.java)
            .newInstance(code, words) as Exception

    private companion object {
        const val INVALID_KEY_BLOB = -33
        const val SYSTEM_ERROR = 4
        const val VALUE_CORRUPTED = 8
    }
}

package app.aftershift.app.keys

import android.os.Build
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
        val blob = finger.wrap(finger.toWrap(requireNotNull(finger.key())), key)
        assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
    }

    @Test
    fun `a Keystore that fails once is asked again, one that fails twice has lost it`() {
        val blob = device.wrap(key)
        keystore.failures = 1
        assertArrayEquals(key, device.unwrap(blob))
        keystore.failures = 2
        assertThrows(DeviceKeyLost::class.java) { device.unwrap(blob) }
        // It was only out of sorts.
        assertArrayEquals(key, device.unwrap(blob))
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
}

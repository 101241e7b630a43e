package app.aftershift.app.keys

import android.os.Build
import android.security.keystore.KeyProperties
import app.aftershift.app.PhoneTest
import app.aftershift.ui.core.BiometricKeyLost
import app.aftershift.ui.core.BiometricRefused
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import javax.crypto.Cipher

class KeystoreBiometricKeyTest : PhoneTest() {
    private val key = ByteArray(32) { it.toByte() }
    private val asked = Asked()
    private val finger = KeystoreBiometricKey(asked)
    private val spec get() = keystore.specs.getValue("aftershift.biometric")

    @Test
    fun `each use asks, and a key of the vault comes back`() =
        runBlocking {
            val blob = finger.wrap(key)
            assertArrayEquals(key, finger.unwrap(blob))
            assertArrayEquals(key, finger.unwrap(blob))
            assertEquals(3, asked.times)
            assertEquals(1, keystore.made)
        }

    @Test
    fun `the Keystore wants a strong finger or face each time, and gives the key up with another one`() {
        runBlocking { finger.wrap(key) }
        assertTrue(spec.isUserAuthenticationRequired)
        assertTrue(spec.isInvalidatedByBiometricEnrollment)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            assertEquals(KeyProperties.AUTH_BIOMETRIC_STRONG, spec.userAuthenticationType)
            assertEquals(0, spec.userAuthenticationValidityDurationSeconds)
        } else {
            assertEquals(-1, spec.userAuthenticationValidityDurationSeconds)
        }
    }

    @Test
    fun `a phone that can't give it up with another finger makes no such key`() {
        keystore.refuses = { it.isInvalidatedByBiometricEnrollment }
        assertThrows(BiometricRefused::class.java) { runBlocking { finger.wrap(key) } }
        assertEquals(0, keystore.made)
    }

    @Test
    fun `refused, it can be asked again, and what was wrapped before still opens`() =
        runBlocking {
            val blob = finger.wrap(key)
            asked.refuses = true
            assertThrows(BiometricRefused::class.java) { runBlocking { finger.wrap(key) } }
            assertThrows(BiometricRefused::class.java) { runBlocking { finger.unwrap(blob) } }
            asked.refuses = false
            assertArrayEquals(key, finger.unwrap(blob))
        }

    @Test
    fun `after another finger the old is lost, and a new one can be made`() =
        runBlocking {
            val blob = finger.wrap(key)
            keystore.invalidate()
            assertThrows(BiometricKeyLost::class.java) { runBlocking { finger.unwrap(blob) } }
            assertArrayEquals(key, finger.unwrap(finger.wrap(key)))
            assertThrows(BiometricKeyLost::class.java) { runBlocking { finger.unwrap(blob) } }
            Unit
        }

    @Test
    fun `a Keystore that is out of sorts is no reason to give the finger up`() {
        val blob = runBlocking { finger.wrap(key) }
        keystore.failures = 3
        assertThrows(BiometricRefused::class.java) { runBlocking { finger.unwrap(blob) } }
        assertArrayEquals(key, runBlocking { finger.unwrap(blob) })
    }

    @Test
    fun `given up without asking`() {
        val blob = runBlocking { finger.wrap(key) }
        finger.forget()
        assertEquals(1, asked.times)
        assertThrows(BiometricKeyLost::class.java) { runBlocking { finger.unwrap(blob) } }
    }

    @Test
    fun `without a screen to ask on it is refused`() {
        val nowhere = KeystoreBiometricKey(PhonesQuestion(app, app.front))
        assertThrows(BiometricRefused::class.java) { runBlocking { nowhere.wrap(key) } }
    }

    private class Asked : BiometricQuestion {
        var times = 0
        var refuses = false

        override fun available() = true

        override suspend fun ask(cipher: Cipher): Cipher {
            if (refuses) throw BiometricRefused()
            times++
            return cipher
        }
    }
}

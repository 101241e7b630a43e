package app.aftershift.app

import android.security.keystore.KeyGenParameterSpec
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.ProviderException
import java.security.SecureRandom
import java.security.Security
import java.security.UnrecoverableKeyException
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import javax.crypto.KeyGenerator
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey

/**
 * Stands in for the phone's Keystore, in memory. It shows what the app asks for and how it takes refusals; it is no proof
 * of any hardware.
 */
class FakeKeystore : Provider("AndroidKeyStore", "1", "for tests") {
    val held = mutableMapOf<String, Key>()
    val specs = mutableMapOf<String, KeyGenParameterSpec>()

    /** How often it can't give a key out at this moment. */
    var failures = 0

    /** What is the matter with each key that is held, until another is made. */
    var unreadable: Exception? = null

    /** What this phone makes no key of. */
    var refuses: (KeyGenParameterSpec) -> Boolean = { false }

    /** How many keys were made. */
    var made = 0
        private set

    init {
        service("KeyStore", "AndroidKeyStore") { Store() }
        service("KeyGenerator", "AES") { Generator() }
        Security.removeProvider(name)
        Security.addProvider(this)
    }

    /** As another finger does. */
    fun invalidate() = held.keys.toList().forEach { held[it] = invalid }

    private fun service(
        type: String,
        algorithm: String,
        make: () -> Any,
    ) = putService(
        object : Service(this, type, algorithm, "fake", null, null) {
            override fun newInstance(constructorParameter: Any?) = make()
        },
    )

    private val invalid =
        object : Key {
            override fun getAlgorithm() = "AES"

            override fun getFormat() = null

            override fun getEncoded() = null
        }

    private inner class Generator : KeyGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun engineInit(
            params: AlgorithmParameterSpec?,
            random: SecureRandom?,
        ) {
            spec = params as KeyGenParameterSpec
        }

        override fun engineInit(random: SecureRandom?) = error("a key of what?")

        override fun engineInit(
            size: Int,
            random: SecureRandom?,
        ) = error("a key of what?")

        override fun engineGenerateKey(): SecretKey {
            if (refuses(spec)) throw ProviderException("not on this phone")
            val key = KeyGenerator.getInstance("AES", "SunJCE").apply { init(spec.keySize) }.generateKey()
            held[spec.keystoreAlias] = key
            unreadable = null
            specs[spec.keystoreAlias] = spec
            made++
            return key
        }
    }

    private inner class Store : KeyStoreSpi() {
        override fun engineGetKey(
            alias: String,
            password: CharArray?,
        ): Key? {
            // As on a phone: with a cause where something failed, and without where the key was given up.
            if (failures-- > 0) throw UnrecoverableKeyException().apply { initCause(ProviderException("busy")) }
            unreadable?.let { throw UnrecoverableKeyException().apply { initCause(it) } }
            if (held[alias] === invalid) throw UnrecoverableKeyException()
            return held[alias]
        }

        override fun engineDeleteEntry(alias: String) {
            held.remove(alias)
        }

        override fun engineContainsAlias(alias: String) = alias in held

        override fun engineIsKeyEntry(alias: String) = alias in held

        override fun engineAliases() = Collections.enumeration(held.keys)

        override fun engineSize() = held.size

        override fun engineIsCertificateEntry(alias: String?) = false

        override fun engineGetCertificate(alias: String?): Certificate? = null

        override fun engineGetCertificateAlias(cert: Certificate?): String? = null

        override fun engineGetCertificateChain(alias: String?): Array<Certificate>? = null

        override fun engineGetCreationDate(alias: String?) = Date(0)

        override fun engineSetCertificateEntry(
            alias: String?,
            cert: Certificate?,
        ) = throw UnsupportedOperationException()

        override fun engineSetKeyEntry(
            alias: String?,
            key: Key?,
            password: CharArray?,
            chain: Array<out Certificate>?,
        ) = throw UnsupportedOperationException()

        override fun engineSetKeyEntry(
            alias: String?,
            key: ByteArray?,
            chain: Array<out Certificate>?,
        ) = throw UnsupportedOperationException()

        override fun engineStore(
            stream: OutputStream?,
            password: CharArray?,
        ) = Unit

        override fun engineLoad(
            stream: InputStream?,
            password: CharArray?,
        ) = Unit
    }
}

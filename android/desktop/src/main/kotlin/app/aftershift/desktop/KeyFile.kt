package app.aftershift.desktop

import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.FileAlreadyExistsException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.nio.file.attribute.FileAttribute
import java.nio.file.attribute.PosixFilePermissions
import java.security.GeneralSecurityException
import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec

/**
 * A key of the desktop preview: 32 random bytes in a file that only its owner can read, beside the vault. A phone keeps
 * its keys in hardware. [purpose] binds what is wrapped to what it is for.
 */
internal class KeyFile(
    private val file: Path,
    purpose: String,
) {
    private val bound = purpose.encodeToByteArray()

    fun wrap(key: ByteArray): ByteArray {
        if (Files.notExists(file)) make()
        val nonce = ByteArray(NONCE).also(SecureRandom()::nextBytes)
        return nonce + run(Cipher.ENCRYPT_MODE, nonce, key)
    }

    /** Throws a [GeneralSecurityException] or an [java.io.IOException] where the key isn't the one, or isn't there. */
    fun unwrap(blob: ByteArray): ByteArray {
        if (blob.size < NONCE) throw GeneralSecurityException("too short")
        return run(Cipher.DECRYPT_MODE, blob.copyOf(NONCE), blob.copyOfRange(NONCE, blob.size))
    }

    /** The next [wrap] makes another one. */
    fun forget() {
        Files.deleteIfExists(file)
    }

    /** [nonce] is the first 12 bytes of what is stored; the tag is the last 16. */
    private fun run(
        mode: Int,
        nonce: ByteArray,
        text: ByteArray,
    ): ByteArray {
        val key = Files.readAllBytes(file)
        try {
            if (key.size != KEY) throw GeneralSecurityException("${key.size} bytes")
            val cipher = Cipher.getInstance("AES/GCM/NoPadding")
            cipher.init(mode, SecretKeySpec(key, "AES"), GCMParameterSpec(TAG_BITS, nonce))
            cipher.updateAAD(bound)
            return cipher.doFinal(text)
        } finally {
            key.fill(0)
        }
    }

    private fun make() {
        Files.createDirectories(file.parent)
        val key = ByteArray(KEY).also(SecureRandom()::nextBytes)
        try {
            val options = setOf(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
            FileChannel.open(file, options, *ownerOnly()).use { channel ->
                channel.write(ByteBuffer.wrap(key))
                channel.force(true)
            }
        } catch (_: FileAlreadyExistsException) {
            // Made by another window meanwhile: that one counts.
        } finally {
            key.fill(0)
        }
    }

    /** Where the file system knows such permissions, and not only afterwards. */
    private fun ownerOnly(): Array<FileAttribute<*>> =
        if ("posix" in file.fileSystem.supportedFileAttributeViews()) {
            arrayOf(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        } else {
            emptyArray()
        }

    private companion object {
        const val KEY = 32
        const val NONCE = 12
        const val TAG_BITS = 128
    }
}

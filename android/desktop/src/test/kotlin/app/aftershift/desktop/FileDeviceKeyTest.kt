package app.aftershift.desktop

import app.aftershift.ui.core.DeviceKeyLost
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import java.util.HexFormat

class FileDeviceKeyTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }
    private val file get() = folder.resolve("device.key")

    @Test
    fun aWrappedKeyComesBack() {
        val key = ByteArray(32) { it.toByte() }
        val slot = FileDeviceKey(folder).wrap(key)
        assertEquals(12 + 32 + 16, slot.size)
        assertArrayEquals(key, FileDeviceKey(folder).unwrap(slot))
    }

    @Test
    fun onlyTheOwnerCanReadTheFile() {
        FileDeviceKey(folder).wrap(ByteArray(32))
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
    }

    /** Made with OpenSSL: key 01…01, nonce 02…02, data key 07…07. The Rust twin has to open the same bytes. */
    @Test
    fun aSlotThatWasMadeElsewhereOpens() {
        Files.write(file, ByteArray(32) { 1 })
        val slot = HexFormat.of().parseHex(SLOT)
        assertArrayEquals(ByteArray(32) { 7 }, FileDeviceKey(folder).unwrap(slot))
    }

    @Test
    fun aChangedByteAShortSlotAndAMissingKeyAreRefused() {
        val slot = FileDeviceKey(folder).wrap(ByteArray(32))
        val changed = slot.copyOf().also { it[20] = (it[20] + 1).toByte() }
        listOf(changed, slot.copyOf(5), ByteArray(0)).forEach { bad ->
            assertThrows(DeviceKeyLost::class.java) { FileDeviceKey(folder).unwrap(bad) }
        }
        Files.delete(file)
        assertThrows(DeviceKeyLost::class.java) { FileDeviceKey(folder).unwrap(slot) }
    }

    @Test
    fun aForgottenKeyOpensNothingAndTheNextOneIsAnother() {
        val key = FileDeviceKey(folder)
        key.forget()
        val slot = key.wrap(ByteArray(32))
        key.forget()
        assertThrows(DeviceKeyLost::class.java) { key.unwrap(slot) }
        key.wrap(ByteArray(32))
        assertThrows(DeviceKeyLost::class.java) { key.unwrap(slot) }
    }

    private companion object {
        const val SLOT =
            "02020202020202020202020200d1ce4e4d50c6fad4cbbbcf5ba0c5b5a5b2d6e8ecb68a76da80e7fc7ffc7378" +
                "eb18c97d624dcb4c9d212a83f1df7861"
    }
}

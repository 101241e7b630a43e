package app.aftershift.builds

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.zip.ZipFile

/** Newer phones have pages of 16 KB, and load no library that was made for smaller ones. */
class PagesTest {
    @Test
    fun `JNA's library for phones fits them`() {
        val archive = File(Repository.android, "robolectric/target/libraries/jna-${Repository.versions["jna"]}.aar")
        val found = mutableMapOf<String, Long>()
        ZipFile(archive).use { zip ->
            for (entry in zip.entries()) {
                val kind =
                    Regex("jni/([^/]+)/libjnidispatch.so").matchEntire(entry.name)?.groupValues?.get(1) ?: continue
                if (kind in SIXTY_FOUR) found[kind] = alignment(zip.getInputStream(entry).readBytes())
            }
        }
        assertEquals(SIXTY_FOUR, found.keys)
        found.forEach { (kind, bytes) -> assertTrue("$kind: $bytes", bytes >= PAGE) }
    }

    @Test
    fun `for our own the linker is asked for pages of that size, and it is loaded as it lies in the archive`() {
        val build = Repository.code("ui/build.gradle.kts")
        val asking = Regex("""for \(target in listOf\("([^)]*)"\)\) \{\s+environment\("([^"]+)", "([^"]+)"\)""")
        val (targets, name, value) = requireNotNull(asking.find(build)) { "nothing is asked" }.destructured
        assertEquals(setOf("AARCH64_LINUX_ANDROID", "X86_64_LINUX_ANDROID"), targets.split("\", \"").toSet())
        assertEquals("CARGO_TARGET_\${target}_RUSTFLAGS", name)
        assertEquals("-Clink-arg=-Wl,-z,max-page-size=$PAGE", value)
        assertTrue("useLegacyPackaging = false" in Repository.code("app/build.gradle.kts"))
    }

    /** The smallest of all parts that are loaded. */
    private fun alignment(elf: ByteArray): Long {
        val data = ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN)
        assertEquals("ELF, 64 bits", 2, elf[4].toInt())
        val headers = data.getLong(32).toInt()
        val size = data.getShort(54).toInt()
        val count = data.getShort(56).toInt()
        return (0 until count)
            .map { headers + it * size }
            .filter { data.getInt(it) == LOAD }
            .minOf { data.getLong(it + 48) }
    }

    private companion object {
        val SIXTY_FOUR = setOf("arm64-v8a", "x86_64")
        const val LOAD = 1
        const val PAGE = 16L * 1024
    }
}

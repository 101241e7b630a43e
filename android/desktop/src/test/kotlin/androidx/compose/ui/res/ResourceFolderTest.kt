package androidx.compose.ui.res

import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.Locale

/** Reads src/test/resources/sample-res. */
class ResourceFolderTest {
    private val res = ResourceFolder("/sample-res/")
    private val english = Locale.ENGLISH

    @Test
    fun stringsAndFormats() {
        assertEquals("Save", res.string(SAVE, english))
        assertEquals("It's day 3, Zoë", res.string(GREETING, english, 3, "Zoë"))
        // Without arguments it is text, as on Android.
        assertEquals("It's day %1\$d, %2\$s", res.string(GREETING, english))
    }

    @Test
    fun translationsFallBackToTheDefault() {
        assertEquals("Speichern", res.string(SAVE, Locale.GERMANY))
        assertEquals("It's day 3, Zoë", res.string(GREETING, Locale.GERMANY, 3, "Zoë"))
    }

    @Test
    fun everyModuleIsRead() {
        assertEquals("Scales", res.string(SCALES, english))
        assertEquals("Scales", res.string(SCALES, Locale.GERMANY))
    }

    @Test
    fun pluralsAndArrays() {
        assertEquals("1 day", res.plural(DAYS, 1, english, 1))
        assertEquals("0 days", res.plural(DAYS, 0, english, 0))
        assertEquals(listOf("light", "heavy"), res.array(MOODS, english))
    }

    @Test
    fun pseudoLocales() {
        assertEquals("[Šåvé one]", res.string(SAVE, PseudoLocale.ACCENTED))
        assertTrue(res.plural(DAYS, 12, PseudoLocale.RIGHT_TO_LEFT, 12).startsWith("12 "))
        assertEquals("Aftershift", res.string(BRAND, PseudoLocale.ACCENTED))
    }

    @Test
    fun whatIsMissingIsNamed() {
        assertNamed("0x7f0400ff") { res.string(0x7f0400ff, english) }
        assertNamed("string/only_in_index") { res.string(ONLY_IN_INDEX, english) }
        assertNamed("plurals/days is not a string") { res.string(DAYS, english) }
        assertNamed("string/save") { res.open(SAVE) }
        assertNamed("string/greeting") { res.string(GREETING, english, "not a number", "Zoë") }
        assertNamed("/no-res/index.txt") { ResourceFolder("/no-res/") }
    }

    @Test
    fun drawablesOpen() {
        assertTrue(res.open(IC_DOT).use { it.readBytes().decodeToString() }.startsWith("<vector"))
    }

    private fun assertNamed(
        name: String,
        block: () -> Unit,
    ) {
        val error = assertThrows(RuntimeException::class.java) { block() }
        assertTrue("$error", error.message.orEmpty().contains(name))
    }

    private companion object {
        const val MOODS = 0x7f010000
        const val IC_DOT = 0x7f020000
        const val DAYS = 0x7f030000
        const val BRAND = 0x7f040000
        const val GREETING = 0x7f040001
        const val SAVE = 0x7f040002
        const val ONLY_IN_INDEX = 0x7f040003
        const val SCALES = 0x7f040004
    }
}

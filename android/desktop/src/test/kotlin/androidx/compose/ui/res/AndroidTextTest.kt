package androidx.compose.ui.res

import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test

class AndroidTextTest {
    @Test
    fun escapes() {
        assertEquals("It's \"so\"", AndroidText.unescape("""It\'s \"so\""""))
        assertEquals("one\ntwo\tthree", AndroidText.unescape("""one\ntwo\tthree"""))
        assertEquals("ä – \\ @ ?", AndroidText.unescape("""\u00e4 \u2013 \\ \@ \?"""))
        assertEquals("%1\$s of %2\$d, 100 %", AndroidText.unescape("%1\$s of %2\$d, 100 %"))
    }

    @Test
    fun whiteSpaceCollapsesOutsideQuotes() {
        assertEquals("a b c", AndroidText.unescape("\n    a  b\n    c\n  "))
        assertEquals("  a  b", AndroidText.unescape("\"  a  b\""))
        assertEquals("it's", AndroidText.unescape("\"it's\""))
        // A line break that was escaped stays, and so does an escaped space at the end.
        assertEquals("a\n b", AndroidText.unescape("a\\n b"))
        assertEquals("a ", AndroidText.unescape("a\\u0020"))
    }

    @Test
    fun refusesWhatAaptRefuses() {
        listOf("it's", "\"open", "a\\", "a\\x", "\\u12", "\\u12G4").forEach { raw ->
            assertThrows(raw, IllegalArgumentException::class.java) { AndroidText.unescape(raw) }
        }
    }
}

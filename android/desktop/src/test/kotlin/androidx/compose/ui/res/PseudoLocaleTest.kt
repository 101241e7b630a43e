package androidx.compose.ui.res

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.Locale

class PseudoLocaleTest {
    @Test
    fun accentedIsLongerAndInBrackets() {
        val text = "How heavy is it right now?"
        val pseudo = PseudoLocale.apply(text, PseudoLocale.ACCENTED)
        assertTrue(pseudo, pseudo.startsWith("[Ĥöŵ ĥéåvý îš îţ ŕîĝĥţ ñöŵ?") && pseudo.endsWith("]"))
        assertTrue(pseudo, pseudo.length in (text.length * 1.3).toInt()..(text.length * 1.7).toInt())
    }

    @Test
    fun specifiersSurvive() {
        val text = "%1\$s: %2\$d of %3\$.1f, 5 %%"
        val specifiers = Regex("""%[0-9$.]*[a-z%]""")
        for (locale in listOf(PseudoLocale.ACCENTED, PseudoLocale.RIGHT_TO_LEFT)) {
            val pseudo = PseudoLocale.apply(text, locale)
            assertEquals(
                listOf("%1\$s", "%2\$d", "%3\$.1f", "%%"),
                specifiers.findAll(pseudo).map {
                    it.value
                }.toList(),
            )
            assertTrue(pseudo.format(Locale.ENGLISH, "xyz", 7, 8.0).contains("xyz"))
        }
    }

    @Test
    fun rightToLeftReversesEachWord() {
        assertEquals(
            "\u200F\u202ESave\u202C\u200F \u200F\u202Eit\u202C\u200F",
            PseudoLocale.apply("Save it", PseudoLocale.RIGHT_TO_LEFT),
        )
        assertTrue(PseudoLocale.isRightToLeft(PseudoLocale.RIGHT_TO_LEFT))
    }

    @Test
    fun realLocalesAndEmptyTextStayAsTheyAre() {
        assertEquals("Save", PseudoLocale.apply("Save", Locale.ENGLISH))
        assertEquals(" ", PseudoLocale.apply(" ", PseudoLocale.ACCENTED))
    }
}

package androidx.compose.ui.res

import java.util.Locale

/**
 * Android's two pseudo-locales, which show what a translation will do to a screen before there is one: [ACCENTED] is
 * longer and full of diacritics, and its brackets show what is cut off; [RIGHT_TO_LEFT] mirrors. Text without accents
 * or brackets was not taken from the resources.
 */
object PseudoLocale {
    val ACCENTED: Locale = Locale.forLanguageTag("en-XA")
    val RIGHT_TO_LEFT: Locale = Locale.forLanguageTag("ar-XB")

    /** How much longer than English. Other European languages need about a third more. */
    private const val EXPANSION = 0.35

    /** What `String.format` replaces; must survive untouched. */
    private val SPECIFIER = Regex("""%(\d+\$)?[-#+ 0,(<]*\d*(\.\d+)?[a-zA-Z%]""")
    private val WORD = Regex("""\S+""")

    private const val PLAIN = "ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz"
    private const val ACCENTS = "ÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽåçðéĝĥîĵķļñöŕšţûŵýž"
    private val PADDING = listOf("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

    /** RLM makes the paragraph run from the right, RLO … PDF reverses the letters of a word. */
    private const val WORD_START = "\u200F\u202E"
    private const val WORD_END = "\u202C\u200F"

    fun isPseudo(locale: Locale): Boolean = locale == ACCENTED || locale == RIGHT_TO_LEFT

    fun isRightToLeft(locale: Locale): Boolean = locale.language in setOf("ar", "fa", "he", "ur")

    /** [text], which is English, as [locale] shows it; unchanged in a real one. */
    fun apply(
        text: String,
        locale: Locale,
    ): String =
        when {
            text.isBlank() -> text
            locale == ACCENTED -> "[" + betweenSpecifiers(text, ::accent) + padding(text) + "]"
            locale == RIGHT_TO_LEFT -> betweenSpecifiers(text, ::reverse)
            else -> text
        }

    private fun betweenSpecifiers(
        text: String,
        change: (String) -> String,
    ): String {
        var at = 0
        val out = StringBuilder()
        for (specifier in SPECIFIER.findAll(text)) {
            out.append(change(text.substring(at, specifier.range.first))).append(specifier.value)
            at = specifier.range.last + 1
        }
        return out.append(change(text.substring(at))).toString()
    }

    private fun accent(part: String) =
        part.map { char -> PLAIN.indexOf(char).let { if (it < 0) char else ACCENTS[it] } }.joinToString("")

    private fun reverse(part: String) = WORD.replace(part) { WORD_START + it.value + WORD_END }

    /** Whole words, so that the text breaks where a real one would. */
    private fun padding(text: String): String {
        val wanted = text.length * EXPANSION
        val out = StringBuilder()
        var next = 0
        while (out.length < wanted) {
            out.append(' ').append(PADDING[next++ % PADDING.size])
        }
        return out.toString()
    }
}

package androidx.compose.ui.res

/** How aapt2 reads the text of a `<string>`: escapes, quotes, white space. */
internal object AndroidText {
    /** The text as the app shows it. Throws what aapt2 would refuse, so that the desktop doesn't accept more. */
    fun unescape(raw: String): String {
        val out = StringBuilder()
        var quoted = false
        // White space outside quotes becomes one space, and none at either end.
        var space = false
        var at = 0

        fun put(text: String) {
            if (space && out.isNotEmpty()) out.append(' ')
            space = false
            out.append(text)
        }

        while (at < raw.length) {
            val char = raw[at++]
            when {
                char == '\\' -> {
                    val (text, length) = escape(raw, at)
                    put(text)
                    at += length
                }

                char == '"' -> {
                    quoted = !quoted
                }

                quoted -> {
                    put(char.toString())
                }

                char.isWhitespace() -> {
                    space = true
                }

                char == '\'' -> {
                    throw IllegalArgumentException("unescaped apostrophe in '${raw.trim()}'")
                }

                else -> {
                    put(char.toString())
                }
            }
        }
        require(!quoted) { "a quotation mark is left open in '${raw.trim()}'" }
        return out.toString()
    }

    /** What the escape after the backslash stands for, and how many characters it has. */
    private fun escape(
        raw: String,
        at: Int,
    ): Pair<String, Int> =
        when (val char = raw.getOrNull(at)) {
            'n' -> {
                "\n" to 1
            }

            't' -> {
                "\t" to 1
            }

            '\'', '"', '\\', '@', '?', '#' -> {
                char.toString() to 1
            }

            'u' -> {
                val code = raw.drop(at + 1).take(4)
                require(code.length == 4 && code.all { it.isHexDigit() }) { "'\\u$code' is not four hex digits" }
                code.toInt(16).toChar().toString() to 5
            }

            else -> {
                throw IllegalArgumentException("unknown escape '\\${char ?: ""}'")
            }
        }

    private fun Char.isHexDigit() = this in '0'..'9' || this in 'a'..'f' || this in 'A'..'F'
}

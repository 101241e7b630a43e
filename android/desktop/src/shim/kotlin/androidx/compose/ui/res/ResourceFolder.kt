package androidx.compose.ui.res

import org.w3c.dom.Element
import org.w3c.dom.Node
import java.io.InputStream
import java.util.Locale
import java.util.concurrent.ConcurrentHashMap
import javax.xml.parsers.DocumentBuilderFactory

/** The app's own resources; usable outside a composition too. */
object AndroidResources : ResourceFolder("/android-res/")

/**
 * The `res` folders of all modules on the class path, where the Maven build puts them beside an index that GenR.java
 * writes. Stands in for Android's `Resources`, which has them all in one too. Whatever is missing is an error that
 * names it.
 */
open class ResourceFolder(
    private val root: String,
) {
    private sealed interface Value {
        data class Text(
            val text: String,
            val translatable: Boolean,
        ) : Value

        data class Plural(
            val byQuantity: Map<String, String>,
        ) : Value

        data class Items(
            val items: List<String>,
        ) : Value
    }

    private val index = read("index.txt").bufferedReader().readLines().map { it.split(' ') }
    private val names = index.filter { it[0] == "id" }.associate { it[1].toLong(16).toInt() to "${it[2]}/${it[3]}" }
    private val files = index.filter { it[0] == "file" }.map { it[1] }
    private val folders = ConcurrentHashMap<String, Map<String, Value>>()

    /** What an id stands for, such as `string/save`. */
    fun name(id: Int): String = names[id] ?: error("no resource with the id 0x${id.toString(16)}")

    /** Every id, for tests that go through all of them. */
    val ids: Set<Int> get() = names.keys

    fun string(
        id: Int,
        locale: Locale,
        vararg formatArgs: Any,
    ): String {
        val value = value(name(id), locale) as? Value.Text ?: error("${name(id)} is not a string")
        val text = if (value.translatable) PseudoLocale.apply(value.text, locale) else value.text
        return format(id, text, locale, formatArgs)
    }

    fun plural(
        id: Int,
        count: Int,
        locale: Locale,
        vararg formatArgs: Any,
    ): String {
        val plural = value(name(id), locale) as? Value.Plural ?: error("${name(id)} is not a plural")
        // English, and so the pseudo-locales, has these two. Another language brings its rules with its translation.
        check(locale.language == "en" || PseudoLocale.isPseudo(locale)) { "no plural rules for $locale" }
        val quantity = if (count == 1) "one" else "other"
        val text = plural.byQuantity[quantity] ?: error("${name(id)} has no quantity '$quantity'")
        return format(id, PseudoLocale.apply(text, locale), locale, formatArgs)
    }

    fun array(
        id: Int,
        locale: Locale,
    ): List<String> {
        val array = value(name(id), locale) as? Value.Items ?: error("${name(id)} is not a string array")
        return array.items.map { PseudoLocale.apply(it, locale) }
    }

    /** A resource that is a file of its own, such as a drawable. */
    fun open(id: Int): InputStream {
        val name = name(id)
        val file = files.find { withinModule(it).substringBeforeLast('.') == name } ?: error("no file res/$name.*")
        return read(file)
    }

    private fun format(
        id: Int,
        text: String,
        locale: Locale,
        args: Array<out Any>,
    ): String {
        // As on Android: without arguments the text isn't a format, and a lone % is just a %.
        if (args.isEmpty()) return text
        // A pseudo-locale is English in disguise: the JDK would write its digits in Arabic.
        val numbers = if (PseudoLocale.isPseudo(locale)) Locale.ENGLISH else locale
        return try {
            text.format(numbers, *args)
        } catch (cause: IllegalArgumentException) {
            throw IllegalArgumentException("${name(id)}: '$text' doesn't fit ${args.toList()}", cause)
        }
    }

    /** The most specific folder that has [name]: `values-de-rAT`, then `values-de`, then `values`. */
    private fun value(
        name: String,
        locale: Locale,
    ): Value {
        val candidates = listOf("values-${locale.language}-r${locale.country}", "values-${locale.language}", "values")
        return candidates.firstNotNullOfOrNull { folder(it)[name] } ?: error("no $name in res/values for $locale")
    }

    private fun folder(folder: String): Map<String, Value> =
        folders.getOrPut(folder) {
            files.filter { withinModule(it).substringBefore('/') == folder }.flatMap { parse(it) }.toMap()
        }

    /** `app.aftershift.ui/values/strings.xml` → `values/strings.xml`. */
    private fun withinModule(file: String) = file.substringAfter('/')

    private fun parse(file: String): List<Pair<String, Value>> =
        read(file).use { stream ->
            val root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).documentElement
            root.elements().mapNotNull { element ->
                val name = element.getAttribute("name")
                try {
                    when (element.tagName) {
                        "string" -> "string/$name" to element.asText()
                        "plurals" -> "plurals/$name" to element.asPlural()
                        "string-array" -> "array/$name" to Value.Items(element.elements().map { it.unescaped() })
                        else -> null
                    }
                } catch (cause: IllegalArgumentException) {
                    throw IllegalArgumentException("res/$file, ${element.tagName} $name: ${cause.message}", cause)
                }
            }
        }

    private fun Element.asText() = Value.Text(unescaped(), translatable = getAttribute("translatable") != "false")

    private fun Element.asPlural() =
        Value.Plural(
            elements().associate {
                it.getAttribute("quantity") to it.unescaped()
            },
        )

    private fun Element.unescaped() = AndroidText.unescape(textContent)

    private fun Node.elements(): List<Element> =
        (0 until childNodes.length).map(childNodes::item).filterIsInstance<Element>()

    private fun read(path: String): InputStream =
        ResourceFolder::class.java.getResourceAsStream(root + path) ?: error("no $root$path on the class path")
}

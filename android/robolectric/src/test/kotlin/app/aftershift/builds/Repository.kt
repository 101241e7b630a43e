package app.aftershift.builds

import org.w3c.dom.Element
import org.w3c.dom.NodeList
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** The files of both builds, as text: Gradle itself isn't run here. */
internal object Repository {
    private val root = File(requireNotNull(System.getProperty("aftershift.repo"))).canonicalFile
    val android = File(root, "android")

    /** Of Maven: the one over all, and one for each of its modules. */
    val poms: List<String> by lazy {
        listOf("pom.xml") +
            xml("pom.xml").all("module").map { "${it.textContent}/pom.xml" }
    }

    fun text(path: String): String = File(android, path).readText()

    /** Without its comments, each on lines of its own. */
    fun code(path: String): String =
        text(path).lineSequence().filterNot { it.trim().startsWith("//") }.joinToString("\n")

    fun xml(path: String): Element =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(File(android, path)).documentElement

    /** `[versions]` of the catalogue. */
    val versions: Map<String, String> = entries("versions").mapValues { (_, value) -> value.trim('"') }

    /** `[libraries]`: alias, then group:name and the name of its version. */
    val libraries: Map<String, Library> =
        entries("libraries").mapValues { (alias, value) ->
            val module = requireNotNull(Regex("""module = "([^"]+)"""").find(value)) { alias }.groupValues[1]
            Library(module, requireNotNull(Regex("""version\.ref = "([^"]+)"""").find(value)) { alias }.groupValues[1])
        }

    /** Those that a module's `build.gradle.kts` names. */
    fun librariesOf(module: String): List<Library> {
        val used = Regex("""libs\.((?!versions|plugins)[a-z0-9.]+)""").findAll(text("$module/build.gradle.kts"))
        return used.map { libraries.getValue(it.groupValues[1].replace('.', '-')) }.toList()
    }

    private fun entries(section: String): Map<String, String> =
        text("gradle/libs.versions.toml")
            .lineSequence()
            .dropWhile { it != "[$section]" }
            .drop(1)
            .takeWhile { !it.startsWith("[") }
            .filter { it.isNotBlank() && !it.startsWith("#") }
            .associate { line -> line.substringBefore(" = ") to line.substringAfter(" = ") }
}

internal data class Library(
    val module: String,
    val version: String,
)

internal fun Element.all(tag: String): List<Element> = getElementsByTagName(tag).toList()

internal fun Element.child(tag: String): String? =
    childNodes.toList().firstOrNull { it.tagName == tag }?.textContent?.trim()

private fun NodeList.toList(): List<Element> = (0 until length).map(::item).filterIsInstance<Element>()

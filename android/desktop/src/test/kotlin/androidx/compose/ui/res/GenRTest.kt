package androidx.compose.ui.res

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.nio.file.Path

/** The generator as the build starts it. */
class GenRTest {
    @get:Rule val temp = TemporaryFolder()
    private val out by lazy { temp.newFolder("out") }

    private fun module(
        name: String,
        vararg files: Pair<String, String>,
    ) {
        for ((file, text) in files) {
            val target = temp.root.resolve("$name/$file")
            target.parentFile.mkdirs()
            target.writeText(text)
        }
    }

    private fun strings(vararg names: String) =
        names.joinToString("", "<resources>", "</resources>") { "<string name=\"$it\">x</string>" }

    /** What it says where it refuses; empty where it doesn't. */
    private fun generate(vararg modules: String): String {
        val generator = File(System.getProperty("aftershift.repo"), "android/desktop/tools/GenR.java")
        val java = Path.of(System.getProperty("java.home"), "bin", "java")
        val pairs = modules.flatMap { listOf("${temp.root}/$it", "test.$it") }
        val process = ProcessBuilder(listOf("$java", "$generator", "$out") + pairs).redirectErrorStream(true).start()
        val said = process.inputReader().use { it.readText() }
        return if (process.waitFor() == 0) "" else said.ifEmpty { "it failed" }
    }

    @Test
    fun noTwoResourcesOfAllModulesHaveOneId() {
        module("one", "values/strings.xml" to strings("a", "c"), "values-de/strings.xml" to strings("a"))
        module("two", "values/strings.xml" to strings("b"), "drawable/ic_dot.xml" to "<vector/>")
        assertEquals("", generate("one", "two"))
        val index = out.resolve("res/android-res/index.txt").readLines()
        val ids = index.filter { it.startsWith("id ") }.map { it.split(' ') }
        assertEquals(listOf("ic_dot", "a", "b", "c"), ids.map { it[3] })
        assertEquals(ids.size, ids.map { it[1] }.toSet().size)
        assertTrue("$index", "file test.two/values/strings.xml" in index)
        val (one, two) = listOf("one", "two").map { out.resolve("java/test/$it/R.java").readText() }
        assertTrue(one, "int a =" in one && "int c =" in one && "int b =" !in one && "int ic_dot =" !in one)
        assertTrue(two, "int b =" in two && "int ic_dot =" in two && "int a =" !in two)
    }

    @Test
    fun aNameBelongsToOneModule() {
        module("one", "values/strings.xml" to strings("title"), "drawable/ic_dot.xml" to "<vector/>")
        module("same", "values/strings.xml" to strings("title"))
        module("translated", "values-de/strings.xml" to strings("title"))
        module("drawn", "drawable/ic_dot.xml" to "<vector/>")
        for (module in listOf("same", "translated", "drawn")) {
            val said = generate("one", module)
            val name = if (module == "drawn") "drawable/ic_dot" else "string/title"
            assertTrue(said, "$name is there in test.one too" in said)
        }
    }

    @Test
    fun aNameIsThereOnce() {
        module("one", "values/strings.xml" to strings("title"), "values/more.xml" to strings("title"))
        assertTrue("string/title is there twice" in generate("one"))
    }
}

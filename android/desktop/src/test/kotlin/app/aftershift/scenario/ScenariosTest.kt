package app.aftershift.scenario

import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.junit.runners.Parameterized

/** The scenarios of tests/scenarios through the generated Kotlin classes. The same files run from Rust. */
@RunWith(Parameterized::class)
class ScenariosTest(
    @Suppress("unused") private val name: String,
    private val scenario: Scenario,
) {
    @get:Rule
    val folder = TemporaryFolder()

    @Test
    fun goesAsItIsWrittenAndEveryValueThatItExpectsCanFail() {
        val checked = Phone(scenario, folder.root).use { it.run() }
        assertTrue("nothing is expected", checked.isNotEmpty())
        for (one in checked) {
            for (wrong in everyValueMadeWrong(one.expected)) {
                assertTrue("$wrong passes for ${one.actual}", differences(wrong, one.actual).isNotEmpty())
            }
        }
    }

    companion object {
        @JvmStatic
        @Parameterized.Parameters(name = "{0}")
        fun scenarios(): List<Array<Any>> {
            val (possible, leftOut) = Scenario.all().toList().partition { (_, it) -> PARTS.keys.containsAll(it.needs) }
            if (leftOut.isNotEmpty()) println("Scenarios left out: ${leftOut.size}, without ${needs(leftOut)}.")
            return possible.map { (file, scenario) -> arrayOf(file, scenario) }
        }

        private fun needs(scenarios: List<Pair<String, Scenario>>) =
            scenarios.flatMap { (_, it) -> it.needs - PARTS.keys }.distinct().joinToString()
    }
}

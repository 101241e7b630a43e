package app.aftershift.scenario

import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A runner that can't fail would prove nothing. */
class RunnerTest {
    @get:Rule
    val folder = TemporaryFolder()

    private fun problem(steps: String): String {
        val text = """{"name": "x", "zone": "Europe/London", "start": "2026-03-02T13:05", "steps": [$steps]}"""
        val run = { Phone(Scenario.parse(text), folder.newFolder()).use { it.run() } }
        return assertThrows(steps, AssertionError::class.java) { run() }.message.orEmpty()
    }

    private fun assertContains(
        text: String,
        part: String,
    ) = assertTrue(text, part in text)

    @Test
    fun aWrongExpectationFailsAndNamesItsStep() {
        val steps = """{"today": null}, {"today": {"TapLoad": {"load": 3}}, "expect": {"open": {"load": 2}}}"""
        assertContains(problem(steps), "step 2 (today): .open.load: 3 instead of 2")
    }

    @Test
    fun aFieldThatDoesNotExistFails() {
        assertContains(problem("""{"today": null, "expect": {"work_dy": {"${'$'}any": true}}}"""), "no such field")
        assertContains(problem("""{"today": null, "expect": {"workDay": "2026-03-02"}}"""), "no such field")
    }

    @Test
    fun anErrorThatComesOrStaysAwayUnexpectedlyFails() {
        assertContains(problem("""{"today": {"TapLoad": {"load": 7}}}"""), "OutOfRange")
        assertContains(
            problem("""{"today": {"TapLoad": {"load": 1}}, "error": "OutOfRange"}"""),
            "instead of the error",
        )
        assertContains(
            problem("""{"today": {"TapLoad": {"load": 7}}, "error": "NotFound"}"""),
            "instead of \"NotFound\"",
        )
    }

    @Test
    fun aNumberWithTheWrongValueInAnErrorFails() {
        val note = """{"Answer": {"answer": {"Note": {"text": {"${'$'}repeat": ["x", 10001]}}}}}"""
        val wrong = """{"NoteTooLong": {"length": 10002}}"""
        val steps = """{"today": {"TapLoad": {"load": 1}}}, {"cards": $note, "error": $wrong}"""
        assertContains(problem(steps), ".length: 10001 instead of 10002")
    }

    @Test
    fun anActionOrAVerbThatDoesNotExistFails() {
        assertContains(problem("""{"today": {"TapLod": {"load": 1}}}"""), "TapLod")
        assertContains(problem("""{"today": {"TapLoad": {"load": 1, "more": 2}}}"""), "no such field")
        assertContains(problem("""{"tomorrow": null}"""), "no such verb")
        assertContains(problem("""{"entry": "${'$'}nobody"}"""), "nobody")
    }
}

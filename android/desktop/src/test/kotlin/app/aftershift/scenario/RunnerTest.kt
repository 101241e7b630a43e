package app.aftershift.scenario

import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import kotlinx.serialization.json.JsonElement
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A runner that can't fail would prove nothing. */
class RunnerTest {
    @get:Rule
    val folder = TemporaryFolder()

    private fun problem(
        steps: String,
        needs: String = "",
    ): String = assertThrows(steps, AssertionError::class.java) { run(steps, needs) }.message.orEmpty()

    private fun run(
        steps: String,
        needs: String = "",
    ) {
        val place = """"zone": "Europe/London", "start": "2026-03-02T13:05""""
        val text = """{"name": "x", $place, "needs": [$needs], "steps": [$steps]}"""
        Phone(Scenario.parse(text), folder.newFolder(), PARTS + ("diary" to diary)).use { it.run() }
    }

    private val diary =
        object : Part {
            private val pages = mutableListOf("first")

            override val verbs: Map<String, (Aftershift, JsonElement) -> Any?> =
                mapOf(
                    "write" to { _, page -> pages.apply { add("$page") } },
                    "spill" to { _, _ ->
                        pages.clear()
                        throw AppException.NotFound()
                    },
                )

            override fun shown(app: Aftershift) = pages.toList()
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
    fun aVerbOfAPartIsThereForWhoNeedsThePart() {
        val step = """{"write": 7, "expect": {"${'$'}length": 2}}"""
        run(step, needs = "\"diary\"")
        assertContains(problem(step), "no such verb")
    }

    @Test
    fun aRefusalThatChangesAPartFails() {
        val step = """{"spill": null, "error": "NotFound"}"""
        assertContains(problem(step, needs = "\"diary\""), "something changed")
    }

    @Test
    fun theWayToCareIsWalkedByItsVerbs() {
        val add = """"section": "someone-i-can-tell", "text""""
        val card = """{"lines": ["one", "two"], "name": "Ada"}"""
        run(
            """
            {"support_plan": {"Add": {$add: "Ada", "phone": "112"}}},
            {"people": null, "expect": [{"text": "Ada", "phone": "112", "day": null}]},
            {"support_plan": {"Add": {$add: " "}}, "error": "NothingWritten"},
            {"support_plan": {"SetCopingCard": {"card": $card}}, "expect": {"coping_card": {"lines": ["one", "two"]}}},
            {"return_plan": null, "expect": {"is_empty": true}},
            {"plan_text": {"plan": "Return", "without": []}, "expect": ""},
            {"first_step": {"Choose": {"step": null}}, "expect": {"reached": null}},
            {"next_help": {"Report": {"report": "InCare"}}},
            {"pages": null, "expect": {"moments": {"${'$'}any": true}}},
            {"support": {"ChooseCountry": {"country": "AU"}}},
            {"region": "AU-WA", "expect": null},
            {"region": "US-CA", "error": "UnknownChoice"},
            {"page": "too-sleepy-to-drive", "expect": {"title": "Too sleepy to drive", "country": "AU"}}
            """,
        )
        assertContains(problem("""{"people": null, "expect": [{"text": "Ada"}]}"""), "0 elements instead of 1")
    }

    @Test
    fun anActionOrAVerbThatDoesNotExistFails() {
        assertContains(problem("""{"today": {"TapLod": {"load": 1}}}"""), "TapLod")
        assertContains(problem("""{"today": {"TapLoad": {"load": 1, "more": 2}}}"""), "no such field")
        assertContains(problem("""{"tomorrow": null}"""), "no such verb")
        assertContains(problem("""{"entry": "${'$'}nobody"}"""), "nobody")
    }
}

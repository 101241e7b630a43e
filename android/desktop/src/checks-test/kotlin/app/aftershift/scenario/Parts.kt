package app.aftershift.scenario

import app.aftershift.core.Aftershift
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckNoticeAction
import app.aftershift.core.CheckResultAction
import app.aftershift.core.CheckState
import app.aftershift.core.CheckStep
import app.aftershift.core.ChecksAction
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonPrimitive

/** The parts that this build has, by the names that scenarios need them by. */
val PARTS: Map<String, Part> = mapOf("self-checks" to SelfChecks)

private object SelfChecks : Part {
    override val verbs: Map<String, (Aftershift, JsonElement) -> Any?> =
        mapOf(
            "checks" to { app, value -> lookOrAct(value, ChecksAction::class, app::checks, app::checksAct) },
            "check_notice" to { app, value ->
                lookOrAct(value, CheckNoticeAction::class, app::checkNotice, app::checkNoticeAct)
            },
            "check" to { app, value -> lookOrAct(value, CheckAction::class, app::check, app::checkAct) },
            "answers" to { app, value -> answers(app, value as JsonArray) },
            "check_intro" to { app, value -> app.checkIntro(text(value)) },
            "check_course" to { app, value -> app.checkCourse(text(value)) },
            "check_result" to { app, value ->
                if (value is JsonPrimitive) app.checkResult(value.content) else resultAct(app, value)
            },
        )

    override fun shown(app: Aftershift): List<Any?> = listOf(app.checks(), app.check(), app.checkNotice())

    /** Answers the questions that are asked, one after the other; null leaves one out. */
    private fun answers(
        app: Aftershift,
        values: JsonArray,
    ): CheckState? = values.fold(app.check()) { _, value -> app.checkAct(answer(app.check(), value)) }

    private fun answer(
        state: CheckState?,
        value: JsonElement,
    ): CheckAction {
        val asked = checkNotNull(state) { "nothing is being filled in" }.step
        check(asked is CheckStep.Question) { "$value answers nothing: the form is at its end" }
        val item = asked.question.item
        return if (value is JsonNull) CheckAction.Skip(item) else CheckAction.Answer(item, text(value).toUByte())
    }

    private fun resultAct(
        app: Aftershift,
        value: JsonElement,
    ) = app.checkResultAct(actionOf(CheckResultAction::class, value))?.also {
        check(it == app.checkResult(it.id)) { "looking afterwards shows something else" }
    }

    private fun text(value: JsonElement) = (value as JsonPrimitive).content
}

package app.aftershift.scenario

import app.aftershift.core.Aftershift
import app.aftershift.core.FirstStepAction
import app.aftershift.core.NextHelpAction
import app.aftershift.core.PhoneZone
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.chooseRegion
import app.aftershift.core.page
import app.aftershift.core.pages
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** The verbs of the way to care: what could help next, the first step, the plans, and what is read. */
class Care(
    private val dir: String,
    /** Another one after each reopening. */
    private val app: () -> Aftershift,
    private val zone: () -> PhoneZone,
) {
    val verbs: Map<String, (JsonElement) -> Any?> =
        mapOf(
            "next_help" to { value ->
                lookOrAct(value, NextHelpAction::class, { app().nextHelp() }, { app().nextHelpAct(it) })
            },
            "first_step" to { value ->
                lookOrAct(value, FirstStepAction::class, { app().firstStep() }, { app().firstStepAct(it) })
            },
            "support_plan" to { value -> plan(PlanKind.SUPPORT, value) },
            "return_plan" to { value -> plan(PlanKind.RETURN, value) },
            "plan_text" to { value ->
                val without = (value as JsonObject).getValue("without") as JsonArray
                app().planText(
                    actionOf(PlanKind::class, value.getValue("plan")),
                    without.map { (it as JsonPrimitive).content },
                )
            },
            "people" to { app().people() },
            "pages" to { pages(dir) },
            "page" to { value -> page(dir, (value as JsonPrimitive).content, zone()) },
            "region" to { value ->
                chooseRegion(dir, (value as JsonPrimitive).contentOrNull)
                // Gives nothing back, which a scenario writes as null.
                null
            },
        )

    private fun plan(
        kind: PlanKind,
        value: JsonElement,
    ) = lookOrAct(value, PlanAction::class, { app().plan(kind) }, { app().planAct(kind, it) })

    companion object {
        /** All that shows of it, to see that a refusal changes nothing. */
        fun shown(app: Aftershift): List<Any?> =
            listOf(app.nextHelp(), app.firstStep(), app.plan(PlanKind.SUPPORT), app.plan(PlanKind.RETURN))
    }
}

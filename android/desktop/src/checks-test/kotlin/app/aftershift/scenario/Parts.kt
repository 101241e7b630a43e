package app.aftershift.scenario

import app.aftershift.core.Aftershift
import kotlinx.serialization.json.JsonElement

/** The parts that this build has, by the names that scenarios need them by. */
val PARTS: Map<String, Part> = mapOf("self-checks" to SelfChecks)

private object SelfChecks : Part {
    override val verbs: Map<String, (Aftershift, JsonElement) -> Any?> = emptyMap()

    override fun shown(app: Aftershift): List<Any> = emptyList()
}

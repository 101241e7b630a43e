package app.aftershift.scenario

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.int

/** Ids are given out by the core; a scenario remembers them by name. `$folder` is where its files are. */
class Names(
    folder: String,
) {
    private val known = mutableMapOf("folder" to folder)

    /** Remembers the texts that the paths (`field.0.field`) lead to. */
    fun remember(
        wanted: Map<String, String>,
        state: Any?,
    ) = wanted.forEach { (name, path) -> known[name] = path.split('.').fold(state, ::within) as String }

    /** [json] with every name replaced and every repetition written out. */
    fun fill(json: JsonElement): JsonElement =
        when (json) {
            is JsonPrimitive -> {
                if (json.isString && json.content.startsWith('$')) named(json.content.drop(1)) else json
            }

            is JsonArray -> {
                JsonArray(json.map(::fill))
            }

            is JsonObject -> {
                (json["\$repeat"] as? JsonArray)?.let(::repeated)
                    ?: JsonObject(json.mapValues { fill(it.value) })
            }
        }

    /** `$name`, or `$name/rest`: the text of that name, and the rest behind it. */
    private fun named(name: String): JsonPrimitive {
        val first = name.substringBefore('/')
        return JsonPrimitive(
            requireNotNull(known[first]) { "nothing is remembered as $first" } + name.removePrefix(first),
        )
    }

    private fun repeated(json: JsonArray): JsonElement {
        val (text, times) = json.map { it as JsonPrimitive }
        return JsonPrimitive(text.content.repeat(times.int))
    }

    private fun within(
        state: Any?,
        name: String,
    ): Any? =
        when (state) {
            null -> error("there is nothing with a $name")
            is List<*> -> state[name.toInt()]
            else -> fields(state).getValue(name).get(state)
        }
}

package app.aftershift.scenario

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.long

/** One copy of [expected] for each value in it, with that value changed. */
fun everyValueMadeWrong(expected: JsonElement): List<JsonElement> =
    when (expected) {
        is JsonObject -> {
            expected.filterKeys { it != "\$any" }.flatMap { (key, value) ->
                everyValueMadeWrong(value).map { JsonObject(expected + (key to it)) }
            }
        }

        is JsonArray -> {
            if (expected.isEmpty()) {
                listOf(JsonArray(listOf(JsonObject(emptyMap()))))
            } else {
                expected.flatMapIndexed { place, value ->
                    everyValueMadeWrong(value).map { JsonArray(expected.toMutableList().apply { set(place, it) }) }
                }
            }
        }

        is JsonNull -> {
            listOf(JsonPrimitive("something"))
        }

        is JsonPrimitive -> {
            listOf(
                when {
                    expected.isString -> JsonPrimitive(expected.content + "?")
                    expected.booleanOrNull != null -> JsonPrimitive(expected.content != "true")
                    else -> JsonPrimitive(expected.long + 1)
                },
            )
        }
    }

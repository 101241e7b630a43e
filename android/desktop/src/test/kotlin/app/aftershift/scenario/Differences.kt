package app.aftershift.scenario

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlin.reflect.KProperty1
import kotlin.reflect.full.declaredMemberProperties
import kotlin.reflect.full.superclasses

/** Every difference between a State and what is expected of it, with the path to it. The README has the rules. */
fun differences(
    expected: JsonElement,
    actual: Any?,
    path: String = "",
): List<String> =
    when (expected) {
        is JsonObject -> {
            if (expected.keys.any { it.startsWith('$') }) {
                expected.flatMap { (matcher, value) -> matcherDifferences(matcher, value, actual, path) }
            } else {
                fieldDifferences(expected, actual, path)
            }
        }

        is JsonArray -> {
            when {
                actual !is List<*> -> {
                    listOf("$path: $actual is no list")
                }

                actual.size != expected.size -> {
                    listOf(
                        "$path: ${actual.size} elements instead of ${expected.size}: $actual",
                    )
                }

                else -> {
                    elementDifferences(expected, actual, path)
                }
            }
        }

        is JsonPrimitive -> {
            if (isSame(expected, actual)) emptyList() else listOf("$path: $actual instead of $expected")
        }
    }

private fun isSame(
    expected: JsonPrimitive,
    actual: Any?,
): Boolean =
    when {
        expected is JsonNull -> {
            actual == null
        }

        actual is String -> {
            expected.isString && expected.content == actual
        }

        actual is Enum<*> -> {
            expected.isString && expected.content == variantName(actual)
        }

        actual is Number || actual is Boolean || isUnsigned(actual) -> {
            !expected.isString &&
                expected.content == "$actual"
        }

        // A variant without fields, such as an error.
        actual != null && isVariant(actual) -> {
            expected.isString && fields(actual).isEmpty() &&
                expected.content == nameOf(actual)
        }

        else -> {
            false
        }
    }

private fun fieldDifferences(
    expected: JsonObject,
    actual: Any?,
    path: String,
): List<String> {
    if (actual == null || actual is String || actual is List<*>) return listOf("$path: $actual instead of $expected")
    // A variant with fields is written as an object with its name as the one key.
    val (name, wanted) =
        if (isVariant(actual)) nameOf(actual) to expected.values.singleOrNull() else null to expected
    if (name != null &&
        (wanted !is JsonObject || name !in expected)
    ) {
        return listOf("$path: $actual instead of $expected")
    }
    val fields = fields(actual)
    return (wanted as JsonObject).flatMap { (key, value) ->
        val field = fields[key] ?: return@flatMap listOf("$path.$key: there is no such field, only ${fields.keys}")
        differences(value, field.get(actual), "$path.$key")
    }
}

private fun matcherDifferences(
    matcher: String,
    expected: JsonElement,
    actual: Any?,
    path: String,
): List<String> =
    when {
        matcher == "\$any" && expected == JsonPrimitive(true) -> {
            emptyList()
        }

        actual !is List<*> -> {
            listOf("$path: $matcher means nothing for $actual")
        }

        matcher == "\$length" -> {
            differences(expected, actual.size, "$path.\$length")
        }

        matcher == "\$contains" -> {
            if (actual.any {
                    differences(expected, it).isEmpty()
                }
            ) {
                emptyList()
            } else {
                listOf("$path: nothing like $expected in $actual")
            }
        }

        matcher == "\$starts" && expected is JsonArray -> {
            if (actual.size < expected.size) {
                listOf("$path: only ${actual.size} elements: $actual")
            } else {
                elementDifferences(expected, actual, path)
            }
        }

        else -> {
            listOf("$path: there is no matcher $matcher: $expected")
        }
    }

private fun elementDifferences(
    expected: JsonArray,
    actual: List<*>,
    path: String,
): List<String> = expected.flatMapIndexed { place, element -> differences(element, actual[place], "$path[$place]") }

private fun isUnsigned(value: Any?) = value is UByte || value is UShort || value is UInt

private fun isVariant(value: Any) = value::class.superclasses.any { it.isSealed }

private fun nameOf(value: Any): String = value::class.simpleName.orEmpty()

/** The fields of a generated class by the names that they have in Rust. */
fun fields(value: Any): Map<String, KProperty1<Any, *>> {
    @Suppress("UNCHECKED_CAST")
    val properties = value::class.declaredMemberProperties as Collection<KProperty1<Any, *>>
    // The text of a generated exception is made from its fields.
    return properties.filter { value !is Exception || it.name != "message" }.associateBy { snake(it.name) }
}

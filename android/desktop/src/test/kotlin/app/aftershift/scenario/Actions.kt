package app.aftershift.scenario

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.boolean
import kotlin.reflect.KClass
import kotlin.reflect.KType
import kotlin.reflect.full.primaryConstructor

/** Builds the generated class that [json] describes: an Action by the name of its variant, or a record. */
fun <T : Any> actionOf(
    type: KClass<T>,
    json: JsonElement,
): T {
    // Where no variant has fields.
    if (type.java.isEnum) return constantOf(type, json as JsonPrimitive)
    if (!type.isSealed) return recordOf(type, json as JsonObject)
    val (name, fields) =
        when (json) {
            is JsonPrimitive -> json.content to null
            is JsonObject -> json.entries.single().let { it.key to it.value as JsonObject }
            is JsonArray -> error("$json is no ${type.simpleName}")
        }
    val variant = requireNotNull(type.sealedSubclasses.find { it.simpleName == name }) { "no ${type.simpleName}.$name" }
    return when (fields) {
        null -> requireNotNull(variant.objectInstance) { "$name needs its fields" }
        else -> recordOf(variant, fields)
    }
}

/** What a step with an Action, or `null`, does on a screen. */
fun <S, A : Any> lookOrAct(
    value: JsonElement,
    actions: KClass<A>,
    look: () -> S,
    act: (A) -> S,
): S =
    if (value is JsonNull) {
        look()
    } else {
        act(actionOf(actions, value)).also { check(it == look()) { "looking afterwards shows something else" } }
    }

private fun <T : Any> constantOf(
    type: KClass<T>,
    json: JsonPrimitive,
): T =
    requireNotNull(type.java.enumConstants.find { variantName(it as Enum<*>) == json.content }) {
        "no ${type.simpleName}.${json.content}"
    }

private fun <T : Any> recordOf(
    type: KClass<T>,
    fields: JsonObject,
): T {
    val constructor = requireNotNull(type.primaryConstructor) { "$type can't be built" }
    val places = constructor.parameters.associateBy { snake(it.name.orEmpty()) }
    require(places.keys.containsAll(fields.keys)) { "${type.simpleName} has no such field: $fields" }
    // As for the Rust runner: what may be absent can be left out.
    val left = places.filter { (name, place) -> name !in fields && !place.type.isMarkedNullable }
    require(left.isEmpty()) { "${type.simpleName} needs ${left.keys}" }
    val values = places.entries.associate { (name, place) -> place to valueOf(place.type, fields[name] ?: JsonNull) }
    return constructor.callBy(values)
}

private fun valueOf(
    type: KType,
    json: JsonElement,
): Any? {
    val target = type.classifier as KClass<*>
    return when {
        json is JsonNull && type.isMarkedNullable -> {
            null
        }

        json is JsonArray && target == ByteArray::class -> {
            ByteArray(json.size) { (json[it] as JsonPrimitive).content.toInt().toByte() }
        }

        json is JsonArray -> {
            json.map { valueOf(checkNotNull(type.arguments.single().type), it) }
        }

        json !is JsonPrimitive || target.isSealed || target.java.isEnum -> {
            actionOf(target, json)
        }

        json.isString -> {
            json.content.takeIf { target == String::class } ?: error("$json should be a $target")
        }

        else -> {
            numberOf(target, json)
        }
    }
}

private fun numberOf(
    target: KClass<*>,
    json: JsonPrimitive,
): Any =
    when (target) {
        UByte::class -> json.content.toUByte()
        UShort::class -> json.content.toUShort()
        UInt::class -> json.content.toUInt()
        Int::class -> json.content.toInt()
        Boolean::class -> json.boolean
        else -> error("$json should be a $target")
    }

/** minuteOfDay → minute_of_day. */
fun snake(name: String): String = name.replace(Regex("[A-Z]")) { "_" + it.value.lowercase() }

/** BETWEEN_SESSIONS → BetweenSessions. */
fun variantName(value: Enum<*>): String =
    value.name.split('_').joinToString("") { it.lowercase().replaceFirstChar(Char::uppercase) }

package app.aftershift.scenario

import app.aftershift.core.PhoneZone
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.io.File
import java.time.DateTimeException
import java.time.LocalDateTime
import java.time.OffsetDateTime
import java.time.ZoneId
import java.time.ZoneOffset

/** One file of tests/scenarios; its README describes the format. */
class Scenario(
    json: JsonObject,
) {
    val name: String = (json.getValue("name") as JsonPrimitive).content
    val place = Place(json.getValue("zone"))
    val start: String = (json.getValue("start") as JsonPrimitive).content

    /** Parts of the app that a build can be without. */
    val needs: List<String> = (json["needs"] as JsonArray?).orEmpty().map { (it as JsonPrimitive).content }
    val steps: List<Step> = (json.getValue("steps") as JsonArray).map { Step(it as JsonObject) }

    companion object {
        /** Every scenario, by its file's name. */
        fun all(): Map<String, Scenario> =
            File(System.getProperty("aftershift.repo"), "tests/scenarios")
                .listFiles { file -> file.extension == "json" }
                .orEmpty()
                .sorted()
                .associate { it.nameWithoutExtension to parse(it.readText()) }

        fun parse(text: String) = Scenario(Json.parseToJsonElement(text) as JsonObject)
    }
}

/** One step: a verb with its value, and what comes of it. */
class Step(
    json: JsonObject,
) {
    val expect: JsonElement? = json["expect"]
    val error: JsonElement? = json["error"]
    val remember: Map<String, String> =
        (json["remember"] as? JsonObject).orEmpty().mapValues { (it.value as JsonPrimitive).content }
    val verb: String = (json.keys - setOf("expect", "error", "remember", "why")).single()
    val value: JsonElement = json.getValue(verb)
}

/** Where the phone is. */
class Place(
    json: JsonElement,
) {
    val phoneZone: PhoneZone =
        if (json is JsonPrimitive) PhoneZone(json.content, 0) else actionOf(PhoneZone::class, json)

    /** Resolved by Java's own zone rules, not by the core's: the two have to agree. */
    fun instant(local: String): Long =
        try {
            OffsetDateTime.parse(local).toInstant().toEpochMilli()
        } catch (_: DateTimeException) {
            LocalDateTime
                .parse(local)
                .atZone(zone())
                .toInstant()
                .toEpochMilli()
        }

    fun zone(): ZoneId =
        try {
            ZoneId.of(phoneZone.id)
        } catch (_: DateTimeException) {
            ZoneOffset.ofTotalSeconds(phoneZone.offsetMinutes * 60)
        }
}

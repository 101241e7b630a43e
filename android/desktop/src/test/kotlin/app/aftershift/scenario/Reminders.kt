package app.aftershift.scenario

import app.aftershift.core.Aftershift
import app.aftershift.core.ReminderAnswer
import app.aftershift.core.RemindersAction
import app.aftershift.core.reminderAnswered
import app.aftershift.core.reminderTimes
import app.aftershift.core.remindersDue
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId
import java.time.format.DateTimeFormatter

/** What an alarm shows, and what it waits for, on the phone's clock. */
data class Due(
    val show: String?,
    val next: String?,
)

/** The verbs of reminders: the screen, plans, and what alarms do without a vault. */
class Reminders(
    dir: String,
    /** Another one after each reopening. */
    private val app: () -> Aftershift,
    private val place: () -> Place,
    private val now: () -> Long,
) {
    private val ledger = "$dir/ledger"

    val verbs: Map<String, (JsonElement) -> Any?> =
        mapOf(
            "reminders" to { value ->
                lookOrAct(value, RemindersAction::class, { app().reminders() }, { app().remindersAct(it) })
            },
            "plan_reminders" to { app().planReminders(ledger) },
            "due" to { due() },
            "answered" to { value ->
                val answer = actionOf(ReminderAnswer::class, (value as JsonObject).getValue("answer"))
                reminderAnswered(ledger, (value["id"] as JsonPrimitive?)?.content, answer, now())
                // Gives nothing back, which a scenario writes as null.
                null
            },
        )

    /** Resolved by Java's own zone rules, as a phone does. */
    private fun due(): Due {
        val times =
            reminderTimes(ledger).map { time ->
                val zone = time.zone?.let(ZoneId::of) ?: place().zone()
                time.copy(at = LocalDateTime.parse(time.civil).atZone(zone).toInstant().toEpochMilli())
            }
        val due = remindersDue(ledger, times, now())
        return Due(due.show?.id, due.next?.at?.let(::local))
    }

    private fun local(at: Long): String =
        Instant.ofEpochMilli(at).atZone(place().zone()).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm"))

    companion object {
        /** All that shows of it, to see that a refusal changes nothing. */
        fun shown(app: Aftershift): List<Any?> = listOf(app.reminders())
    }
}

package app.aftershift.scenario

import app.aftershift.core.Aftershift
import app.aftershift.core.CodesAction
import app.aftershift.core.CycleAction
import app.aftershift.core.ImportAction
import app.aftershift.core.ShiftsAction
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.io.File

/** The verbs of shifts: the month, codes, cycles, and files. */
class Shifts(
    private val dir: String,
    /** Another one after each reopening. */
    private val app: () -> Aftershift,
) {
    val verbs: Map<String, (JsonElement) -> Any?> =
        mapOf(
            "shifts" to { value ->
                lookOrAct(value, ShiftsAction::class, { app().shifts() }, { app().shiftsAct(it) })
            },
            "shift_codes" to { value ->
                lookOrAct(value, CodesAction::class, { app().shiftCodes() }, { app().shiftCodesAct(it) })
            },
            "cycles" to { value ->
                lookOrAct(value, CycleAction::class, { app().cycles() }, { app().cyclesAct(it) })
            },
            "roster_import" to { value ->
                lookOrAct(value, ImportAction::class, { app().rosterImport() }, { app().rosterImportAct(it) })
            },
            "roster_ics" to {
                app().rosterIcs().lines().filterNot { it.startsWith("DTSTAMP") || it.isEmpty() }
            },
            "file" to { value -> write(value as JsonObject) },
        )

    private fun write(file: JsonObject): Any? {
        val lines = (file.getValue("lines") as JsonArray).map { (it as JsonPrimitive).content }
        File(dir, (file.getValue("name") as JsonPrimitive).content).writeText(lines.joinToString("") { "$it\r\n" })
        return null
    }

    companion object {
        /** All that shows of it, to see that a refusal changes nothing. */
        fun shown(app: Aftershift): List<Any?> =
            listOf(app.shifts(), app.shiftCodes(), app.cycles(), app.rosterImport())
    }
}

package app.aftershift.ui.shifts

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.BackupException
import app.aftershift.core.CodesAction
import app.aftershift.core.ShiftsAction
import app.aftershift.core.ShiftsState
import app.aftershift.ui.app.Outside
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import java.io.File
import java.io.IOException
import java.time.DayOfWeek

/** The month, and the day of it that is open. What is in hand is the core's, as is everything that a tap means. */
class ShiftsModel(
    private val core: OpenCore,
    private val outside: Outside,
) : ScreenModel<ShiftsState>() {
    /** Whether the last calendar file has arrived where it was to go. */
    var exported by mutableStateOf(false)
        private set

    /** The core doesn't know the phone's calendar: it is told each time, which gives the state as well. */
    fun load(weeksBegin: DayOfWeek) {
        exported = false
        act(ShiftsAction.WeeksBegin(weeksBegin.value.toUByte()))
    }

    fun act(action: ShiftsAction) = show { core.call { shiftsAct(action) } }

    /** What a code stands for here, asked where it first stands in a month. */
    fun means(
        code: String,
        meaning: Int,
    ) = show {
        core.call {
            shiftCodesAct(CodesAction.Means(code, meaning.toUInt()))
            shifts()
        }
    }

    fun export() =
        lead {
            perform { exported = outside.save(CALENDAR) { path -> core.call { write(path, rosterIcs()) } } }
        }

    private fun write(
        path: String,
        text: String,
    ) = try {
        File(path).writeText(text)
    } catch (_: IOException) {
        // The place was chosen a moment ago: what helps is another one.
        throw BackupException.NotWritable()
    }
}

/** Says what it is to any calendar, and nothing of who made it. */
private const val CALENDAR = "roster.ics"

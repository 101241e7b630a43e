package app.aftershift.ui.core

import app.aftershift.core.RosterFileProblem
import app.aftershift.core.RosterProblem
import app.aftershift.ui.R

/** Why something can't stand in the roster. */
fun messageFor(problem: RosterProblem): Message =
    when (problem) {
        is RosterProblem.CodeEmpty -> Message(R.string.error_roster_code_empty)
        is RosterProblem.CodeTooLong -> room(R.string.error_roster_code_too_long, problem.limit)
        is RosterProblem.LabelTooLong -> room(R.string.error_roster_label_too_long, problem.limit)
        is RosterProblem.CodeTaken -> Message(R.string.error_roster_code_taken)
        is RosterProblem.CodeInUse -> Message(R.string.error_roster_code_in_use)
        is RosterProblem.TooManyCodes -> room(R.string.error_roster_too_many_codes, problem.most)
        is RosterProblem.HoursMissing -> Message(R.string.error_roster_hours_missing)
        is RosterProblem.EndBeforeStart -> Message(R.string.error_roster_end_before_start)
        is RosterProblem.TooLong -> room(R.string.error_roster_too_long, problem.mostHours)
        is RosterProblem.DayFull -> room(R.string.error_roster_day_full, problem.most)
        is RosterProblem.CycleLength -> room(R.string.error_roster_cycle_length, problem.most)
        is RosterProblem.TooManyCycles -> room(R.string.error_roster_too_many_cycles, problem.most)
        is RosterProblem.OutOfReach -> Message(R.string.error_roster_out_of_reach)
    }

private fun room(
    id: Int,
    most: UInt,
) = Message(id, listOf(most.toInt()))

/** Why no roster comes of a file. */
fun messageFor(problem: RosterFileProblem): Message =
    Message(
        when (problem) {
            RosterFileProblem.NOT_THERE -> R.string.error_roster_file_not_there
            RosterFileProblem.EMPTY -> R.string.error_roster_file_empty
            RosterFileProblem.TOO_LARGE -> R.string.error_roster_file_too_large
            RosterFileProblem.TOO_MANY -> R.string.error_roster_file_too_many
            RosterFileProblem.TOO_DEEP -> R.string.error_roster_file_too_deep
            RosterFileProblem.PDF -> R.string.error_roster_file_pdf
            RosterFileProblem.ZIP -> R.string.error_roster_file_zip
            RosterFileProblem.HTML -> R.string.error_roster_file_html
            RosterFileProblem.IMAGE -> R.string.error_roster_file_image
            RosterFileProblem.UNKNOWN -> R.string.error_roster_file_unknown
            RosterFileProblem.GRID -> R.string.error_roster_file_grid
            RosterFileProblem.NO_COLUMNS -> R.string.error_roster_file_no_columns
            RosterFileProblem.DATE_ORDER -> R.string.error_roster_file_date_order
        },
    )

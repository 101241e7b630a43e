package app.aftershift.ui.shifts.importing

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.Doubt
import app.aftershift.core.DoubtLine
import app.aftershift.core.NotTaken
import app.aftershift.core.NotTakenLine
import app.aftershift.core.RosterProblem
import app.aftershift.ui.R
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.text
import app.aftershift.ui.format.fullDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.theme.Space

/** Nothing of a file is left out silently. What waits for a word is counted: the question stands above already. */
@Composable
internal fun NotUnderstood(lines: List<NotTakenLine>) {
    val (waiting, others) = lines.partition { it.why is NotTaken.WordUnknown }
    if (waiting.isNotEmpty()) {
        Muted(
            pluralStringResource(R.plurals.import_waiting, waiting.size, waiting.size),
            Modifier.padding(top = Space.medium),
        )
    }
    Listed(R.plurals.import_not_taken, "not taken", others) { Said(it.line, sentence(it.why)) }
}

/** It comes, and the person may know better. */
@Composable
internal fun WorthALook(lines: List<DoubtLine>) =
    Listed(R.plurals.import_doubts, "doubts", lines) {
        Column(Modifier.padding(bottom = Space.small)) {
            Muted(stringResource(R.string.import_on_day, fullDay(it.day), text(Message(it.why.sentence))))
        }
    }

@Composable
private fun Said(
    line: UInt,
    why: Message,
) = Column(Modifier.padding(bottom = Space.small)) {
    Muted(stringResource(R.string.import_line, line.toInt(), text(why)))
}

internal fun sentence(why: NotTaken): Message =
    when (why) {
        is NotTaken.StartMissing -> Message(R.string.import_not_start_missing)
        is NotTaken.StartUnreadable -> Message(R.string.import_not_start_unreadable)
        is NotTaken.EndUnreadable -> Message(R.string.import_not_end_unreadable)
        is NotTaken.EndBeforeStart -> Message(R.string.import_not_end_before_start)
        is NotTaken.RepeatsTooOften -> Message(R.string.import_not_repeats_too_often)
        is NotTaken.RuleUnreadable -> Message(R.string.import_not_rule_unreadable)
        is NotTaken.RepeatsTooLong -> Message(R.string.import_not_repeats_too_long)
        is NotTaken.CutOff -> Message(R.string.import_not_cut_off)
        is NotTaken.Superseded -> Message(R.string.import_not_superseded)
        is NotTaken.DateMissing -> Message(R.string.import_not_date_missing)
        is NotTaken.DateUnreadable -> Message(R.string.import_not_date_unreadable)
        is NotTaken.DateContradicts -> Message(R.string.import_not_date_contradicts)
        is NotTaken.TimeUnreadable -> Message(R.string.import_not_time_unreadable)
        is NotTaken.Formula -> Message(R.string.import_not_formula)
        is NotTaken.Damaged -> Message(R.string.import_not_damaged)
        is NotTaken.WordUnknown -> Message(R.string.import_not_word_unknown)
        is NotTaken.NoEnd -> Message(R.string.import_not_no_end)
        is NotTaken.Refused -> sentence(why.problem)
    }

/** Of those that a line of a file can meet; the others are about codes and cycles. */
private fun sentence(problem: RosterProblem): Message =
    when (problem) {
        is RosterProblem.HoursMissing -> Message(R.string.import_not_hours_missing)

        is RosterProblem.EndBeforeStart -> Message(R.string.import_not_end_before_start)

        is RosterProblem.TooLong -> Message(R.string.import_not_too_long, listOf(problem.mostHours.toInt()))

        is RosterProblem.DayFull -> Message(R.string.import_not_day_full, listOf(problem.most.toInt()))

        is RosterProblem.OutOfReach -> Message(R.string.import_not_out_of_reach)

        is RosterProblem.CodeEmpty, is RosterProblem.CodeTooLong, is RosterProblem.LabelTooLong,
        is RosterProblem.CodeTaken, is RosterProblem.CodeInUse, is RosterProblem.TooManyCodes,
        is RosterProblem.CycleLength, is RosterProblem.TooManyCycles,
        -> Message(R.string.import_not_refused)
    }

internal val Doubt.sentence: Int
    get() =
        when (this) {
            Doubt.TENTATIVE -> R.string.import_doubt_tentative
            Doubt.CLOCK_CHANGE -> R.string.import_doubt_clock_change
            Doubt.END_OF_CODE -> R.string.import_doubt_end_of_code
            Doubt.ZONE -> R.string.import_doubt_zone
            Doubt.EXCEPTION -> R.string.import_doubt_exception
            Doubt.OVERLAPS -> R.string.import_doubt_overlaps
        }

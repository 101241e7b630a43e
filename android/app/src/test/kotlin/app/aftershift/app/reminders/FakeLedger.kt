package app.aftershift.app.reminders

import app.aftershift.core.LedgerException
import app.aftershift.core.ReminderAlarm
import app.aftershift.core.ReminderAnswer
import app.aftershift.core.ReminderTime
import app.aftershift.core.ReminderToShow
import app.aftershift.core.RemindersDue

/** Says what the test wants it to, and remembers what it was told. */
internal class FakeLedger : Ledger {
    var times = emptyList<ReminderTime>()
    var show: ReminderToShow? = null
    var next: ReminderAlarm? = null
    var moved = 0u

    /** Thrown by whatever is asked. */
    var fails: Exception? = null

    /** As where there is no library. */
    var breaks: Error? = null

    /** Nothing can be written down. */
    var isFull = false

    val told = mutableListOf<Pair<String?, ReminderAnswer>>()
    var heard = emptyList<ReminderTime>()

    override fun times(): List<ReminderTime> {
        breaks?.let { throw it }
        fails?.let { throw it }
        return times
    }

    override fun due(
        phone: List<ReminderTime>,
        now: Long,
    ): RemindersDue {
        fails?.let { throw it }
        heard = phone
        return RemindersDue(show, next, moved)
    }

    override fun answered(
        id: String?,
        answer: ReminderAnswer,
        now: Long,
    ) {
        if (isFull) throw LedgerException.NeedsSpace()
        told += id to answer
        // As the core does: what was shown is due no more.
        if (answer == ReminderAnswer.SHOWN) show = null
    }
}

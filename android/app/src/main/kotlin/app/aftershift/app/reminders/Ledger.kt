package app.aftershift.app.reminders

import app.aftershift.core.ReminderAnswer
import app.aftershift.core.ReminderTime
import app.aftershift.core.RemindersDue
import app.aftershift.core.reminderAnswered
import app.aftershift.core.reminderTimes
import app.aftershift.core.remindersDue

/** The core's ledger, which needs no vault. All of these throw [app.aftershift.core.LedgerException]. */
internal interface Ledger {
    fun times(): List<ReminderTime>

    fun due(
        phone: List<ReminderTime>,
        now: Long,
    ): RemindersDue

    /** [id]: null for the one that was shown last. Durable when it returns. */
    fun answered(
        id: String?,
        answer: ReminderAnswer,
        now: Long,
    )
}

internal class CoreLedger(
    private val folder: String,
) : Ledger {
    override fun times() = reminderTimes(folder)

    override fun due(
        phone: List<ReminderTime>,
        now: Long,
    ) = remindersDue(folder, phone, now)

    override fun answered(
        id: String?,
        answer: ReminderAnswer,
        now: Long,
    ) = reminderAnswered(folder, id, answer, now)
}

package app.aftershift.app.reminders

import android.content.Context
import app.aftershift.core.ReminderAnswer
import app.aftershift.core.RemindersDue

/**
 * What happens whenever the phone wakes the app: what is due is shown, and the next one is waited for. The core decides
 * both from its ledger; the vault stays as it is, locked or not. Whatever goes wrong, nothing is shown, and the daily
 * alarm looks again.
 */
internal class Waking(
    context: Context,
    val place: Place = Place(context),
    private val ledger: Ledger = CoreLedger(place.ledger.path),
    private val now: () -> Long = System::currentTimeMillis,
) {
    val alarms = Alarms(context, place, now)
    val notifications = Notifications(context)

    /** [seen]: the app is in front. Then it is its own reminder, and the phone shows none beside it. */
    fun wake(seen: Boolean = false) {
        alarms.armDaily()
        val due = due()
        due?.show?.let { show ->
            val forMs = show.until - now()
            when {
                forMs <= 0 -> Unit

                // What nobody could see isn't let pass, and the page that says what came of them says why.
                !seen && !canShow() -> noted(show.id, ReminderAnswer.NOT_ALLOWED)

                // Noted first: one that can't be noted would come again and again.
                noted(show.id, ReminderAnswer.SHOWN) && !seen -> notifications.show(show.id, forMs)
            }
        }
        due?.let { place.moved = it.moved.toInt() }
        alarms.arm(due?.next)
    }

    /** By an alarm for a reminder; one that comes after another has already set the next says nothing of it. */
    fun woken() {
        place.lastAsked = place.next?.takeIf { it <= now() } ?: return
        place.lastCame = now()
    }

    fun answer(
        id: String?,
        answer: ReminderAnswer,
        seen: Boolean = false,
    ) {
        if (id == null) return notifications.takeDownTest()
        notifications.takeDown()
        noted(id, answer)
        wake(seen)
    }

    private fun canShow() = notifications.allowed() && notifications.channelOn()

    private fun due(): RemindersDue? = orNull { ledger.due(resolve(ledger.times()), now()) }

    private fun noted(
        id: String,
        answer: ReminderAnswer,
    ): Boolean = orNull { ledger.answered(id, answer, now()) } != null

    /** There is no ledger, or it is of a newer version, or it is damaged: the next plan writes a new one. */
    private fun <T> orNull(ask: () -> T): T? =
        try {
            ask()
        } catch (_: Exception) {
            null
        }
}

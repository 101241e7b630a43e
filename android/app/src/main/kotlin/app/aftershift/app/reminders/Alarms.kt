package app.aftershift.app.reminders

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Build
import app.aftershift.core.ReminderAlarm

/**
 * One alarm for the next reminder, and one a day in case that the phone has lost the first. Behind one to the minute
 * stands one with a window: a phone that takes alarms to the minute back drops those that are set, and tells nobody. All
 * are the phone's to keep; armed again, each takes the place of the one before.
 */
internal class Alarms(
    private val context: Context,
    private val place: Place,
    private val now: () -> Long,
) {
    private val phone = context.getSystemService(AlarmManager::class.java)

    /** Before Android 12 nobody had to be asked. */
    fun exactAllowed(): Boolean = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || phone.canScheduleExactAlarms()

    fun arm(next: ReminderAlarm?) {
        if (next == null) {
            OF_REMINDERS.forEach { phone.cancel(toWake(it)) }
            place.next = null
            return
        }
        // One that is due at once would come at once, and again.
        val at = next.at.coerceAtLeast(now() + SOON_MS)
        val window = (next.windowMinutes.toLong() * MINUTE_MS).coerceAtLeast(LEAST_WINDOW_MS)
        if (next.exact && exact(at)) {
            // A little later: the one in front, when it comes, has this one set anew.
            phone.setWindow(AlarmManager.RTC_WAKEUP, at + SOON_MS, window, toWake(REMINDER_BEHIND))
        } else {
            phone.setWindow(AlarmManager.RTC_WAKEUP, at, window, toWake(REMINDER))
            phone.cancel(toWake(REMINDER_BEHIND))
        }
        place.next = at
    }

    /** Wakes no sleeping phone, and comes when it suits it. */
    fun armDaily() =
        phone.setInexactRepeating(
            AlarmManager.RTC,
            now() + AlarmManager.INTERVAL_DAY,
            AlarmManager.INTERVAL_DAY,
            toWake(DAILY),
        )

    fun cancel() {
        arm(null)
        phone.cancel(toWake(DAILY))
    }

    private fun exact(at: Long): Boolean {
        if (!exactAllowed()) return false
        return try {
            phone.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, toWake(REMINDER))
            true
        } catch (_: SecurityException) {
            // Taken back at this moment.
            false
        }
    }

    private fun toWake(action: String): PendingIntent =
        PendingIntent.getBroadcast(
            context,
            0,
            Intent(context, AlarmReceiver::class.java).setAction(action),
            PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
        )

    companion object {
        const val REMINDER = "app.aftershift.REMINDER"
        const val REMINDER_BEHIND = "app.aftershift.REMINDER_BEHIND"
        val OF_REMINDERS = setOf(REMINDER, REMINDER_BEHIND)
        const val DAILY = "app.aftershift.DAILY"
        private const val MINUTE_MS = 60_000L
        private const val SOON_MS = MINUTE_MS

        /** Android takes no shorter one. */
        private const val LEAST_WINDOW_MS = 10 * MINUTE_MS
    }
}

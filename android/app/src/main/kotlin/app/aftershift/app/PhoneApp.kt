package app.aftershift.app

import android.app.Application
import app.aftershift.app.reminders.PhoneReminders
import app.aftershift.ui.reminders.ReminderPhone

/**
 * What lives as long as the process. It also begins before the phone is unlocked, for reminders: so nothing here reads a
 * file, and what does is made when it is first asked for.
 */
class PhoneApp : Application() {
    /** Whose screens are in front, if any: for what only an Activity may ask. */
    val front = Front()

    val reminders: ReminderPhone by lazy { PhoneReminders(this, front) }
}

package app.aftershift.app.reminders

import android.app.AlarmManager
import android.app.NotificationManager
import app.aftershift.app.PhoneTest
import app.aftershift.app.keys.KeystoreDeviceKey
import app.aftershift.core.Aftershift
import app.aftershift.core.ReminderAnswer
import app.aftershift.core.ReminderKind
import app.aftershift.core.RemindersAction
import app.aftershift.core.reminderTimes
import app.aftershift.ui.core.phoneZone
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import java.io.File

/** From a choice in the vault to a notification and its answer, by the real core; the vault is closed meanwhile. */
class LedgerTest : PhoneTest() {
    private val place by lazy { Place(app) }
    private val reminder get() = alarms.scheduledAlarms.single { it.type == AlarmManager.RTC_WAKEUP }

    @Before
    fun `a reminder every day at noon`() {
        val folder = File(app.noBackupFilesDir, "aftershift").apply { mkdirs() }.path
        val key = ByteArray(32) { it.toByte() }
        Aftershift.create(folder, key, KeystoreDeviceKey().wrap(key), phoneZone()).use { vault ->
            vault.remindersAct(RemindersAction.Choose(ReminderKind.FIXED_TIME, null, null, NOON, emptyList()))
            assertTrue(vault.planReminders(place.ledger.path))
        }
    }

    @Test
    fun `it is waited for, shown once when it is due, and the next one is waited for`() {
        val (first, second) = reminderTimes(place.ledger.path).map { it.at }
        at(first - HOUR).wake()
        assertTrue(notifications.allNotifications.isEmpty())
        assertEquals(first, reminder.triggerAtMs)

        at(first + MINUTE).wake()
        assertEquals(1, notifications.size())
        assertEquals(second, reminder.triggerAtMs)

        app.getSystemService(NotificationManager::class.java).cancelAll()
        at(first + 2 * MINUTE).wake()
        assertEquals("not twice", 0, notifications.size())
    }

    @Test
    fun `after "later" it comes again the same day, after "not today" it doesn't`() {
        val (first, second) = reminderTimes(place.ledger.path).map { it.at }
        val id = reminderTimes(place.ledger.path).first().id
        at(first + MINUTE).wake()
        at(first + MINUTE).answer(id, ReminderAnswer.LATER)
        assertTrue(reminder.triggerAtMs in first + MINUTE..<second)
        at(first + 2 * MINUTE).answer(id, ReminderAnswer.NOT_TODAY)
        assertEquals(second, reminder.triggerAtMs)
    }

    @Test
    fun `one that comes hours late is dropped`() {
        val (first, second) = reminderTimes(place.ledger.path).map { it.at }
        at(first + 5 * HOUR).wake()
        assertTrue(notifications.allNotifications.isEmpty())
        assertEquals(second, reminder.triggerAtMs)
    }

    @Test
    fun `a ledger that is damaged is no end of it`() {
        place.ledger.walk().filter { it.isFile }.forEach { it.writeText("not a ledger") }
        at(System.currentTimeMillis()).wake()
        assertTrue(notifications.allNotifications.isEmpty())
        assertEquals("the daily one", 1, alarms.scheduledAlarms.size)
    }

    private fun at(now: Long) = Waking(app, now = { now })

    private companion object {
        val NOON: UShort = (12u * 60u).toUShort()
        const val MINUTE = 60_000L
        const val HOUR = 60 * MINUTE
    }
}

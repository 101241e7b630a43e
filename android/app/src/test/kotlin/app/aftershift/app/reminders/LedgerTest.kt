package app.aftershift.app.reminders

import android.app.AlarmManager
import android.app.NotificationManager
import android.content.Intent
import androidx.activity.ComponentActivity
import app.aftershift.app.PhoneTest
import app.aftershift.app.keys.KeystoreDeviceKey
import app.aftershift.core.Aftershift
import app.aftershift.core.LedgerException
import app.aftershift.core.ReminderAnswer
import app.aftershift.core.ReminderKind
import app.aftershift.core.ReminderTime
import app.aftershift.core.RemindersAction
import app.aftershift.core.RemindersDue
import app.aftershift.core.Unlock
import app.aftershift.core.reminderTimes
import app.aftershift.ui.core.phoneZone
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.robolectric.Robolectric
import java.io.File
import java.time.Duration
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneOffset
import java.util.TimeZone

/** From a choice in the vault to a notification and its answer, by the real core; the vault is closed meanwhile. */
class LedgerTest : PhoneTest() {
    private val place by lazy { Place(app) }
    private val folder get() = File(app.noBackupFilesDir, "aftershift")
    private val zone = TimeZone.getDefault()
    private val key get() = ByteArray(32) { it.toByte() }
    private val reminder get() = alarms.scheduledAlarms.single { it.type == AlarmManager.RTC_WAKEUP }

    @Before
    fun `a reminder every day at noon`() {
        folder.mkdirs()
        Aftershift.create(folder.path, key, KeystoreDeviceKey().wrap(key), phoneZone()).use { vault ->
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
        assertEquals("by whatever alarm", second, reminder.triggerAtMs)
    }

    @Test
    fun `one that the phone may not show is told as such, and shown where that changes in time`() {
        val first = reminderTimes(place.ledger.path).first().at
        notifications.setNotificationsEnabled(false)
        repeat(2) { at(first + MINUTE).wake() }
        assertTrue("neither shown nor let pass", "\"since\":[]" in file().readText())
        assertTrue("\"not_allowed\":[]" !in file().readText())
        notifications.setNotificationsEnabled(true)
        at(first + 5 * MINUTE).wake()
        assertEquals(1, notifications.size())
    }

    @Test
    fun `what a newer plan doesn't know any more isn't shown`() {
        val first = reminderTimes(place.ledger.path).first().at
        val stale = CoreLedger(place.ledger.path).due(reminderTimes(place.ledger.path), first + MINUTE)
        val id = requireNotNull(stale.show).id
        vault {
            remindersAct(RemindersAction.TakeBack(ReminderKind.FIXED_TIME, null))
            planReminders(place.ledger.path)
        }
        assertThrows(LedgerException.Replaced::class.java) {
            CoreLedger(place.ledger.path).answered(id, ReminderAnswer.SHOWN, first + MINUTE)
        }
        Waking(app, ledger = Late(CoreLedger(place.ledger.path), stale), now = { first + MINUTE }).wake()
        assertTrue(notifications.allNotifications.isEmpty())
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

    @Test
    fun `beside the app in front none is shown, whichever alarm comes`() {
        dueNow()
        Robolectric.buildActivity(ComponentActivity::class.java).use { screen ->
            screen.create()
            app.front.arrived(screen.get())
            screen.start()
            AlarmReceiver().onReceive(app, Intent(Alarms.REMINDER))
            assertTrue(notifications.allNotifications.isEmpty())
        }
        app.front.activity?.let(app.front::went)
        AlarmReceiver().onReceive(app, Intent(Alarms.REMINDER_BEHIND))
        assertTrue("it was there for whoever saw the app", notifications.allNotifications.isEmpty())
    }

    @Test
    fun `an alarm shows what is due, where nobody sees the app`() {
        dueNow()
        AlarmReceiver().onReceive(app, Intent(Alarms.REMINDER))
        assertEquals(1, notifications.size())
        AlarmReceiver().onReceive(app, Intent(Alarms.REMINDER_BEHIND))
        assertEquals("not twice", 1, notifications.size())
    }

    @After
    fun home() = TimeZone.setDefault(zone)

    /** Two hours from now by the clock that it was planned on, and then the phone is that far to the east. */
    private fun dueNow() {
        val soon = LocalTime.now().plusHours(2).toSecondOfDay() / 60
        vault {
            remindersAct(RemindersAction.Choose(ReminderKind.FIXED_TIME, 0u, null, soon.toUShort(), emptyList()))
            planReminders(place.ledger.path)
        }
        val there = LocalDateTime.parse(reminderTimes(place.ledger.path).first().civil).plusMinutes(1)
        val minutes = Duration.between(LocalDateTime.now(ZoneOffset.UTC), there).toMinutes()
        TimeZone.setDefault(TimeZone.getTimeZone("GMT+%02d:%02d".format(minutes / 60, minutes % 60)))
    }

    private fun vault(act: Aftershift.() -> Unit) =
        Aftershift.unlock(folder.path, Unlock.Device(key), phoneZone()).use(act)

    private fun file() = place.ledger.walk().single { it.extension == "json" }

    private fun at(now: Long) = Waking(app, now = { now })

    /** Has read what is [due] before the plan changed. */
    private class Late(
        ledger: Ledger,
        private val due: RemindersDue,
    ) : Ledger by ledger {
        override fun due(
            phone: List<ReminderTime>,
            now: Long,
        ) = due
    }

    private companion object {
        val NOON: UShort = (12u * 60u).toUShort()
        const val MINUTE = 60_000L
        const val HOUR = 60 * MINUTE
    }
}

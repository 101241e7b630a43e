package app.aftershift.app.reminders

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.os.Build
import app.aftershift.app.PhoneTest
import app.aftershift.app.R
import app.aftershift.core.LedgerException
import app.aftershift.core.ReminderAlarm
import app.aftershift.core.ReminderAnswer
import app.aftershift.core.ReminderToShow
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager

class WakingTest : PhoneTest() {
    private val ledger = FakeLedger()
    private val now = System.currentTimeMillis()
    private val waking by lazy { Waking(app, ledger = ledger, now = { now }) }
    private val reminder get() = requireNotNull(armed(Alarms.REMINDER))
    private val daily get() = alarms.scheduledAlarms.single { it.type == AlarmManager.RTC }

    @Test
    fun `the next is waited for within its window, and a daily alarm beside it`() {
        ledger.next = ReminderAlarm(now + HOUR, 25u, exact = false)
        waking.wake()
        assertEquals(now + HOUR, reminder.triggerAtMs)
        assertEquals(25 * MINUTE, reminder.windowLengthMs)
        assertFalse(reminder.isAllowWhileIdle)
        assertEquals(AlarmManager.INTERVAL_DAY, daily.intervalMs)
        assertEquals(Alarms.REMINDER, shadowOf(reminder.operation).savedIntent.action)
    }

    @Test
    fun `to the minute only where the person chose it and the phone allows it`() {
        ledger.next = ReminderAlarm(now + HOUR, 10u, exact = true)
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        waking.wake()
        assertEquals(0L, reminder.windowLengthMs)
        assertTrue(reminder.isAllowWhileIdle)

        ledger.next = ReminderAlarm(now + HOUR, 10u, exact = false)
        waking.wake()
        assertEquals(10 * MINUTE, reminder.windowLengthMs)
    }

    @Test
    fun `behind one to the minute stands one with a window, which the phone doesn't drop`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        ledger.next = ReminderAlarm(now + HOUR, 25u, exact = true)
        waking.wake()
        val behind = requireNotNull(armed(Alarms.REMINDER_BEHIND))
        assertEquals(now + HOUR + MINUTE, behind.triggerAtMs)
        assertEquals(25 * MINUTE, behind.windowLengthMs)
        assertEquals("it is waited for at its time", now + HOUR, waking.place.next)

        for (next in listOf(ReminderAlarm(now + HOUR, 25u, exact = false), null)) {
            ledger.next = ReminderAlarm(now + HOUR, 25u, exact = true)
            waking.wake()
            ledger.next = next
            waking.wake()
            assertNull("it goes with the other", armed(Alarms.REMINDER_BEHIND))
            assertEquals(next?.at, armed(Alarms.REMINDER)?.triggerAtMs)
        }
    }

    @Test
    fun `by how many the phone's clock rules differ is noted`() {
        ledger.moved = 3u
        waking.wake()
        assertEquals(3, waking.place.moved)
    }

    @Test
    fun `where the phone has taken that back, it is the window again`() {
        ledger.next = ReminderAlarm(now + HOUR, 10u, exact = true)
        waking.wake()
        // Nobody is asked before Android 12.
        assertEquals(if (Build.VERSION.SDK_INT < 31) 0L else 10 * MINUTE, reminder.windowLengthMs)
    }

    @Test
    fun `no window is shorter than Android takes, and none is waited for in the past`() {
        ledger.next = ReminderAlarm(now - HOUR, 0u, exact = false)
        waking.wake()
        assertEquals(10 * MINUTE, reminder.windowLengthMs)
        assertEquals(now + MINUTE, reminder.triggerAtMs)
    }

    @Test
    fun `one alarm takes the place of the other, and none is left without a reminder`() {
        ledger.next = ReminderAlarm(now + HOUR, 10u, exact = false)
        waking.wake()
        ledger.next = ReminderAlarm(now + 2 * HOUR, 10u, exact = false)
        waking.wake()
        assertEquals(now + 2 * HOUR, reminder.triggerAtMs)
        assertEquals(now + 2 * HOUR, waking.place.next)
        ledger.next = null
        waking.wake()
        assertEquals(listOf(daily), alarms.scheduledAlarms)
        assertNull(waking.place.next)
    }

    @Test
    fun `what is due is written down and then shown, in words that say nothing`() {
        ledger.show = ReminderToShow("a1", now + HOUR)
        waking.wake()
        assertEquals(listOf("a1" to ReminderAnswer.SHOWN), ledger.told)
        val shown = notifications.allNotifications.single()
        assertEquals("A moment for yourself, if you like.", shown.extras.getString(Notification.EXTRA_TITLE))
        assertNull(shown.extras.getString(Notification.EXTRA_TEXT))
        assertEquals(Notification.VISIBILITY_SECRET, shown.visibility)
        assertTrue("stays on this phone", shown.flags and Notification.FLAG_LOCAL_ONLY != 0)
        assertTrue(shown.flags and Notification.FLAG_AUTO_CANCEL != 0)
        assertEquals("goes when it is too late", HOUR, shown.timeoutAfter)
        assertEquals(listOf("Later", "Not today"), shown.actions.map { it.title.toString() })
        val channel = app.getSystemService(NotificationManager::class.java).getNotificationChannel(shown.channelId)
        assertEquals(Notification.VISIBILITY_SECRET, channel.lockscreenVisibility)
        assertNull("makes no sound", channel.sound)
        assertEquals(app.getString(R.string.phone_channel), channel.name)
    }

    @Test
    fun `what can't be written down isn't shown`() {
        ledger.show = ReminderToShow("a1", now + HOUR)
        ledger.isFull = true
        waking.wake()
        assertTrue(notifications.allNotifications.isEmpty())
    }

    @Test
    fun `what the phone wouldn't show isn't counted as shown, and why is written down`() {
        ledger.show = ReminderToShow("a1", now + HOUR)
        notifications.setNotificationsEnabled(false)
        waking.wake()
        assertEquals(listOf("a1" to ReminderAnswer.NOT_ALLOWED), ledger.told)

        notifications.setNotificationsEnabled(true)
        waking.notifications.channelOn()
        app.getSystemService(NotificationManager::class.java).getNotificationChannel(Notifications.CHANNEL).importance =
            NotificationManager.IMPORTANCE_NONE
        waking.wake()
        assertEquals(List(2) { "a1" to ReminderAnswer.NOT_ALLOWED }, ledger.told)
        assertTrue(notifications.allNotifications.isEmpty())
    }

    @Test
    fun `the app in front is its own reminder where the phone may show none`() {
        ledger.show = ReminderToShow("a1", now + HOUR)
        notifications.setNotificationsEnabled(false)
        waking.wake(seen = true)
        assertEquals(listOf("a1" to ReminderAnswer.SHOWN), ledger.told)
    }

    @Test
    fun `what is over isn't shown any more`() {
        ledger.show = ReminderToShow("a1", now)
        waking.wake()
        assertTrue(ledger.told.isEmpty())
        assertTrue(notifications.allNotifications.isEmpty())
    }

    @Test
    fun `the app in front is its own reminder`() {
        ledger.show = ReminderToShow("a1", now + HOUR)
        waking.wake(seen = true)
        assertEquals(listOf("a1" to ReminderAnswer.SHOWN), ledger.told)
        assertTrue(notifications.allNotifications.isEmpty())
    }

    @Test
    fun `without a ledger that can be read nothing is shown, and the daily alarm looks again`() {
        val errors = listOf(LedgerException.None(), LedgerException.Damaged(), LedgerException.MadeByNewer())
        for (error in errors + IllegalStateException("in the core")) {
            ledger.next = ReminderAlarm(now + HOUR, 10u, exact = false)
            ledger.fails = null
            waking.wake()
            ledger.fails = error
            waking.wake()
            assertEquals(listOf(daily), alarms.scheduledAlarms)
            assertTrue(notifications.allNotifications.isEmpty())
        }
    }

    @Test
    fun `an answer is written down, takes it away, and looks for the next`() {
        ledger.show = ReminderToShow("a1", now + HOUR)
        waking.wake()
        ledger.next = ReminderAlarm(now + HOUR, 10u, exact = false)
        waking.answer("a1", ReminderAnswer.LATER)
        assertEquals("a1" to ReminderAnswer.LATER, ledger.told.last())
        assertTrue(notifications.allNotifications.isEmpty())
        assertEquals(now + HOUR, reminder.triggerAtMs)
    }

    @Test
    fun `an answer to one that only shows how it looks is none`() {
        waking.notifications.show(id = null, HOUR)
        waking.answer(null, ReminderAnswer.NOT_TODAY)
        assertTrue(ledger.told.isEmpty())
        assertTrue(notifications.allNotifications.isEmpty())
    }

    private fun armed(action: String) =
        alarms.scheduledAlarms.singleOrNull { shadowOf(it.operation).savedIntent.action == action }

    private companion object {
        const val MINUTE = 60_000L
        const val HOUR = 60 * MINUTE
    }
}

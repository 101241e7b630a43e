package app.aftershift.app.reminders

import android.Manifest
import android.app.ActivityManager
import android.content.Intent
import android.os.Build
import android.provider.Settings
import app.aftershift.app.MainActivity
import app.aftershift.app.PhoneTest
import app.aftershift.core.ReminderAlarm
import app.aftershift.core.ReminderAnswer
import app.aftershift.ui.reminders.Woken
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager

class PhoneRemindersTest : PhoneTest() {
    private val ledger = FakeLedger()
    private var now = System.currentTimeMillis()
    private val waking by lazy { Waking(app, ledger = ledger, now = { now }) }
    private val phone by lazy { PhoneReminders(app, app.front, waking) }

    @Test
    fun `it says what the phone lets reminders do`() {
        val first = phone.facts()
        assertTrue(first.notificationsAllowed && first.channelOn && first.shows)
        assertFalse(first.batteryRestricted)
        assertEquals(Build.VERSION.SDK_INT < 31, first.exactAllowed)
        assertTrue(first.batterySaved)
        assertNull(first.nextAlarm)
        assertNull(first.last)

        notifications.setNotificationsEnabled(false)
        shadowOf(app.getSystemService(ActivityManager::class.java)).setBackgroundRestricted(true)
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        val then = phone.facts()
        assertFalse(then.notificationsAllowed || then.shows)
        assertTrue(then.batteryRestricted && then.exactAllowed)
    }

    @Test
    fun `it says when it is to be woken next, and how late it was the last time`() {
        val at = now + 3_600_000
        ledger.next = ReminderAlarm(at, 10u, exact = false)
        phone.rearm()
        assertEquals(at, phone.facts().nextAlarm)
        waking.woken()
        assertNull("another was there before, and has set this one", phone.facts().last)
        now = at + 60_000
        waking.woken()
        assertEquals(Woken(at, at + 60_000), phone.facts().last)
    }

    @Test
    fun `it says by how many the phone's clock rules differ`() {
        assertEquals(0, phone.facts().moved)
        ledger.moved = 2u
        phone.rearm()
        assertEquals(2, phone.facts().moved)
    }

    @Test
    fun `how one looks is shown beside one that is due, and answered for itself`() {
        waking.notifications.show("a1", 60_000)
        phone.test()
        assertEquals(2, notifications.size())
        val answers = notifications.allNotifications.flatMap { it.actions.toList() }.map { it.actionIntent }
        assertTrue("none cancels another's", answers.none { shadowOf(it).isCanceled })
        waking.answer(null, ReminderAnswer.NOT_TODAY)
        assertEquals(1, notifications.size())
        assertTrue(ledger.told.isEmpty())
    }

    @Test
    fun `it shows how one looks, and takes it down`() {
        assertTrue(phone.test())
        assertEquals(1, notifications.size())
        phone.takeDown()
        assertEquals(0, notifications.size())
        notifications.setNotificationsEnabled(false)
        assertFalse(phone.test())
    }

    @Test
    fun `forgotten, nothing of it is left`() {
        ledger.next = ReminderAlarm(System.currentTimeMillis() + 3_600_000, 10u, exact = false)
        phone.rearm()
        phone.test()
        val ledgers = Place(app).ledger.apply { mkdirs() }
        phone.forget()
        assertTrue(alarms.scheduledAlarms.isEmpty())
        assertEquals(0, notifications.size())
        assertFalse("what the core left of it", ledgers.exists())
        assertNull(Place(app).next)
    }

    @Test
    fun `what has begun before it is forgotten is waited for`() {
        val own = Background.own()
        Background.thread = own
        ledger.next = ReminderAlarm(now + 3_600_000, 10u, exact = false)
        own.execute {
            Thread.sleep(100)
            waking.wake()
        }
        phone.forget()
        Background.await {}
        assertTrue(alarms.scheduledAlarms.isEmpty())
        assertNull(Place(app).next)
    }

    @Test
    fun `what the library of the core lacks ends in the background`() {
        ledger.breaks = UnsatisfiedLinkError("not for this phone")
        phone.rearm()
        assertEquals("the daily one", 1, alarms.scheduledAlarms.size)
    }

    @Test
    fun `it leads to the phone's settings, where there is a screen to lead from`() {
        assertFalse(phone.openChannelSettings() || phone.openBatterySettings() || phone.askForExact())
        inFront {
            assertTrue(phone.openChannelSettings())
            assertEquals(Settings.ACTION_CHANNEL_NOTIFICATION_SETTINGS, started().action)
            assertTrue(phone.openBatterySettings())
            assertEquals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, started().action)
            assertEquals(Build.VERSION.SDK_INT >= 31, phone.askForExact())
        }
    }

    @Test
    fun `where the app may show nothing, it leads to the switch of all its notifications`() {
        notifications.setNotificationsEnabled(false)
        inFront {
            assertTrue(phone.openChannelSettings())
            assertEquals(Settings.ACTION_APP_NOTIFICATION_SETTINGS, started().action)
        }
    }

    @Test
    fun `where the phone has no question for notifications, none is asked`() {
        if (Build.VERSION.SDK_INT >= 33) return
        assertFalse(phone.facts().canAskForNotifications)
        assertTrue(runBlocking { phone.askForNotifications() })
    }

    @Test
    fun `where it has one, it is asked, and not for ever`() {
        if (Build.VERSION.SDK_INT < 33) return
        shadowOf(app).denyPermissions(Manifest.permission.POST_NOTIFICATIONS)
        notifications.setNotificationsEnabled(false)
        assertTrue(phone.facts().canAskForNotifications)
        assertFalse("with no screen to ask on", runBlocking { phone.askForNotifications() })
        assertFalse(phone.facts().canAskForNotifications)
    }

    @Test
    fun `whoever opens the app needs no reminder to come`() {
        phone.test()
        inFront { assertEquals(0, notifications.size()) }
    }

    private fun started(): Intent = shadowOf(app).nextStartedActivity

    private fun inFront(act: () -> Unit) = Robolectric.buildActivity(MainActivity::class.java).setup().use { act() }
}

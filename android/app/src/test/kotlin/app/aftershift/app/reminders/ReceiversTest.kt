package app.aftershift.app.reminders

import android.app.AlarmManager
import android.content.Context
import android.content.ContextWrapper
import android.content.Intent
import app.aftershift.app.PhoneTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowLooper
import java.io.File

/** What the phone calls, on the real ledger of the real library. There is none yet, and that is no problem. */
class ReceiversTest : PhoneTest() {
    private val daily get() = alarms.scheduledAlarms.filter { it.type == AlarmManager.RTC }

    @Test
    fun `whatever changes on the phone, it looks again`() {
        for (change in PhoneChangedReceiver.CHANGES) {
            Waking(app).alarms.cancel()
            app.sendBroadcast(Intent(change).setPackage(app.packageName))
            ShadowLooper.idleMainLooper()
            assertEquals(change, 1, daily.size)
            assertTrue(notifications.allNotifications.isEmpty())
        }
    }

    @Test
    fun `what another app sends it doesn't do`() {
        PhoneChangedReceiver().onReceive(app, Intent("android.intent.action.SOMETHING_ELSE"))
        AnswerReceiver().onReceive(app, Intent("app.aftershift.SOMETHING_ELSE"))
        assertTrue(alarms.scheduledAlarms.isEmpty())
    }

    @Test
    fun `before the phone is unlocked only what can be read then is read`() {
        val locked = LockedPhone(app)
        for (change in listOf(Intent.ACTION_LOCKED_BOOT_COMPLETED, Intent.ACTION_TIME_CHANGED)) {
            PhoneChangedReceiver().onReceive(locked, Intent(change))
        }
        AlarmReceiver().onReceive(locked, Intent(Alarms.REMINDER))
        AnswerReceiver().onReceive(locked, Intent(AnswerReceiver.LATER).putExtra(AnswerReceiver.ID, "a1"))
        assertEquals(emptyList<String>(), locked.wants)
        assertEquals(1, daily.size)
        assertTrue("it was asked where it may read", locked.asked > 0)
    }

    @Test
    fun `an alarm for a reminder is noted with when it came, the daily one isn't`() {
        val place = Place(app)
        place.next = 1000
        AlarmReceiver().onReceive(app, Intent(Alarms.DAILY))
        assertNull(place.lastAsked)
        place.next = 1000
        AlarmReceiver().onReceive(app, Intent(Alarms.REMINDER))
        assertEquals(1000L, place.lastAsked)
        assertTrue(requireNotNull(place.lastCame) >= 1000)
    }

    @Test
    fun `whichever alarm for a reminder comes first is noted, and the second says nothing`() {
        val place = Place(app)
        place.next = 1000
        AlarmReceiver().onReceive(app, Intent(Alarms.REMINDER_BEHIND))
        assertEquals(1000L, place.lastAsked)
        place.next = System.currentTimeMillis() + 3_600_000
        AlarmReceiver().onReceive(app, Intent(Alarms.REMINDER))
        assertEquals(1000L, place.lastAsked)
    }

    @Test
    fun `the alarm that is armed calls the receiver, and nobody can add to it`() {
        Waking(app).wake()
        val operation = requireNotNull(daily.single().operation)
        assertTrue(operation.isFixed)
        assertEquals(AlarmReceiver::class.java.name, shadowOf(operation).savedIntent.component?.className)
        assertTrue(shadowOf(operation).isBroadcast)
    }

    @Test
    fun `nobody can add to what a notification holds`() {
        Notifications(app).show("a1", 1000)
        val shown = notifications.allNotifications.single()
        val intents = shown.actions.map { it.actionIntent } + shown.contentIntent
        assertEquals(3, intents.size)
        intents.forEach {
            assertTrue(it.isFixed)
            assertEquals("only to this app", app.packageName, shadowOf(it).savedIntent.component?.packageName)
        }
        assertEquals(
            listOf(AnswerReceiver.LATER, AnswerReceiver.NOT_TODAY),
            shown.actions.map { shadowOf(it.actionIntent).savedIntent.action },
        )
        assertEquals("a1", shadowOf(shown.actions.first().actionIntent).savedIntent.getStringExtra(AnswerReceiver.ID))
    }

    @Test
    fun `what goes wrong in the background ends there`() {
        var went = false
        AlarmReceiver().inBackground { error("in the core") }
        AlarmReceiver().inBackground { went = true }
        assertTrue(went)
    }

    @Test
    fun `all of it lies where it can be read early, and in no backup`() {
        val place = Place(app)
        assertFalse(place.ledger.path.startsWith(app.noBackupFilesDir.path + File.separator))
        val early = app.createDeviceProtectedStorageContext()
        assertEquals(File(early.noBackupFilesDir, "reminders"), place.ledger)
    }

    /** Its owner hasn't unlocked it since it was started: what lies in the usual places can't be read. */
    private class LockedPhone(
        phone: Context,
    ) : ContextWrapper(phone) {
        var asked = 0

        /** What it was asked for and can't give. A problem in the background is told to nobody, so it is noted. */
        val wants = mutableListOf<String>()

        override fun createDeviceProtectedStorageContext(): Context =
            baseContext.createDeviceProtectedStorageContext().also { asked++ }

        override fun getApplicationContext(): Context = this

        override fun getFilesDir(): File = locked("files")

        override fun getNoBackupFilesDir(): File = locked("no_backup")

        override fun getCacheDir(): File = locked("cache")

        override fun getDataDir(): File = locked("data")

        override fun getSharedPreferences(
            name: String?,
            mode: Int,
        ) = locked("preferences")

        private fun locked(what: String): Nothing {
            wants += what
            error("the phone is locked")
        }
    }
}

package app.aftershift.app

import android.Manifest
import android.app.AlarmManager
import android.app.NotificationManager
import android.app.PendingIntent
import app.aftershift.app.reminders.Background
import org.junit.After
import org.junit.Before
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowLooper
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit

/** A phone that somebody has just unlocked, with the app on it. */
@RunWith(RobolectricTestRunner::class)
abstract class PhoneTest {
    protected val app: PhoneApp get() = RuntimeEnvironment.getApplication() as PhoneApp
    protected val keystore = FakeKeystore()
    protected val alarms get() = shadowOf(app.getSystemService(AlarmManager::class.java))
    protected val notifications get() = shadowOf(app.getSystemService(NotificationManager::class.java))

    /** What the phone gives without a question. */
    @Before
    fun permissions() {
        shadowOf(app).grantPermissions(
            Manifest.permission.HIDE_OVERLAY_WINDOWS,
            Manifest.permission.RECEIVE_BOOT_COMPLETED,
            Manifest.permission.USE_BIOMETRIC,
        )
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        Background.thread = Executor { it.run() }
    }

    /** Compose waits for a picture that it has asked for, also when another test has begun meanwhile. */
    @After
    fun lastPicture() {
        Background.thread = Background.own()
        ShadowLooper.idleMainLooper(100, TimeUnit.MILLISECONDS)
    }

    /** As [PendingIntent.isImmutable], which Android 10 doesn't have. */
    protected val PendingIntent.isFixed get() = shadowOf(this).flags and PendingIntent.FLAG_IMMUTABLE != 0

    /** The core works on a thread of its own, and answers on this one. */
    protected fun waitUntil(
        what: String,
        holds: () -> Boolean,
    ) {
        val end = System.nanoTime() + PATIENCE_NS
        while (!holds()) {
            check(System.nanoTime() < end) { "not in time: $what" }
            Thread.sleep(5)
            // As long as a picture lasts.
            ShadowLooper.idleMainLooper(20, TimeUnit.MILLISECONDS)
        }
    }

    private companion object {
        const val PATIENCE_NS = 20_000_000_000
    }
}

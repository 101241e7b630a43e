package app.aftershift.app.reminders

import android.Manifest
import android.app.ActivityManager
import android.app.usage.UsageStatsManager
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.PowerManager
import android.provider.Settings
import app.aftershift.app.Front
import app.aftershift.ui.reminders.ReminderFacts
import app.aftershift.ui.reminders.ReminderPhone
import app.aftershift.ui.reminders.Woken

/** This phone, for the screens about reminders. */
internal class PhoneReminders(
    private val context: Context,
    private val front: Front,
    private val waking: Waking = Waking(context),
) : ReminderPhone {
    private val place = waking.place
    private val alarms = waking.alarms
    private val notifications = waking.notifications

    override val folder: String = place.ledger.path

    override fun facts(): ReminderFacts {
        val (asked, came) = place.lastAsked to place.lastCame
        return ReminderFacts(
            notificationsAllowed = notifications.allowed(),
            canAskForNotifications = canAsk(),
            channelOn = notifications.channelOn(),
            exactAllowed = alarms.exactAllowed(),
            batteryRestricted = isRestricted(),
            batterySaved =
                !context.getSystemService(
                    PowerManager::class.java,
                ).isIgnoringBatteryOptimizations(context.packageName),
            nextAlarm = place.next,
            last = if (asked == null || came == null) null else Woken(asked, came),
            moved = place.moved,
        )
    }

    override suspend fun askForNotifications(): Boolean {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            notifications.allowed()
        ) {
            return notifications.allowed()
        }
        place.asked = true
        return front.askFor(Manifest.permission.POST_NOTIFICATIONS)
    }

    override fun askForExact(): Boolean =
        Build.VERSION.SDK_INT >= Build.VERSION_CODES.S &&
            front.start(Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, ours()))

    /** Where the app may show none, its channel's page has nothing to switch on. */
    override fun openChannelSettings(): Boolean {
        val toChannel = toNotifications(Settings.ACTION_CHANNEL_NOTIFICATION_SETTINGS)
        return (notifications.allowed() && front.start(toChannel)) ||
            front.start(toNotifications(Settings.ACTION_APP_NOTIFICATION_SETTINGS))
    }

    override fun openBatterySettings(): Boolean =
        front.start(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, ours()))

    override fun test(): Boolean = notifications.show(id = null, TEST_MS)

    override fun rearm() = Background.thread.execute { quietly { waking.wake(seen = front.isSeen) } }

    override fun takeDown() = notifications.takeDown()

    /** Behind what the phone has begun: it would arm and note again what is given up here. */
    override fun forget() =
        Background.await {
            notifications.takeDown()
            alarms.cancel()
            place.forget()
        }

    private fun canAsk(): Boolean {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU || notifications.allowed()) return false
        val again = front.activity?.shouldShowRequestPermissionRationale(Manifest.permission.POST_NOTIFICATIONS) == true
        return again || !place.asked
    }

    /** By the person, or by the phone where the app wasn't used for long. */
    private fun isRestricted(): Boolean {
        if (context.getSystemService(ActivityManager::class.java).isBackgroundRestricted) return true
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) return false
        val bucket = context.getSystemService(UsageStatsManager::class.java).appStandbyBucket
        return bucket == UsageStatsManager.STANDBY_BUCKET_RESTRICTED
    }

    private fun ours() = Uri.fromParts("package", context.packageName, null)

    private fun toNotifications(action: String) =
        Intent(action)
            .putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)
            .putExtra(Settings.EXTRA_CHANNEL_ID, Notifications.CHANNEL)

    private companion object {
        const val TEST_MS = 10L * 60 * 1000
    }
}

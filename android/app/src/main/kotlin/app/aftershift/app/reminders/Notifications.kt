package app.aftershift.app.reminders

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.graphics.drawable.Icon
import app.aftershift.app.R
import app.aftershift.app.toOpenLater

/**
 * One at a time, and always the same words: whoever sees it learns nothing. It isn't on a locked screen, goes to no
 * watch, makes no sound, and goes by itself when it is too late for it.
 */
internal class Notifications(
    private val context: Context,
) {
    private val phone = context.getSystemService(NotificationManager::class.java)

    fun allowed(): Boolean = phone.areNotificationsEnabled()

    fun channelOn(): Boolean {
        makeChannel()
        return phone.getNotificationChannel(CHANNEL).importance != NotificationManager.IMPORTANCE_NONE
    }

    /** [id]: of the reminder; null for one that only shows how it looks. False where the phone doesn't show it. */
    fun show(
        id: String?,
        forMs: Long,
    ): Boolean {
        if (!allowed() || !channelOn()) return false
        phone.notify(if (id == null) TEST else ONE, reminder(id, forMs))
        return true
    }

    fun takeDown() {
        phone.cancel(ONE)
        takeDownTest()
    }

    fun takeDownTest() = phone.cancel(TEST)

    private fun reminder(
        id: String?,
        forMs: Long,
    ): Notification =
        Notification
            .Builder(context, CHANNEL)
            .setSmallIcon(R.drawable.ic_mark)
            .setContentTitle(context.getString(R.string.phone_reminder))
            .setContentIntent(context.toOpenLater())
            .addAction(action(R.string.phone_reminder_later, AnswerReceiver.LATER, id))
            .addAction(action(R.string.phone_reminder_not_today, AnswerReceiver.NOT_TODAY, id))
            .setVisibility(Notification.VISIBILITY_SECRET)
            .setCategory(Notification.CATEGORY_REMINDER)
            .setLocalOnly(true)
            .setAutoCancel(true)
            .setOnlyAlertOnce(true)
            .setTimeoutAfter(forMs)
            .build()

    private fun action(
        label: Int,
        answer: String,
        id: String?,
    ): Notification.Action {
        val intent = Intent(context, AnswerReceiver::class.java).setAction(answer)
        // A test has none, and its answers are answers to nothing.
        id?.let { intent.putExtra(AnswerReceiver.ID, it) }
        val flags = PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_CANCEL_CURRENT
        // By what it answers: those of a test would cancel those of a reminder that is shown beside it.
        val answered = PendingIntent.getBroadcast(context, if (id == null) TEST else ONE, intent, flags)
        return Notification.Action
            .Builder(Icon.createWithResource(context, R.drawable.ic_mark), context.getString(label), answered)
            .build()
    }

    /** Made anew it changes nothing that the person has set. */
    private fun makeChannel() =
        phone.createNotificationChannel(
            NotificationChannel(
                CHANNEL,
                context.getString(R.string.phone_channel),
                NotificationManager.IMPORTANCE_DEFAULT,
            ).apply {
                description = context.getString(R.string.phone_channel_about)
                lockscreenVisibility = Notification.VISIBILITY_SECRET
                setSound(null, null)
                enableVibration(true)
                setShowBadge(false)
            },
        )

    companion object {
        const val CHANNEL = "reminders"
        private const val ONE = 1
        private const val TEST = 2
    }
}

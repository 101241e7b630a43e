package app.aftershift.app.reminders

import android.annotation.SuppressLint
import android.app.AlarmManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.aftershift.app.PhoneApp
import app.aftershift.core.ReminderAnswer

/** Whether the app is in front: then it is its own reminder. */
private val Context.seesTheApp: Boolean get() = (applicationContext as? PhoneApp)?.front?.isSeen == true

/** The phone's alarm: for a reminder, or the daily one. */
class AlarmReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) = inBackground {
        val waking = Waking(context)
        if (intent.action in Alarms.OF_REMINDERS) waking.woken()
        waking.wake(context.seesTheApp)
    }
}

/** "Later" or "Not today", in the notification. */
class AnswerReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        val answer =
            when (intent.action) {
                LATER -> ReminderAnswer.LATER
                NOT_TODAY -> ReminderAnswer.NOT_TODAY
                else -> return
            }
        inBackground { Waking(context).answer(intent.getStringExtra(ID), answer, context.seesTheApp) }
    }

    companion object {
        const val LATER = "app.aftershift.LATER"
        const val NOT_TODAY = "app.aftershift.NOT_TODAY"
        const val ID = "id"
    }
}

/** The phone has started, the app is another version, the clock or its zone has changed: alarms are gone, or wrong. */
class PhoneChangedReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        if (intent.action in CHANGES) inBackground { Waking(context).wake(context.seesTheApp) }
    }

    companion object {
        /** The last one is of Android 12 on; an older phone never sends it. */
        @SuppressLint("InlinedApi")
        val CHANGES =
            setOf(
                Intent.ACTION_BOOT_COMPLETED,
                Intent.ACTION_LOCKED_BOOT_COMPLETED,
                Intent.ACTION_MY_PACKAGE_REPLACED,
                Intent.ACTION_TIME_CHANGED,
                Intent.ACTION_TIMEZONE_CHANGED,
                AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED,
            )
    }
}

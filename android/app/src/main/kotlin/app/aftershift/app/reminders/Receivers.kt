package app.aftershift.app.reminders

import android.app.AlarmManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.aftershift.core.ReminderAnswer

/** The phone's alarm: for a reminder, or the daily one. */
class AlarmReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) = inBackground {
        val waking = Waking(context)
        if (intent.action == Alarms.REMINDER) waking.woken()
        waking.wake()
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
        inBackground { Waking(context).answer(intent.getStringExtra(ID), answer) }
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
        if (intent.action in CHANGES) inBackground { Waking(context).wake() }
    }

    companion object {
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

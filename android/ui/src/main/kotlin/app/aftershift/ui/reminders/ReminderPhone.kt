package app.aftershift.ui.reminders

/**
 * What the phone does for reminders: it wakes the app, shows one neutral line, and may be kept from both. None of it
 * opens the vault. All of it can be called on any thread, but for what asks or leads elsewhere.
 */
interface ReminderPhone {
    /** Where the ledger lies: the folder for the core's `planReminders` and `reminderAnswered`. */
    val folder: String

    /** Anew each time: somebody may just have come back from the phone's settings. Reads files: not on the main thread. */
    fun facts(): ReminderFacts

    /**
     * Asks whether the app may show notifications, where the phone has such a question. True: it may, now. Where it was
     * refused before, most phones don't ask again and this is false at once; then [openChannelSettings] leads on.
     */
    suspend fun askForNotifications(): Boolean

    /** Leads to where the phone allows alarms to the minute. False: there is no such place on this phone. */
    fun askForExact(): Boolean

    /** Leads to the app's notifications in the phone's settings. */
    fun openChannelSettings(): Boolean

    /** Leads to where the phone says how much this app may do in the background. */
    fun openBatterySettings(): Boolean

    /** Shows one at once, as it will look. False: this phone doesn't show it. */
    fun test(): Boolean

    /** After `planReminders` has written, after an answer, after a change in the phone's settings. */
    fun rearm()

    /** Takes down what is shown: somebody has checked in. */
    fun takeDown()

    /**
     * Gives up all that the phone holds for reminders: alarms, what is shown, what it noted, and the [folder], which the
     * core has emptied before. When it returns, nothing that was begun before goes on. Not on the thread of reminders.
     */
    fun forget()
}

/** What the phone lets reminders do, and what it did last. */
data class ReminderFacts(
    /** Whether the app may show notifications at all. */
    val notificationsAllowed: Boolean,
    /** Whether the phone would still ask for it; false also where there is no such question. */
    val canAskForNotifications: Boolean,
    /** Whether this kind of notification was left on. */
    val channelOn: Boolean,
    /** Whether the phone lets the app have alarms to the minute. */
    val exactAllowed: Boolean,
    /** The phone was told not to let this app do anything in the background: then no alarm comes. */
    val batteryRestricted: Boolean,
    /** The phone may put off alarms to spare the battery: as a rule it does, and they come a little later. */
    val batterySaved: Boolean,
    /** For when the phone is asked to wake the app next, in milliseconds since 1970; null: for no reminder. */
    val nextAlarm: Long?,
    /** The last time that the phone woke the app for a reminder; null: it never has. */
    val last: Woken?,
    /** Of how many reminders the phone's rules for clocks say another time than the app's; they come by the phone's. */
    val moved: Int = 0,
) {
    /** Whether a reminder that is due would be seen. */
    val shows: Boolean get() = notificationsAllowed && channelOn && !batteryRestricted
}

/** For when it was [asked] to wake the app, and when it [came] to that, in milliseconds since 1970. */
data class Woken(
    val asked: Long,
    val came: Long,
)

package app.aftershift.ui

import app.aftershift.ui.reminders.ReminderFacts
import app.aftershift.ui.reminders.ReminderPhone
import java.nio.file.Path

/** A phone whose facts a test says, and that writes down what was asked of it. The ledger is the core's own, in a folder. */
class PhoneThatReminds(
    vault: Path,
    /** Whether there is a place in its settings to lead to. */
    private val leads: Boolean = true,
) : ReminderPhone {
    val calls = mutableListOf<String>()
    var facts = ALL_GOOD

    /** What somebody taps when the phone asks. */
    var says = true

    private val place = vault.resolve("reminders")
    override val folder: String = place.toString()

    override fun facts() = facts

    override suspend fun askForNotifications(): Boolean {
        calls += "ask"
        facts = facts.copy(notificationsAllowed = says, canAskForNotifications = false)
        return says
    }

    override fun askForExact() = leads.also { calls += "ask for exact" }

    override fun openChannelSettings() = leads.also { calls += "channel" }

    override fun openBatterySettings() = leads.also { calls += "battery" }

    override fun test() = facts.shows.also { calls += "test" }

    override fun rearm() {
        calls += "rearm"
    }

    override fun takeDown() {
        calls += "take down"
    }

    override fun forget() {
        calls += "forget"
        // The core has removed what is in it.
        place.toFile().delete()
    }

    companion object {
        val ALL_GOOD =
            ReminderFacts(
                notificationsAllowed = true,
                canAskForNotifications = false,
                channelOn = true,
                exactAllowed = true,
                batteryRestricted = false,
                batterySaved = false,
                nextAlarm = null,
                last = null,
            )

        /** As on the first day. */
        val NOT_ASKED = ALL_GOOD.copy(notificationsAllowed = false, canAskForNotifications = true)

        val ALL_BAD =
            ReminderFacts(
                notificationsAllowed = false,
                canAskForNotifications = false,
                channelOn = false,
                exactAllowed = false,
                batteryRestricted = true,
                batterySaved = true,
                nextAlarm = null,
                last = null,
            )
    }
}

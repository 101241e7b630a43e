package app.aftershift.ui.reminders

import app.aftershift.core.Aftershift
import app.aftershift.core.RemindersState
import app.aftershift.ui.R
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** What the person chose, and what the phone lets come of it. */
data class Reminders(
    val state: RemindersState,
    val phone: ReminderFacts,
) {
    val anyIsOn: Boolean get() = state.moments.any { it.isOn }
}

/** What both screens show, and the ways from there into the phone's settings. */
abstract class ReminderScreenModel(
    private val core: OpenCore,
    protected val phone: ReminderPhone,
) : ScreenModel<Reminders>() {
    fun load() = ask { reminders() }

    /** The phone's own question where it still has one, or else the place in its settings. */
    fun allowNotifications() {
        if (state.value.content?.phone?.canAskForNotifications == true) askForNotifications() else toChannel()
    }

    fun toChannel() = leadsOn(phone.openChannelSettings())

    fun toExact() = leadsOn(phone.askForExact())

    fun toBattery() = leadsOn(phone.openBatterySettings())

    /** What somebody says there is seen once they are back. */
    private fun leadsOn(leads: Boolean) {
        if (!leads) say(Message(R.string.reminders_no_place))
    }

    protected fun askForNotifications() =
        perform {
            phone.askForNotifications()
            load()
        }

    /** With the facts of that moment, which are read from files. */
    protected fun ask(
        then: (Reminders) -> Unit = {},
        state: Aftershift.() -> RemindersState,
    ) = show(then) { core.call { Reminders(state(), phone.facts()) } }
}

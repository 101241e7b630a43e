package app.aftershift.desktop

import app.aftershift.ui.reminders.ReminderFacts
import app.aftershift.ui.reminders.ReminderPhone
import java.awt.AWTException
import java.awt.SystemTray
import java.awt.TrayIcon
import java.awt.image.BufferedImage
import java.nio.file.Path

/**
 * Reminders of the desktop preview: the ledger is a real one, in a folder of its own beside the vault, but nothing
 * wakes the preview. [test] shows what the desktop has for it, where it has something.
 */
class DesktopReminders(
    vault: Path,
) : ReminderPhone {
    private val place = vault.resolve("reminders")

    override val folder: String = place.toString()

    override fun facts() =
        ReminderFacts(
            notificationsAllowed = canShow(),
            canAskForNotifications = false,
            channelOn = canShow(),
            exactAllowed = true,
            batteryRestricted = false,
            batterySaved = false,
            nextAlarm = null,
            last = null,
        )

    override suspend fun askForNotifications(): Boolean = canShow()

    override fun askForExact(): Boolean = false

    override fun openChannelSettings(): Boolean = false

    override fun openBatterySettings(): Boolean = false

    override fun test(): Boolean {
        if (!canShow()) return false
        val icon = TrayIcon(BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB), "Aftershift")
        return try {
            SystemTray.getSystemTray().add(icon)
            icon.displayMessage("Aftershift", "A moment for yourself, if you like.", TrayIcon.MessageType.NONE)
            true
        } catch (_: AWTException) {
            false
        }
    }

    override fun rearm() = Unit

    override fun takeDown() = Unit

    override fun forget() {
        place.toFile().delete()
    }

    private fun canShow() = SystemTray.isSupported()

    private companion object {
        const val SIZE = 16
    }
}

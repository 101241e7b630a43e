package app.aftershift.desktop

import app.aftershift.core.PhoneZone
import app.aftershift.ui.app.Phone
import app.aftershift.ui.core.CoreCalls
import app.aftershift.ui.core.CoreGate
import app.aftershift.ui.core.PhoneKeys
import app.aftershift.ui.core.VaultDoor
import app.aftershift.ui.core.phoneZone
import app.aftershift.ui.opening.OpeningModel
import app.aftershift.ui.reading.Reading
import app.aftershift.ui.reminders.ReminderPhone
import app.aftershift.ui.support.SupportModel
import kotlinx.coroutines.CoroutineDispatcher
import java.nio.file.Path
import java.util.Locale

/** What a phone's Activity holds: the models that live as long as the app, on one folder. */
class Shell(
    folder: Path,
    dispatcher: CoroutineDispatcher? = null,
    door: VaultDoor = VaultDoor,
    keys: PhoneKeys = fileKeys(folder),
    reminders: ReminderPhone = DesktopReminders(folder),
    zone: () -> PhoneZone = ::phoneZone,
) {
    private val calls = if (dispatcher == null) CoreCalls() else CoreCalls(dispatcher)
    private val gate = CoreGate(folder.toString(), keys, door, zone, reminders)
    val opening = OpeningModel(gate, calls)
    val support = SupportModel(gate.dir, calls)
    val reading = Reading(gate.dir, calls, gate.zone)

    /** As Android does when the Activity is gone for good. */
    fun close() = opening.close()
}

/** What stands in for a phone's own store of keys. */
fun fileKeys(folder: Path) = PhoneKeys(FileDeviceKey(folder), FileBiometricKey(folder))

/** The words are English; dates follow where the person is. */
fun desktopPhone(): Phone {
    val here = Locale.getDefault()
    return Phone(if (here.language == "en") here else Locale.UK, preview = true)
}

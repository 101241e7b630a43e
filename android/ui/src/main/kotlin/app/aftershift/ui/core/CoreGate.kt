package app.aftershift.ui.core

import app.aftershift.core.Aftershift
import app.aftershift.core.PhoneZone
import app.aftershift.core.Ready
import app.aftershift.core.ReminderAnswer
import app.aftershift.core.SavedLine
import app.aftershift.core.Unlock
import app.aftershift.core.VaultLook
import app.aftershift.core.reminderAnswered
import app.aftershift.core.remindersForget
import app.aftershift.core.tapWhileLocked
import app.aftershift.core.vaultErase
import app.aftershift.core.vaultIsBeingErased
import app.aftershift.core.vaultLook
import app.aftershift.core.vaultSetAside
import app.aftershift.ui.reminders.ReminderPhone
import java.security.SecureRandom
import java.util.TimeZone

/** The core's functions around a vault that isn't open yet. Tests put another clock, or a problem, in its place. */
interface VaultDoor {
    fun look(dir: String): VaultLook = vaultLook(dir)

    fun create(
        dir: String,
        key: ByteArray,
        deviceSlot: ByteArray,
        zone: PhoneZone,
    ): Aftershift = Aftershift.create(dir, key, deviceSlot, zone)

    fun unlock(
        dir: String,
        with: Unlock,
        zone: PhoneZone,
    ): Aftershift = Aftershift.unlock(dir, with, zone)

    fun setAside(
        dir: String,
        with: Unlock,
    ): String = vaultSetAside(dir, with)

    fun erase(dir: String) = vaultErase(dir)

    fun isBeingErased(dir: String): Boolean = vaultIsBeingErased(dir)

    fun tap(
        dir: String,
        load: UByte,
        zone: PhoneZone,
    ): SavedLine = tapWhileLocked(dir, load, zone)

    /** By the clock that the core goes by, in milliseconds since 1970. */
    fun now(): Long = System.currentTimeMillis()

    companion object : VaultDoor
}

/** What there is, and whether it opened unasked. */
sealed interface Found {
    data object Nothing : Found

    /** It asks for one of the ways in [ready]. */
    class Locked(
        val ready: Ready,
    ) : Found

    class Opened(
        val core: Aftershift,
    ) : Found
}

/** Opens and makes the vault in [dir]. A key is in memory only for the length of one call. */
class CoreGate(
    val dir: String,
    val keys: PhoneKeys,
    private val door: VaultDoor = VaultDoor,
    val zone: () -> PhoneZone = ::phoneZone,
    /** Null where nothing reminds. */
    val reminders: ReminderPhone? = null,
    /** Deletes what lies outside [dir] in plain: copies of files on their way in or out. */
    private val forgetCopies: () -> Unit = {},
) {
    fun now(): Long = door.now()

    /** What opens it; null when there is none yet. */
    fun look(): Ready? = (door.look(dir) as? VaultLook.Ready)?.with

    /** Opens what the phone alone opens. Should its key be lost, the other ways are asked for, where there are any. */
    fun openIfThere(): Found {
        // It was cut off. The core would go on with it by itself, and the phone's keys would stay.
        if (door.isBeingErased(dir)) erase()
        val ready = look() ?: return Found.Nothing.also { failureOf(::forgetReminders) }
        return byPhone(ready) { Found.Opened(unlock(it)) } ?: Found.Locked(ready)
    }

    /** How heavy it is, while it is locked. */
    fun tap(load: UByte): SavedLine = door.tap(dir, load, zone()).also { checkedIn() }

    /** No alarm asks for what was just done. Should they not learn of it, the tap is stored all the same. */
    private fun checkedIn() {
        val phone = reminders ?: return
        failureOf {
            phone.takeDown()
            reminderAnswered(phone.folder, null, ReminderAnswer.CHECKED_IN, now())
            phone.rearm()
        }
    }

    fun unlock(with: Unlock): Aftershift = door.unlock(dir, with, zone())

    /** Null where the phone alone doesn't open it. */
    private fun <T> byPhone(
        ready: Ready,
        act: (Unlock) -> T,
    ): T? {
        val slot = ready.deviceSlot ?: return null
        val key =
            try {
                keys.device.unwrap(slot)
            } catch (lost: DeviceKeyLost) {
                if (ready.ways.run { biometric || passphrase || recoveryCode }) return null
                throw lost
            }
        return use(key) { act(Unlock.Device(it)) }
    }

    /** A new vault with a new random key. */
    fun create(): Aftershift = use(randomKey()) { door.create(dir, it, keys.device.wrap(it), zone()) }

    /** Moves a damaged database aside and begins an empty one. Returns the name of the folder that the old one is in. */
    fun setAside(with: Unlock): String = door.setAside(dir, with)

    /** The same with the phone alone; null where that doesn't open it. */
    fun setAside(): String? = look()?.let { ready -> byPhone(ready) { setAside(it) } }

    /**
     * Erases everything, for good, with no vault open. Throws [EraseStopped]; called again, it goes on. The phone's
     * keys, its reminders and plain copies are given up as soon as there is no vault, whatever became of the rest of it.
     */
    fun erase() {
        val stopped = failureOf { door.erase(dir) }
        if (stopped != null && !door.isBeingErased(dir)) throw EraseStopped(Left.EVERYTHING, stopped)
        val kept = failureOf { keys.forget() }
        val known = failureOf(::forgetReminders)
        val copied = failureOf(forgetCopies)
        (stopped ?: known ?: copied)?.let { throw EraseStopped(Left.SOMETHING, it) }
        if (kept != null) throw EraseStopped(Left.KEYS, kept)
    }

    private fun forgetReminders() {
        val phone = reminders ?: return
        try {
            remindersForget(phone.folder)
        } finally {
            // After the ledger: nothing is armed by it any more.
            phone.forget()
        }
    }
}

/** How much is left where erasing has stopped. */
enum class Left {
    /** It didn't begin: all is as it was. */
    EVERYTHING,

    /** There is no vault any more, and files of it are still there. */
    SOMETHING,

    /** Nothing but a key that the phone keeps, and that opens nothing any more. */
    KEYS,
}

/** Not everything is erased. */
class EraseStopped(
    val left: Left,
    override val cause: Exception,
) : Exception("erasing has stopped", cause)

private fun failureOf(act: () -> Unit): Exception? =
    try {
        act()
        null
    } catch (error: Exception) {
        error
    }

/** 32 random bytes, for [use]. */
internal fun randomKey(): ByteArray = ByteArray(KEY_BYTES).also(SecureRandom()::nextBytes)

/** Wipes the [key] afterwards, whatever happens. */
internal inline fun <T> use(
    key: ByteArray,
    act: (ByteArray) -> T,
): T =
    try {
        act(key)
    } finally {
        key.fill(0)
    }

private const val KEY_BYTES = 32

/** The zone that the phone is in now, with its offset for the case that the core doesn't know the zone. */
fun phoneZone(): PhoneZone {
    val zone = TimeZone.getDefault()
    return PhoneZone(zone.id, zone.getOffset(System.currentTimeMillis()) / 60_000)
}

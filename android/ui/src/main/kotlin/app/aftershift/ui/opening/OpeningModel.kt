package app.aftershift.ui.opening

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.setValue
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import app.aftershift.core.Aftershift
import app.aftershift.core.Appearance
import app.aftershift.core.Ready
import app.aftershift.core.SavedLine
import app.aftershift.core.Unlock
import app.aftershift.core.VaultException
import app.aftershift.core.preferences
import app.aftershift.ui.R
import app.aftershift.ui.core.CoreCalls
import app.aftershift.ui.core.CoreGate
import app.aftershift.ui.core.DeviceKeyLost
import app.aftershift.ui.core.EraseStopped
import app.aftershift.ui.core.Found
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.attempt
import app.aftershift.ui.core.messageFor
import app.aftershift.ui.core.use
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withContext

/** Opens the vault, locks it and erases it, and knows what has to be known before: how the app looks. */
class OpeningModel(
    private val gate: CoreGate,
    private val calls: CoreCalls,
) : ViewModel() {
    private val reached = MutableStateFlow<Stage>(Stage.Opening)
    val stage: StateFlow<Stage> = reached.asStateFlow()

    val keys get() = gate.keys
    val reminders get() = gate.reminders

    private var openings = 0

    /** How often somebody has come back to the app. */
    var visit by mutableIntStateOf(0)
        private set

    /** The vault that was opened here, which may be locked by now. */
    private var vault: OpenCore? = null

    /** The one way in that is being tried; or everything is being erased. */
    private var trying: Job? = null

    /** Asks whether it is time to lock, while the app isn't in front. */
    private var away: Job? = null

    private var wasErased = false

    /** Not in [stage]: it lies over screens that need no vault, too. */
    private val curtain = Curtain()
    val cover: Cover get() = curtain.cover

    /** Null until what was chosen is read: it looks as the phone says, and nobody is told that this was chosen. */
    private val looks = MutableStateFlow<Appearance?>(null)
    val appearance: StateFlow<Appearance?> = looks.asStateFlow()

    init {
        refreshAppearance()
        open()
    }

    /** Also "Try again". */
    fun open() =
        tryOnce {
            reached.value = Stage.Opening
            reached.value = stageOf(calls.call { gate.openIfThere() })
        }

    fun start() = tryOnce { reached.value = opened(calls.call { gate.create() }) }

    /** Where the phone alone doesn't open the vault, it has to be unlocked for that. */
    fun setAsideAndStart() =
        tryOnce {
            val folder = calls.call { gate.setAside() }
            val found = calls.call { gate.openIfThere() }
            reached.value = stageOf(found, folder, setsAside = folder == null)
        }

    fun unlock(
        passphrase: String,
        then: () -> Unit = {},
    ) = unlock { goIn(Unlock.Passphrase(passphrase)).also { then() } }

    fun unlockWithCode(
        code: String,
        then: () -> Unit = {},
    ) = unlock { goIn(Unlock.RecoveryCode(code)).also { then() } }

    fun unlockWithBiometric(then: () -> Unit = {}) =
        unlock { locked ->
            val (key, slot) = gate.keys.biometric to locked.ready.biometricSlot
            if (key == null || slot == null) throw VaultException.NoSuchSlot()
            use(key.unwrap(slot)) { goIn(Unlock.Biometric(it)) }
            then()
        }

    /** How heavy it is, without unlocking. After what was asked before, as every call. */
    suspend fun tap(load: UByte): SavedLine = calls.call { gate.tap(load) }

    fun noticeRead() {
        (reached.value as? Stage.Open)?.let { reached.value = it.copy(notice = null) }
    }

    /** The app isn't in front any more. Nobody may come back to it: it locks all the same, when the time is over. */
    fun left() {
        val now = gate.now()
        curtain.left(now)
        away?.cancel()
        // What fails while nobody looks is met again, and said, when somebody does.
        away = viewModelScope.attempt(report = {}) { lockWhenTimeIsOver(now) }
    }

    /** The app is in front again: hours may have passed, and an ocean. */
    fun returned() {
        refreshAppearance()
        // Before any screen asks: one of them says what became of reminders.
        (reached.value as? Stage.Open)?.core?.plan()
        val left = curtain.returned()
        viewModelScope.attempt(report = ::say) {
            val open =
                try {
                    // It may be locking at this moment.
                    away?.cancelAndJoin()
                    openStill(left)
                } finally {
                    curtain.lift()
                }
            open?.call { zoneChanged(gate.zone()) }
        }
    }

    /** Out of sight at once; and locked, where the vault asks for anything. */
    fun hide() {
        val open = reached.value as? Stage.Open ?: return
        curtain.hide()
        viewModelScope.attempt(report = ::say) {
            if (open.core.ask { isToLock(LONG_AGO) }) lock(open.core)
        }
    }

    fun show() = curtain.show()

    fun refreshAppearance() {
        // Not worth a message: without it the app looks as the phone says.
        viewModelScope.attempt(report = {}) {
            looks.value = calls.call { preferences(gate.dir, gate.zone()) }.appearance
        }
    }

    /**
     * Everything, for good: after what was asked of the vault before. What is asked of it from then on waits, and goes
     * with the screens that asked. Where it has stopped, it goes on.
     */
    fun erase() {
        if (trying?.isActive == true) return
        reached.value = Stage.Erasing
        trying =
            viewModelScope.attempt(report = { reached.value = closedBy(it) }) {
                calls.call {
                    vault?.close()
                    gate.erase()
                }
                vault = null
                wasErased = true
                refreshAppearance()
                reached.value = Stage.Welcome
            }
    }

    /** True once after everything was erased: then no place and no model of before may stay. */
    fun beginsAnew(): Boolean = wasErased.also { wasErased = false }

    /** The app is gone for good. */
    fun close() {
        vault?.close()
    }

    override fun onCleared() = close()

    private fun stageOf(
        found: Found,
        setAside: String? = null,
        setsAside: Boolean = false,
    ): Stage =
        when (found) {
            is Found.Nothing -> Stage.Welcome
            is Found.Locked -> Stage.Locked(found.ready, setsAside = setsAside)
            is Found.Opened -> opened(found.core, setAside)
        }

    /** With what was [setAside] its vault is another one, and nothing of the old may show in it. */
    private fun opened(
        core: Aftershift,
        setAside: String? = null,
    ): Stage.Open {
        val same = vault?.takeIf { setAside == null }?.also { it.reopened(core) }
        val now = same ?: OpenCore(core, calls, "opening ${++openings}", gate.reminders, ::damaged).also { vault = it }
        return Stage.Open(now, setAside?.let { Message(R.string.opening_set_aside_done, listOf(it)) })
    }

    private suspend fun goIn(with: Unlock) {
        val setsAside = (reached.value as? Stage.Locked)?.setsAside == true
        val folder = if (setsAside) setAside(with) else null
        reached.value = opened(calls.call { gate.unlock(with) }, folder)
    }

    /** Null where there is nothing to set aside after all: it opens. */
    private suspend fun setAside(with: Unlock): String? =
        try {
            calls.call { gate.setAside(with) }
        } catch (_: VaultException.AlreadyThere) {
            null
        }

    /** The key leaves memory. Once begun it is done: on a vault that is closed and doesn't say so, everything would wait. */
    private suspend fun lock(core: OpenCore) =
        withContext(NonCancellable) {
            core.lock()
            locked { Stage.Locked(it) }
        }

    /** When that is, the core says; here it is only asked. What is unlocked while the app isn't in front is locked, too. */
    private suspend fun lockWhenTimeIsOver(left: Long) {
        while (true) {
            val core = reached.filterIsInstance<Stage.Open>().first().core
            val seconds = core.ask { locksIn(left) } ?: return
            if (seconds == 0u) return lock(core)
            // In short pieces: a phone that sleeps stops the clock that such a pause goes by.
            delay(minOf(seconds.toLong() * SECOND_MS, ASK_AGAIN_MS))
        }
    }

    /** What is open and may stay so, although the app was [left]. */
    private suspend fun openStill(left: Long?): OpenCore? {
        val core = (reached.value as? Stage.Open)?.core
        if (core == null && left != null) {
            visit++
            lookAgain()
        }
        if (core == null || left == null || !core.ask { isToLock(left) }) return core
        lock(core)
        return null
    }

    /** The pause after wrong attempts has gone on meanwhile. */
    private fun lookAgain() {
        val before = reached.value as? Stage.Locked ?: return
        if (!before.trying) {
            viewModelScope.attempt(report = {}) {
                locked { before.copy(ready = it, waitSeconds = it.waitSeconds.toInt()) }
            }
        }
    }

    private suspend fun locked(stage: (Ready) -> Stage.Locked) {
        reached.value =
            try {
                calls.call { gate.look() }?.let(stage) ?: Stage.Welcome
            } catch (error: VaultException) {
                Stage.Closed(messageFor(error), canSetAside = false, isLost(error))
            }
    }

    /**
     * Some page couldn't be read. The core believes nothing more of this opening, so it is closed; opened again, all
     * that can be read is there, and the damage can be set aside.
     */
    private fun damaged(core: OpenCore) {
        if ((reached.value as? Stage.Open)?.core !== core) return
        core.close()
        vault = null
        reached.value = Stage.Closed(Message(R.string.error_data_damaged), canSetAside = true)
    }

    /** Where something is open, and only there: an open vault isn't closed by something that failed beside it. */
    private fun say(error: Exception) {
        (reached.value as? Stage.Open)?.let { reached.value = it.copy(notice = messageFor(error)) }
    }

    private fun closedBy(error: Exception): Stage =
        when (error) {
            is EraseStopped -> Stage.EraseStopped(error.left, messageFor(error))
            else -> Stage.Closed(messageFor(error), error is VaultException.DatabaseDamaged, isLost(error))
        }

    /** Neither time nor another attempt brings these back; the right files put back would, for who has them. */
    private fun isLost(error: Exception): Boolean =
        when (error) {
            is DeviceKeyLost,
            is VaultException.WrongKey,
            is VaultException.SlotsDamaged,
            is VaultException.SlotsOfAnother,
            -> true

            else -> false
        }

    /** The second tap of a double tap would meet the vault that the first one made, and lock the person out of it. */
    private fun tryOnce(act: suspend () -> Unit) {
        if (trying?.isActive == true || reached.value is Stage.Open) return
        trying =
            viewModelScope.attempt(
                report = { reached.value = closedBy(it) },
                act = act,
            )
    }

    /** An attempt that fails leaves the lock as it is and says why, whatever it was: each can be made again. */
    private fun unlock(act: suspend (Stage.Locked) -> Unit) {
        val before = reached.value as? Stage.Locked ?: return
        if (trying?.isActive == true) return
        reached.value = before.copy(problem = null, trying = true)
        tryOnce {
            try {
                act(before)
            } catch (passed: CancellationException) {
                throw passed
            } catch (damage: VaultException.DatabaseDamaged) {
                throw damage
            } catch (error: Exception) {
                locked { before.failed(error, it) }
            }
        }
    }

    private companion object {
        /** Left in 1970: long enough for whatever asks at all. */
        const val LONG_AGO = 0L
        const val SECOND_MS = 1000L
        const val ASK_AGAIN_MS = 5 * SECOND_MS
    }
}

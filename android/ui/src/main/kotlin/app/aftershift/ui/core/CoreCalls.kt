package app.aftershift.ui.core

import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import app.aftershift.ui.reminders.ReminderPhone
import app.aftershift.ui.reminders.Replanning
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.getAndUpdate
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.util.concurrent.Executors

/**
 * Calls into the core, one after the other and off the main thread. A call that was asked for is made, also when its
 * screen is left meanwhile: an answer given is an answer stored.
 */
class CoreCalls(
    private val dispatcher: CoroutineDispatcher = oneThread(),
) {
    private val behind = CoroutineScope(SupervisorJob() + dispatcher)

    suspend fun <T> call(block: () -> T): T = withContext(NonCancellable + dispatcher) { block() }

    /** After what was asked for by now; nobody waits for it. */
    fun later(block: () -> Unit) {
        behind.launch { block() }
    }

    private companion object {
        fun oneThread(): CoroutineDispatcher =
            Executors
                .newSingleThreadExecutor { work -> Thread(work, "aftershift-core").apply { isDaemon = true } }
                .asCoroutineDispatcher()
    }
}

/**
 * A vault that was opened, and the thread to use it on. While it is locked it holds no key, and what is asked of it
 * waits: an answer that was given as the phone locked is stored once it is opened again. The screens' models stay with
 * it, and with them the words that somebody was typing; those are in memory only, and gone when the system ends the app.
 */
class OpenCore(
    core: Aftershift,
    private val calls: CoreCalls,
    /** Tells the models of one vault from those of the next. */
    val name: String,
    reminders: ReminderPhone? = null,
    private val onDamaged: (OpenCore) -> Unit,
) {
    /** Null while it is locked. */
    private val open = MutableStateFlow<Aftershift?>(core)
    private val replanning = reminders?.let { Replanning(it, calls) }

    init {
        plan()
    }

    suspend fun <T> call(block: Aftershift.() -> T): T = ask { block().also { plan() } }

    /** For what can't have changed anything, and is asked every few seconds. */
    suspend fun <T> ask(block: Aftershift.() -> T): T {
        while (true) {
            // Most often it is open: then nothing comes between the tap and the call.
            if (open.value == null) open.first { it != null }
            callIfOpen(block)?.let { return it.value }
        }
    }

    /** When to remind, anew: time has passed, or something was stored. */
    fun plan() {
        replanning?.soon { open.value }
    }

    private suspend fun <T> callIfOpen(block: Aftershift.() -> T): Done<T>? =
        try {
            calls.call { open.value?.let { Done(it.block()) } }
        } catch (error: AppException.DataDamaged) {
            onDamaged(this)
            throw error
        }

    private class Done<T>(
        val value: T,
    )

    /** After what was asked of it before. */
    suspend fun lock() = calls.call { close() }

    /** The same vault, opened again. */
    fun reopened(core: Aftershift) {
        // Before those who have waited.
        replanning?.soon { core }
        open.value = core
    }

    fun close() {
        open.getAndUpdate { null }?.close()
    }
}

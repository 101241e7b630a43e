package app.aftershift.ui.core

import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.getAndUpdate
import kotlinx.coroutines.withContext
import java.util.concurrent.Executors

/**
 * Calls into the core, one after the other and off the main thread. A call that was asked for is made, also when its
 * screen is left meanwhile: an answer given is an answer stored.
 */
class CoreCalls(
    private val dispatcher: CoroutineDispatcher = oneThread(),
) {
    suspend fun <T> call(block: () -> T): T = withContext(NonCancellable + dispatcher) { block() }

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
    private val onDamaged: (OpenCore) -> Unit,
) {
    /** Null while it is locked. */
    private val open = MutableStateFlow<Aftershift?>(core)

    suspend fun <T> call(block: Aftershift.() -> T): T {
        while (true) {
            // Most often it is open: then nothing comes between the tap and the call.
            if (open.value == null) open.first { it != null }
            callIfOpen(block)?.let { return it.value }
        }
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
        open.value = core
    }

    fun close() {
        open.getAndUpdate { null }?.close()
    }
}

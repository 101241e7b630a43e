package app.aftershift.ui.core

import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.asCoroutineDispatcher
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

/** An open vault, and the thread to use it on. */
class OpenCore(
    private val core: Aftershift,
    private val calls: CoreCalls,
    /** Tells the models of one opening from those of the next. */
    val name: String,
    private val onDamaged: (OpenCore) -> Unit,
) {
    suspend fun <T> call(block: Aftershift.() -> T): T =
        try {
            calls.call { core.block() }
        } catch (error: AppException.DataDamaged) {
            onDamaged(this)
            throw error
        }

    fun close() = core.close()
}

package app.aftershift.app.reminders

import android.content.BroadcastReceiver
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executor
import java.util.concurrent.Executors
import java.util.concurrent.FutureTask

/** One after the other, and off the main thread: the ledger is a file. Tests put another in its place. */
internal object Background {
    var thread: Executor = own()

    fun own(): Executor =
        Executors.newSingleThreadExecutor {
            Thread(it, "aftershift-reminders").apply { isDaemon = true }
        }

    /** Behind what was begun before, and done when it returns. What goes wrong goes on to whoever waits. */
    fun await(work: () -> Unit) {
        val done = FutureTask { work() }
        thread.execute(done)
        try {
            done.get()
        } catch (failed: ExecutionException) {
            throw failed.cause ?: failed
        }
    }
}

/** The phone waits a few seconds for [work] before it may end the process. */
internal fun BroadcastReceiver.inBackground(work: () -> Unit) {
    val wait: BroadcastReceiver.PendingResult? = goAsync()
    Background.thread.execute {
        try {
            quietly(work)
        } finally {
            wait?.finish()
        }
    }
}

/** Nobody is told of what goes wrong: there is nobody, and the next alarm looks again. */
internal fun quietly(work: () -> Unit) =
    try {
        work()
    } catch (_: Exception) {
        // Stated above.
    } catch (_: LinkageError) {
        // The core's library isn't there, or isn't for this phone.
    }

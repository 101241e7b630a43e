package app.aftershift.app.reminders

import android.content.BroadcastReceiver
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** One after the other, and off the main thread: the ledger is a file. Tests put another in its place. */
internal object Background {
    var thread: Executor = own()

    fun own(): Executor =
        Executors.newSingleThreadExecutor {
            Thread(it, "aftershift-reminders").apply { isDaemon = true }
        }
}

/**
 * The phone waits a few seconds for [work] before it may end the process. Nobody is told of what goes wrong: there is
 * nobody, and the next alarm looks again.
 */
internal fun BroadcastReceiver.inBackground(work: () -> Unit) {
    val wait: BroadcastReceiver.PendingResult? = goAsync()
    Background.thread.execute {
        try {
            work()
        } catch (_: Exception) {
            // Stated above.
        } finally {
            wait?.finish()
        }
    }
}

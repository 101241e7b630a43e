package app.aftershift.ui

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Runnable
import kotlin.coroutines.CoroutineContext

/** The core's thread, which a test can let wait: what it was asked meanwhile is done, in order, by [release]. */
class HeldDispatcher : CoroutineDispatcher() {
    var held = false
    private val waiting = ArrayDeque<Runnable>()

    override fun dispatch(
        context: CoroutineContext,
        block: Runnable,
    ) {
        if (held) waiting += block else block.run()
    }

    /** Only what was asked first. */
    fun step() = waiting.removeFirst().run()

    fun release() {
        held = false
        while (waiting.isNotEmpty()) waiting.removeFirst().run()
    }
}

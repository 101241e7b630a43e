package app.aftershift.ui

import app.aftershift.ui.core.CoreCalls
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Test
import java.util.concurrent.CountDownLatch

class CoreCallsTest {
    @Test
    fun aCallOnceAskedForIsMadeAlthoughItsScreenIsLeft() =
        runBlocking {
            val calls = CoreCalls()
            val busy = CountDownLatch(1)
            val made = mutableListOf<String>()
            val first = launch(start = CoroutineStart.UNDISPATCHED) { calls.call { busy.await() } }
            val answer = launch(start = CoroutineStart.UNDISPATCHED) { calls.call { made += "stored" } }
            answer.cancel()
            busy.countDown()
            first.join()
            answer.join()
            assertEquals(listOf("stored"), made)
        }

    @Test
    fun callsAreMadeOffTheCallersThreadAndInOrder() =
        runBlocking {
            val calls = CoreCalls()
            val here = Thread.currentThread()
            val order = mutableListOf<Int>()
            (1..50).map { n -> launch { calls.call { order += n } } }.forEach { it.join() }
            assertEquals((1..50).toList(), order)
            assertNotEquals(here, calls.call { Thread.currentThread() })
        }
}

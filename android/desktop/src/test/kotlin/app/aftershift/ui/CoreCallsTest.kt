package app.aftershift.ui

import app.aftershift.desktop.fileKeys
import app.aftershift.ui.core.CoreCalls
import app.aftershift.ui.core.CoreGate
import app.aftershift.ui.core.Found
import app.aftershift.ui.core.OpenCore
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.util.concurrent.CountDownLatch

class CoreCallsTest {
    @get:Rule val temp = TemporaryFolder()

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
    fun whatIsAskedOfAClosedCoreWaitsForItAndCanBeGivenUp() =
        runBlocking {
            val folder = temp.root.toPath()
            val app = TestApp(folder)
            val gate = CoreGate(folder.toString(), fileKeys(folder), app.door)
            val core = OpenCore(gate.create(), CoreCalls(), "one") {}
            core.lock()
            val waits = async(start = CoroutineStart.UNDISPATCHED) { core.call { today().workDay } }
            val givenUp = async(start = CoroutineStart.UNDISPATCHED) { core.call { today().workDay } }
            // Closed once more, as at the end of the app.
            core.close()
            givenUp.cancelAndJoin()
            assertFalse(waits.isCompleted)
            core.reopened((gate.openIfThere() as Found.Opened).core)
            assertEquals("2026-01-12", withTimeout(10_000) { waits.await() })
            core.close()
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

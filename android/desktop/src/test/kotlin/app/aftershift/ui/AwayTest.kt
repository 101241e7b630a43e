package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTextInput
import app.aftershift.core.LockAfter
import app.aftershift.core.PlanKind
import app.aftershift.core.SecurityAction
import app.aftershift.core.VaultException
import app.aftershift.desktop.Headless
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** It locks behind another app, too: nobody may ever come back to it. */
@OptIn(ExperimentalTestApi::class)
class AwayTest {
    @get:Rule val temp = TemporaryFolder()
    private val slow = HeldDispatcher()

    /** Locked after [after], by the passphrase. */
    private fun app(
        after: LockAfter,
        dispatcher: CoroutineDispatcher = Dispatchers.Unconfined,
    ) = TestApp(temp.root.toPath(), dispatcher = dispatcher).also {
        it.vault {
            locked()
            securityAct(SecurityAction.LockAfter(after))
        }
    }

    /** Whether its core is closed: what is open can't be opened beside it. */
    private fun TestApp.isClosed(): Boolean =
        try {
            vault(PASSPHRASE) {}
            true
        } catch (_: VaultException.InUse) {
            false
        }

    /** The stones stand at the lock as well; what is behind it does not. */
    private fun Headless.isLocked() = has("unlock") && !has("tab trends")

    /** As long as it takes at most until it asks again. What time it is by then, the core's clock says. */
    private fun Headless.pass() {
        ui.mainClock.advanceTimeBy(5_000)
        ui.waitForIdle()
    }

    @Test
    fun itLocksWhenTheTimeIsOverAlthoughNobodyComesBack() {
        val app = app(LockAfter.FIVE_MINUTES)
        app.use {
            unlockWith(PASSPHRASE)
            toBackground()
            app.clock("2026-01-12T21:14:59Z")
            pass()
            assertFalse("by the core's clock it isn't over", app.isClosed())
            app.clock("2026-01-12T21:15:00Z")
            pass()
            assertTrue(app.isClosed())
            toFront()
            assertTrue(isLocked())
            assertFalse("the cover is gone", has("cover"))
            unlockWith(PASSPHRASE)
            assertTrue(shows(QUESTION))
        }
    }

    @Test
    fun aPhoneThatSleptIsLockedSoonAfterItWakes() {
        val app = app(LockAfter.FIFTEEN_MINUTES)
        app.use {
            unlockWith(PASSPHRASE)
            toBackground()
            // Its own clock for pauses stood still.
            app.clock("2026-01-13T05:00:00Z")
            pass()
            assertTrue(app.isClosed())
        }
    }

    @Test
    fun onLeavingItLocksAtOnce() {
        val app = app(LockAfter.LEAVING)
        app.use {
            unlockWith(PASSPHRASE)
            toBackground()
            assertTrue(app.isClosed())
        }
    }

    @Test
    fun whoComesBackInTimeGoesOnAndTheTimeBeginsAnew() {
        val app = app(LockAfter.ONE_MINUTE)
        app.use {
            unlockWith(PASSPHRASE)
            toBackground()
            app.clock("2026-01-12T21:10:59Z")
            toFront()
            pass()
            assertFalse("it is in front", app.isClosed())
            assertTrue(shows(QUESTION))
            toBackground()
            app.clock("2026-01-12T21:11:58Z")
            pass()
            assertFalse(app.isClosed())
            app.clock("2026-01-12T21:11:59Z")
            pass()
            assertTrue(app.isClosed())
        }
    }

    @Test
    fun whatThePhoneAloneOpensStaysOpen() {
        val app = TestApp(temp.root.toPath()).also { it.vault {} }
        app.use {
            toBackground()
            app.clock("2026-01-20T21:10:00Z")
            pass()
            assertFalse(app.isClosed())
            toFront()
            assertTrue(shows(QUESTION))
        }
    }

    @Test
    fun nothingOfItShowsForAMomentOnTheWayBack() {
        val app = app(LockAfter.LEAVING)
        app.use {
            unlockWith(PASSPHRASE)
            toBackground()
            ui.mainClock.autoAdvance = false
            toFront()
            repeat(20) {
                assertFalse("frame $it", has("tab trends"))
                ui.mainClock.advanceTimeByFrame()
            }
            ui.mainClock.autoAdvance = true
            assertTrue(isLocked())
        }
    }

    @Test
    fun wordsThatWereBeingTypedAreThereAfterIt() {
        val app = app(LockAfter.ONE_MINUTE)

        fun Headless.awayAndBack() {
            toBackground()
            app.clock("2026-01-12T21:12:00Z")
            pass()
            assertTrue(app.isClosed())
            app.clock("2026-01-12T21:10:00Z")
            toFront()
            unlockWith(PASSPHRASE)
        }
        app.use {
            unlockWith(PASSPHRASE)
            plan("support plan")
            pressTag("add warning-signs")
            write("line", "I skip my breaks")
            awayAndBack()
            assertEquals("I skip my breaks", written("line"))
            pressTag("keep")
            pressTag("back")
            pressTag("tab today")
            stone("Heavy")
            tap("I have longer")
            while (!shows("Put it down")) tap("Next")
            ui.onNodeWithTag("words").performTextInput("Two at once, and nobody to ask.")
            awayAndBack()
            assertEquals("Two at once, and nobody to ask.", written("words"))
        }
        assertTrue(app.vault(PASSPHRASE) { plan(PlanKind.SUPPORT).sections.any { it.entries.isNotEmpty() } })
    }

    @Test
    fun anAnswerThatIsOnItsWayIsStoredBeforeItLocks() {
        val app = app(LockAfter.LEAVING, slow)
        app.use {
            unlockWith(PASSPHRASE)
            slow.held = true
            stone("Too much")
            toBackground()
            slow.release()
            assertEquals(listOf(4, 2), app.vault(PASSPHRASE) { today().entries.map { it.load.toInt() } })
        }
    }

    @Test
    fun whoComesBackWhileItIsBeingAskedOrIsLockingMeetsTheLock() {
        val app = app(LockAfter.LEAVING, slow)
        app.use {
            // How much of it is done when they come back: nothing; it was asked; it is closed.
            for (steps in 0..2) {
                unlockWith(PASSPHRASE)
                slow.held = true
                toBackground()
                repeat(steps) { slow.step() }
                toFront()
                slow.release()
                assertTrue("$steps", isLocked())
                assertFalse("$steps", has("cover"))
            }
            unlockWith(PASSPHRASE)
            stone("Light")
            assertTrue("nothing waits for a vault that is closed", shows("Saved."))
        }
    }

    @Test
    fun whatIsUnlockedBehindAnotherAppLocksAgain() {
        val app = app(LockAfter.LEAVING, slow)
        app.use {
            slow.held = true
            unlockWith(PASSPHRASE)
            toBackground()
            slow.release()
            assertTrue(app.isClosed())
            toFront()
            assertTrue(isLocked())
        }
    }

    private companion object {
        const val QUESTION = "How heavy is it right now?"
    }
}

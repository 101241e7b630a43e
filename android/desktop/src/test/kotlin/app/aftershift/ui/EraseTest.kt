package app.aftershift.ui

import androidx.compose.runtime.Composable
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.click
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput
import app.aftershift.core.Aftershift
import app.aftershift.core.CopingCard
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.SecurityAction
import app.aftershift.core.SettingsAction
import app.aftershift.core.Theme
import app.aftershift.core.TodayState
import app.aftershift.core.support
import app.aftershift.desktop.Headless
import app.aftershift.ui.app.Feature
import app.aftershift.ui.app.FeatureHost
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import app.aftershift.ui.core.modelOf
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files

@OptIn(ExperimentalTestApi::class)
class EraseTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }
    private val app by lazy { TestApp(folder) }

    private val left get() = Files.list(folder).use { files -> files.map { "${it.fileName}" }.toList() }

    /** Something in every place where the app stores anything, and both keys of the phone. */
    private fun livedIn(more: Aftershift.() -> Unit = {}) =
        app.vault {
            locked()
            settingsAct(SettingsAction.SetCountry("IE"))
            settingsAct(SettingsAction.SetTheme(Theme.DARK))
            val card = CopingCard(listOf("This has passed before."), "Grace", "07700 900456")
            planAct(PlanKind.SUPPORT, PlanAction.SetCopingCard(card))
            more()
        }.also { Files.write(folder.resolve("biometric.key"), ByteArray(32)) }

    private fun Headless.beginsAnew() = has("first run") && shows("What stays here")

    @Test
    fun whoseKeyIsLostForGoodCanBeginAnew() {
        app.vault {}
        Files.delete(folder.resolve("device.key"))
        app.use {
            pressTag("no way in")
            assertTrue(shows("nothing can bring it back", substring = true))
            eraseNow()
            assertTrue(beginsAnew())
        }
        assertEquals(emptyList<String>(), left)
    }

    @Test
    fun aSecondTapThatSlipsFromTheTickToTheButtonErasesNothing() {
        app.vault {}
        app.use(fontScale = 2f) {
            toErase()
            ui.onNodeWithTag("sure").performScrollTo()
            val button = ui.onNodeWithTag("erase").fetchSemanticsNode().boundsInRoot
            ui.mainClock.autoAdvance = false
            ui.onNodeWithTag("sure").performTouchInput { click(bottomCenter - Offset(0f, 4f)) }
            ui.mainClock.advanceTimeBy(80)
            ui.onAllNodes(isRoot())[0].performTouchInput { click(button.topCenter + Offset(0f, 4f)) }
            ui.mainClock.autoAdvance = true
            ui.mainClock.advanceTimeBy(1_000)
            ui.waitForIdle()
            assertFalse(beginsAnew())
            assertTrue(has("erase"))
        }
        assertTrue("vault" in left)
    }

    @Test
    fun everythingGoesWithThePhonesKeysAndTheAppBeginsAnew() {
        livedIn()
        val slow = HeldDispatcher()
        TestApp(folder, dispatcher = slow).use {
            unlockWith(PASSPHRASE)
            pressTag("support")
            assertTrue(shows("This has passed before.", substring = true))
            pressTag("back")
            toErase()
            assertTrue(shows("Everything in this app goes", substring = true))
            assertTrue(shows("What you sent, copied or saved outside this app stays where it is.", substring = true))
            assertTrue(shows("nothing can bring it back", substring = true))
            eraseNow()
            assertTrue(beginsAnew())
            assertEquals(emptyList<String>(), left)
            slow.held = true
            pressTag("support")
            assertTrue(shows("In danger now"))
            assertFalse("not even for a moment", shows("This has passed before.", substring = true))
            slow.release()
            pressTag("back")
            firstRun()
            assertTrue(shows("No check-in yet.", substring = true))
            stone("Light")
            assertTrue(shows("Saved."))
        }
        assertEquals(null, support(folder.toString()).country)
        app.use {
            assertTrue("it opens unasked, as on the first day", shows("Pick up where you stopped"))
        }
        assertEquals(1u, app.vault { settings().about.checkIns })
    }

    @Test
    fun withoutTheTickNothingHappensAndItDoesntStay() {
        livedIn()
        app.use {
            unlockWith(PASSPHRASE)
            toErase()
            ui.onNodeWithTag("erase").assertIsNotEnabled()
            pressTag("erase")
            pressTag("sure")
            ui.onNodeWithTag("erase").assertIsEnabled()
            pressTag("sure")
            ui.onNodeWithTag("erase").assertIsNotEnabled()
            pressTag("sure")
            toBackground()
            toFront()
            ui.onNodeWithTag("sure").assertIsOff()
            pressTag("sure")
            pressTag("back")
            pressTag("erase everything")
            ui.onNodeWithTag("sure").assertIsOff()
            pressTag("support")
            pressTag("back")
            ui.onNodeWithTag("erase").assertIsNotEnabled()
        }
        assertEquals(1u, app.vault(PASSPHRASE) { settings().about.checkIns })
    }

    @Test
    fun fromTheLockItIsThereForWhoHasForgottenEverything() {
        livedIn()
        app.use {
            pressTag("no way in")
            assertTrue(shows("I can't get in any more"))
            assertTrue(shows("Nobody else can", substring = true))
            assertTrue(shows("It can't be undone", substring = true))
            assertFalse("it says nothing of what it locks", shows("check-in", substring = true))
            pressTag("back")
            assertTrue("and back", has("unlock"))
            pressTag("no way in")
            eraseNow()
            assertTrue(beginsAnew())
            assertEquals(emptyList<String>(), left)
            firstRun()
            assertTrue(shows("No check-in yet.", substring = true))
        }
    }

    @Test
    fun whoLeavesItOpenMeetsTheLockBeforeIt() {
        livedIn()
        app.use {
            unlockWith(PASSPHRASE)
            toErase()
            pressTag("sure")
            toBackground()
            app.clock("2026-01-12T21:20:00Z")
            toFront()
            assertTrue(has("unlock"))
            assertFalse(has("erase"))
            unlockWith(PASSPHRASE)
            ui.onNodeWithTag("sure").assertIsOff()
        }
    }

    @Test
    fun supportIsInReachWhileItIsErasedAndWhoWentThereStays() {
        val slow = HeldDispatcher()
        val app = TestApp(folder, dispatcher = slow)
        livedIn()
        app.use {
            unlockWith(PASSPHRASE)
            toErase()
            pressTag("sure")
            slow.held = true
            pressTag("erase")
            assertTrue(shows("Everything is being erased."))
            pressTag("support")
            slow.release()
            assertTrue(shows("In danger now"))
            assertFalse(shows("This has passed before.", substring = true))
            pressTag("back")
            assertTrue(beginsAnew())
        }
        assertEquals(emptyList<String>(), left)
    }

    @Test
    fun nothingOfBeforeStaysInAnyTab() {
        val seen = Remembers()
        val app = TestApp(folder, features = listOf(seen))
        app.use {
            firstRun()
            pressTag("tab trends")
            assertEquals(2, seen.models)
            toErase()
            eraseNow()
            assertTrue(beginsAnew())
            assertEquals(2, seen.cleared)
            firstRun()
            assertTrue(shows("How heavy is it right now?"))
            assertEquals("a model of its own", 3, seen.models)
        }
        assertEquals(3, seen.cleared + 1)
    }

    /** Has a model on Today and one on Trends. */
    private class Remembers : Feature {
        var models = 0
        var cleared = 0

        override fun places(host: FeatureHost) = Unit

        private inner class Model(
            private val core: OpenCore,
        ) : ScreenModel<TodayState>() {
            init {
                models++
            }

            fun load() = show { core.call { today() } }

            override fun onCleared() {
                cleared++
            }
        }

        @Composable
        override fun OnToday(
            core: OpenCore,
            ways: Ways,
        ) {
            val model = modelOf(core) { Model(core) }
            OnFront { model.load() }
        }

        @Composable
        override fun OnTrends(
            core: OpenCore,
            ways: Ways,
        ) = OnToday(core, ways)
    }
}

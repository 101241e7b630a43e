package app.aftershift.ui

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.LocalSaveableStateRegistry
import androidx.compose.runtime.saveable.SaveableStateRegistry
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.isSelected
import app.aftershift.core.support
import app.aftershift.desktop.Headless
import app.aftershift.desktop.Shell
import app.aftershift.ui.app.AftershiftApp
import app.aftershift.ui.app.Phone
import kotlinx.coroutines.Dispatchers
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files

/** Three short screens before the first check-in. */
@OptIn(ExperimentalTestApi::class)
class FirstRunTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    @Test
    fun itSaysWhatStaysHereThatNobodyMonitorsAndAsksForTheCountry() {
        app.use {
            assertTrue(shows("What stays here"))
            assertTrue(shows("No employer, insurer or regulator gets anything from this app."))
            assertFalse("nothing to go back to", has("back"))
            tap("Next")
            assertTrue(shows("Nobody monitors this"))
            tap("Next")
            assertTrue(shows("Your country"))
            tap("Ireland")
            assertFalse("nothing is stored before Start", Files.exists(app.folder.resolve("vault")))
            tap("Start")
            assertTrue(shows("How heavy is it right now?"))
        }
        assertEquals("IE", support(app.folder.toString()).country)
        app.use { assertTrue("it is said once", shows("How heavy is it right now?")) }
    }

    @Test
    fun theCountryCanBeLeftOpen() {
        app.use {
            firstRun()
            assertTrue(shows("How heavy is it right now?"))
        }
        assertEquals(null, support(app.folder.toString()).country)
    }

    @Test
    fun noCountryIsChosenForAnybody() =
        app.use {
            repeat(2) { tap("Next") }
            val chosen = { ui.onAllNodes(isSelected()).fetchSemanticsNodes().size }
            assertEquals(0, chosen())
            tap("Another country")
            assertEquals(1, chosen())
        }

    @Test
    fun backLeadsToThePageBefore() =
        app.use {
            repeat(2) { tap("Next") }
            pressTag("back")
            assertTrue(shows("Nobody monitors this"))
            systemBack()
            assertTrue(shows("What stays here"))
        }

    @Test
    fun supportIsThereAndComesBackToTheSamePage() =
        app.use {
            tap("Next")
            pressTag("support")
            assertTrue(shows("In danger now"))
            pressTag("back")
            assertTrue(shows("Nobody monitors this"))
        }

    @Test
    fun aTurnOfThePhoneOrTheEndOfItsProcessKeepsThePage() =
        Headless.run {
            val shell = Shell(app.folder, Dispatchers.Unconfined, app.door)
            val kept = mutableStateOf<SaveableStateRegistry?>(SaveableStateRegistry(null) { true })
            show {
                kept.value?.let { registry ->
                    CompositionLocalProvider(LocalSaveableStateRegistry provides registry) {
                        AftershiftApp(shell.opening, shell.support, shell.reading, Phone(), app.outside)
                    }
                }
            }
            tap("Next")
            assertTrue(shows("Nobody monitors this"))
            val saved = ui.runOnIdle { kept.value?.performSave() }
            ui.runOnIdle { kept.value = null }
            assertFalse(shows("Nobody monitors this"))
            ui.runOnIdle { kept.value = SaveableStateRegistry(saved) { true } }
            assertTrue(shows("Nobody monitors this"))
            tap("Next")
            assertTrue(shows("Your country"))
            shell.close()
        }

    @Test
    fun largeTypeLeadsThroughToo() =
        app.use(fontScale = 2f) {
            firstRun()
            assertTrue(shows("How heavy is it right now?"))
        }
}

package app.aftershift.ui

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTextInput
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

@OptIn(ExperimentalTestApi::class)
class PutItDownTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    private val note get() = app.vault { entry(today().entries.single().id).note }

    private fun Headless.write(words: String) {
        firstRun()
        stone("Heavy")
        tap("I have longer")
        while (!shows("Put it down")) tap("Next")
        ui.onNodeWithTag("words").performTextInput(words)
    }

    private fun Headless.written() =
        ui.onNodeWithTag("words").fetchSemanticsNode().config[SemanticsProperties.EditableText].text

    @Test
    fun wordsLetGoReachNeitherVaultNorDisk() {
        app.use {
            write(CANARY)
            assertTrue(shows(CANARY))
            tap("Let it go")
            assertFalse(shows(CANARY))
        }
        assertNull(note)
        assertFalse(CANARY in app.bytesOnDisk())
    }

    @Test
    fun wordsAreLetGoByDoneToo() {
        app.use {
            write(CANARY)
            pressTag("done")
            tap("Heavy, 21:10")
            assertFalse(shows(CANARY))
        }
        assertNull(note)
    }

    @Test
    fun wordsKeptAreInTheVaultAndNotReadableOnDisk() {
        app.use {
            write(CANARY)
            tap("Keep as a note")
            assertTrue(shows("Kept with this check-in:"))
            assertTrue(shows(CANARY))
        }
        assertEquals(CANARY, note)
        assertFalse(CANARY in app.bytesOnDisk())
    }

    @Test
    fun aKeptNoteIsChangedAndRemoved() {
        app.use {
            write("first")
            tap("Keep as a note")
            tap("Change")
            ui.onNodeWithTag("words").performTextInput("second, ")
            tap("Keep as a note")
            assertTrue(shows("second, first") || shows("firstsecond, "))
            tap("Remove the note")
            assertEquals("", written())
        }
        assertNull(note)
    }

    @Test
    fun aNoteOfAMegabyteIsRefusedAndStaysInTheField() {
        val megabyte = "0123456789abcde ".repeat(65_536)
        app.use {
            write(megabyte)
            tap("Keep as a note")
            assertTrue(
                shows("this text has 1048576", substring = true) || shows("this text has 1048575", substring = true),
            )
            assertEquals(megabyte, written())
        }
        assertNull(note)
    }

    @Test
    fun wordsAreStillThereAfterALookAtSupportAndThenLetGo() {
        app.use {
            write(CANARY)
            pressTag("support")
            assertTrue(shows("In danger now"))
            pressTag("back")
            assertEquals(CANARY, written())
            tap("Let it go")
            assertFalse(shows(CANARY))
            pressTag("back")
            assertEquals("", written())
        }
        assertNull(note)
        assertFalse(CANARY in app.bytesOnDisk())
    }

    @Test
    fun aKeptNoteThatIsBeingChangedIsLeftAsItWas() {
        app.use {
            write("kept")
            tap("Keep as a note")
            tap("Change")
            ui.onNodeWithTag("words").performTextInput(CANARY)
            assertFalse("it isn't let go", shows("Let it go"))
            pressTag("support")
            pressTag("back")
            tap("Leave it as it was")
        }
        assertEquals("kept", note)
        assertFalse(CANARY in app.bytesOnDisk())
    }

    @Test
    fun theNoteOfAnEntryIsStillThereAfterALookAtSupport() {
        app.use {
            firstRun()
            stone("Heavy")
            pressTag("done")
            tap("Heavy, 21:10")
            pressTag("part NOTE")
            ui.onNodeWithTag("words").performTextInput(CANARY)
            pressTag("support")
            pressTag("back")
            assertEquals(CANARY, written())
            pressTag("back")
            tap("Heavy, 21:10")
            pressTag("part NOTE")
            assertEquals("", written())
            ui.onNodeWithTag("words").performTextInput("kept")
            tap("Keep")
        }
        assertEquals("kept", note)
        assertFalse(CANARY in app.bytesOnDisk())
    }

    private companion object {
        const val CANARY = "canary-4711-words-put-down"
    }
}

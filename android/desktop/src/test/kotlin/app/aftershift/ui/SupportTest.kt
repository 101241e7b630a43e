package app.aftershift.ui

import androidx.compose.ui.res.PseudoLocale
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files

@OptIn(ExperimentalTestApi::class)
class SupportTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    @Test
    fun itNeedsNoVault() {
        app.use {
            pressTag("support")
            assertTrue(shows("Local numbers not confirmed. Call your local emergency number."))
            tap("United States")
            assertFalse(shows("Local numbers not confirmed. Call your local emergency number."))
            tap("Call 911")
            tap("Call 988")
        }
        assertEquals(listOf("call 911", "call 988"), app.outside.calls)
        assertFalse("looking for help makes no vault", Files.exists(app.folder.resolve("vault")))
    }

    @Test
    fun theCountryIsChangedLater() =
        app.use {
            pressTag("support")
            tap("United States")
            tap("Country")
            tap("Ireland")
            tap("Call 116 123")
            assertEquals(listOf("call 116 123"), app.outside.calls)
        }

    @Test
    fun notFeelingSafeCanBeSaidPlainlyAndTheNumbersStay() {
        app.use {
            pressTag("support")
            tap("United States")
            assertFalse(shows("stay with you", substring = true))
            tap("I'm not feeling safe")
            assertTrue(shows("stay with you", substring = true))
            tap("Call 911")
        }
        assertEquals(listOf("call 911"), app.outside.calls)
        assertFalse("what is tapped is kept nowhere", Files.exists(app.folder.resolve("vault")))
    }

    @Test
    fun itSaysThatACallLeavesATraceOnThePhone() =
        app.use {
            pressTag("support")
            assertTrue(shows("A call or a text appears in your phone\u0027s own lists.", substring = true))
        }

    @Test
    fun whereTheDeviceCannotCallTheNumberIsShownToBeDialled() =
        TestApp(temp.root.toPath(), outside = Asked(possible = false)).use {
            pressTag("support")
            tap("Call 112")
            assertTrue(shows("The number or address is: 112", substring = true))
        }

    @Test
    fun aTextOpensWithItsWord() {
        app.use {
            pressTag("support")
            tap("United States")
            // A development build shows the unconfirmed word, and marks it.
            assertTrue(shows("Not confirmed yet: ", substring = true))
            tap("Text HOME to 741741")
        }
        assertEquals(listOf("text 741741 HOME"), app.outside.calls)
    }

    @Test
    fun numbersAreNotTurnedAroundWhereWordsRunFromRightToLeft() =
        app.use(PseudoLocale.RIGHT_TO_LEFT) {
            pressTag("support")
            val texts = ui.onAllNodes(hasClickAction()).fetchSemanticsNodes().map { it.name() }
            val dialled = texts.filter { "112" in it }
            assertTrue("$texts", dialled.isNotEmpty() && dialled.all { "\u2066112\u2069" in it })
        }
}

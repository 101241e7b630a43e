package app.aftershift.ui

import androidx.compose.ui.res.PseudoLocale
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import app.aftershift.core.Aftershift
import app.aftershift.core.CopingCard
import app.aftershift.core.PhoneZone
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.Unlock
import app.aftershift.core.VaultException
import app.aftershift.core.supportChooseCountry
import app.aftershift.ui.core.VaultDoor
import app.aftershift.ui.format.asItIsWritten
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
    fun whoIsntSafeHasTheNumberInSightInLargeTypeToo() {
        supportChooseCountry(app.folder.toString(), "US")
        app.use(fontScale = 2f) {
            pressTag("support")
            pressTag("not safe")
            assertTrue(shows("stay with you", substring = true))
            ui.onNode(hasText("Call", substring = true) and hasText("911", substring = true)).assertIsDisplayed()
        }
    }

    @Test
    fun aLineForAPartOfTheCountryIsNamedAsPeopleDo() {
        supportChooseCountry(app.folder.toString(), "GB")
        app.use {
            pressTag("support")
            assertTrue(shows("Only England", substring = true))
            assertFalse(shows("GB-ENG", substring = true))
        }
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

    @Test
    fun writingToSomebodyNeedsNoVaultAndNoNumber() {
        app.use {
            pressTag("support")
            tap("Write to someone")
        }
        assertEquals(listOf("text I'm having a hard time. Can you talk?"), app.outside.calls)
        assertFalse(Files.exists(app.folder.resolve("vault")))
    }

    @Test
    fun whereTheDeviceCannotWriteTheWordsAreShown() =
        TestApp(temp.root.toPath(), outside = Asked(possible = false)).use {
            pressTag("support")
            tap("Write to someone")
            assertTrue(shows("The words are: I'm having a hard time. Can you talk?", substring = true))
        }

    @Test
    fun onesOwnPeopleAreCalledOrWrittenToOnceTheDataIsOpen() {
        app.vault { peopleAndCard() }
        app.use {
            pressTag("support")
            assertTrue(shows("Ada Lovelace"))
            pressLabel("Call ${asItIsWritten("Ada Lovelace")}")
            pressLabel("Text ${asItIsWritten("Ada Lovelace")}")
            // Without a number the name alone stands there.
            assertTrue(shows("My sister"))
            ui.onAllNodes(hasContentDescription("My sister", substring = true)).assertCountEquals(0)
        }
        assertEquals(listOf("call 07700 900123", "text 07700 900123"), app.outside.calls)
    }

    @Test
    fun theCopingCardIsThereBeforeAnyUnlockAndPeopleAreNot() {
        app.vault { peopleAndCard() }
        val locked = TestApp(app.folder, Locked, app.outside)
        locked.use {
            assertTrue(shows("Your check-ins did not open"))
            pressTag("support")
            assertTrue(shows("This has passed before."))
            pressLabel("Call ${asItIsWritten("Grace")}")
            assertFalse(shows("Ada Lovelace"))
            assertFalse("what reads the data waits for it", has("to next_help") || has("to plan/support"))
            assertTrue(has("to levels"))
        }
        assertEquals(listOf("call 07700 900456"), locked.outside.calls)
    }

    @Test
    fun whatReadsTheDataIsOfferedOnceItIsOpen() =
        app.use {
            pressTag("support")
            assertFalse(has("to first_step"))
            pressTag("back")
            firstRun()
            pressTag("support")
            assertTrue(has("to next_help") && has("to first_step") && has("to plan/support"))
        }

    @Test
    fun theNumbersStandAboveEverythingElseAndWhatHasAClockComesNext() {
        app.vault { peopleAndCard() }
        supportChooseCountry(app.folder.toString(), "US")
        app.use {
            pressTag("support")
            val order =
                listOf(
                    "In danger now",
                    "Someone to talk to",
                    "Right now",
                    "Tell one person",
                    "For people who work in health",
                    "When there is time",
                )
            val tops = order.map { ui.onNode(hasText(it)).fetchSemanticsNode().positionInRoot.y }
            assertEquals("$tops", tops.sorted(), tops)
        }
    }

    private fun Aftershift.peopleAndCard() {
        val who = "someone-i-can-tell"
        planAct(PlanKind.SUPPORT, PlanAction.Add(who, "Ada Lovelace", "07700 900123", null))
        planAct(PlanKind.SUPPORT, PlanAction.Add(who, "My sister", null, null))
        val card = CopingCard(listOf("This has passed before."), "Grace", "07700 900456")
        planAct(PlanKind.SUPPORT, PlanAction.SetCopingCard(card))
    }

    /** A phone that doesn't give the key. */
    private object Locked : VaultDoor {
        override fun unlock(
            dir: String,
            with: Unlock,
            zone: PhoneZone,
        ): Aftershift = throw VaultException.NoKey()
    }
}

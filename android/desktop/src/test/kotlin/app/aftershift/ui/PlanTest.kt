package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onFirst
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.SectionKind
import app.aftershift.core.support
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

@OptIn(ExperimentalTestApi::class)
class PlanTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    private fun texts(plan: PlanKind) = app.vault { plan(plan).sections.flatMap { it.entries }.map { it.text } }

    private fun Headless.openEntry() = press(ui.onAllNodes(tag("plan entry")).onFirst())

    @Test
    fun somebodyIsWrittenDownCalledAndTexted() {
        app.use {
            plan("support plan")
            pressTag("add someone-i-can-tell")
            write("line", "Sam")
            write("number", "07700 900123")
            pressTag("keep")
            assertTrue(shows("Sam"))
            assertEquals("the form is closed", 0, there("line"))
            pressTag("call")
            pressTag("text")
        }
        assertEquals(listOf("call 07700 900123", "text 07700 900123"), app.outside.calls)
        assertEquals(listOf("Sam"), app.vault { people().map { it.text } })
        assertFalse("the plan lies behind the lock", "900123" in app.bytesOnDisk())
    }

    @Test
    fun aNumberThatCannotBeCalledIsRefusedAndStaysInItsField() {
        app.use {
            plan("support plan")
            pressTag("add someone-i-can-tell")
            write("line", "Sam")
            write("number", "on the fridge")
            pressTag("keep")
            assertTrue(shows("This can't be called.", substring = true))
            assertEquals("Sam", written("line"))
            assertEquals("on the fridge", written("number"))
        }
        assertEquals(emptyList<String>(), texts(PlanKind.SUPPORT))
    }

    @Test
    fun nothingAndTooMuchAreRefusedAndWhatIsWrittenStays() {
        val long = "0123456789 ".repeat(60)
        app.use {
            plan("support plan")
            pressTag("add warning-signs")
            pressTag("keep")
            assertTrue(shows("Nothing is written yet."))
            write("line", long)
            pressTag("keep")
            assertTrue(shows("There is room for 500 characters", substring = true))
            assertEquals(long, written("line"))
        }
        assertEquals(emptyList<String>(), texts(PlanKind.SUPPORT))
    }

    @Test
    fun examplesAreTakenOverAndWhatIsBeingTypedStays() {
        app.use {
            plan("support plan")
            pressTag("add warning-signs")
            write("line", "I drive too fast")
            tap("I skip my breaks")
            assertEquals(1, there("plan entry"))
            assertEquals("I drive too fast", written("line"))
            pressTag("keep")
        }
        assertEquals(listOf("I skip my breaks", "I drive too fast"), texts(PlanKind.SUPPORT))
    }

    @Test
    fun aFullSectionSaysSoAndTakesNoMore() {
        app.vault { repeat(5) { planAct(PlanKind.SUPPORT, PlanAction.Add("warning-signs", "Sign $it", null, null)) } }
        app.use {
            plan("support plan")
            assertEquals(0, there("add warning-signs"))
            assertTrue(shows("There is no more room here.", substring = true))
        }
    }

    @Test
    fun aLineIsChangedAndRemovedOnlyAfterAYes() {
        app.vault { planAct(PlanKind.SUPPORT, PlanAction.Add("warning-signs", "First", null, null)) }
        app.use {
            plan("support plan")
            openEntry()
            assertEquals("First", written("line"))
            write("line", "Second")
            pressTag("keep")
        }
        assertEquals(listOf("Second"), texts(PlanKind.SUPPORT))
        app.use {
            plan("support plan")
            openEntry()
            pressTag("remove")
            tap("Keep it")
            pressTag("close")
            assertTrue(shows("Second"))
            openEntry()
            pressTag("remove")
            answerDialog("Remove")
            assertFalse(shows("Second"))
        }
        assertEquals(emptyList<String>(), texts(PlanKind.SUPPORT))
    }

    @Test
    fun theReturnPlanHasDaysToComeAndIsSharedAsText() {
        app.use {
            plan("return plan")
            assertEquals("of an empty plan there is nothing to share", 0, there("share"))
            pressTag("add check-in-dates")
            pressLabel("Month after")
            pressLabel("Mon 2 Feb 2026")
            write("line", "Talk with my contact")
            pressTag("keep")
            assertTrue(shows("Mon 2 Feb 2026"))
            pressTag("share")
            assertEquals("the card belongs to the other plan", 0, there("write card"))
        }
        val sections = app.vault { plan(PlanKind.RETURN).sections }
        val entry = sections.single { it.kind == SectionKind.DATES }.entries.single()
        assertEquals("2026-02-02", entry.day)
        assertEquals(listOf("share ${app.vault { planText(PlanKind.RETURN, emptyList()) }}"), app.outside.calls)
        assertTrue("Talk with my contact" in app.outside.calls.single())
    }

    @Test
    fun whatGoesOutIsSeenBeforeAndPartsOfItStayHere() {
        app.vault {
            planAct(PlanKind.RETURN, PlanAction.Add("what-to-protect", "No nights in March", null, null))
            planAct(PlanKind.RETURN, PlanAction.Add("warning-signs", "I skip my breaks", null, null))
        }
        app.use {
            plan("return plan")
            pressTag("send what")
            assertTrue(shows("I skip my breaks", substring = true))
            val words = { ui.onNode(tag("goes out")).fetchSemanticsNode().config.toString() }
            assertTrue("I skip my breaks" in words() && "No nights in March" in words())
            pressTag("send warning-signs")
            assertTrue("I skip my breaks" !in words() && "No nights in March" in words())
            pressTag("share")
        }
        val sent = app.outside.calls.single()
        assertTrue("No nights in March" in sent && "I skip my breaks" !in sent)
    }

    @Test
    fun closingAFormAsksBeforeWordsAreLost() {
        app.use {
            plan("support plan")
            pressTag("add warning-signs")
            pressTag("close")
            assertEquals("nothing typed, nothing asked", 0, there("line"))
            pressTag("add warning-signs")
            write("line", "half a")
            pressTag("close")
            assertTrue(shows("Leave without your last words?"))
            tap("Stay")
            assertEquals("half a", written("line"))
            pressTag("write card")
            write("card line 0", "Go outside")
            pressTag("close card")
            tap("Stay")
            assertEquals("Go outside", written("card line 0"))
            pressTag("close card")
            tap("Leave")
            assertEquals(0, there("card line 0"))
        }
    }

    @Test
    fun whatIsTypedIsThereAfterALookAtSupportAndLeavingItIsAsked() {
        app.use {
            plan("support plan")
            pressTag("add warning-signs")
            write("line", "half a")
            pressTag("support")
            pressTag("back")
            assertEquals("half a", written("line"))
            systemBack()
            assertTrue(shows("Leave without your last words?"))
            tap("Stay")
            assertEquals("half a", written("line"))
            pressTag("back")
            tap("Leave")
            assertTrue(shows("If you want help now"))
            pressTag("support plan")
            pressTag("back")
            assertTrue("nothing typed, nothing asked", shows("If you want help now"))
        }
    }

    @Test
    fun theCopingCardIsPutOutsideTheLockAndTakenBack() {
        app.use {
            plan("support plan")
            assertTrue(shows("whoever holds the phone can read them.", substring = true))
            pressTag("write card")
            pressTag("put card")
            assertTrue(shows("Nothing is written yet."))
            write("card line 0", "Go outside")
            write("card name", "Sam")
            write("card number", "fridge")
            pressTag("put card")
            assertTrue(shows("This can't be called.", substring = true))
            assertEquals("Go outside", written("card line 0"))
            write("card number", "07700 900123")
            pressTag("put card")
            assertTrue(shows("Take it back"))
        }
        assertEquals(listOf("Go outside"), support(app.folder.toString()).copingCard?.lines)
        assertTrue("in plain text, as it says", "900123" in app.bytesOnDisk())
        app.use {
            plan("support plan")
            pressTag("take card back")
            answerDialog("Take it back")
            assertFalse(shows("Go outside"))
        }
        assertNull(support(app.folder.toString()).copingCard)
        assertFalse("900123" in app.bytesOnDisk())
    }

    @Test
    fun inLargeTypeALineIsAddedAndTheCardWritten() {
        app.use(fontScale = 2f) {
            plan("support plan")
            pressTag("add professionals")
            write("line", "Dr Lee")
            pressTag("keep")
            pressTag("write card")
            write("card line 2", "Ring Sam")
            pressTag("put card")
        }
        assertEquals(listOf("Dr Lee"), texts(PlanKind.SUPPORT))
        assertEquals(listOf("Ring Sam"), support(app.folder.toString()).copingCard?.lines)
    }
}

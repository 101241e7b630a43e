package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTextClearance
import androidx.compose.ui.test.performTextInput
import app.aftershift.core.CycleAction
import app.aftershift.core.ShiftKind
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What the codes stand for: added, changed, refused with what was typed still there, moved and removed. */
@OptIn(ExperimentalTestApi::class)
class CodesTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    private val codes get() = app.vault { shiftCodes().codes }

    private fun Headless.toCodes() {
        toShifts()
        pressTag("codes")
    }

    private fun Headless.type(
        field: String,
        text: String,
    ) {
        ui.onNodeWithTag(field).performTextClearance()
        ui.onNodeWithTag(field).performTextInput(text)
        ui.waitForIdle()
    }

    @Test
    fun theyAreListedInOrderWithTheirHours() =
        app.use {
            toCodes()
            assertTrue(shows("E, Early"))
            assertTrue(shows("07:00 to 15:00"))
            assertTrue(shows("AL, Annual leave"))
            assertTrue("L isn't said yet", shows("Not said yet what it is here"))
        }

    @Test
    fun oneIsAddedAndCanBeTakenInHand() {
        app.use {
            toCodes()
            pressTag("add")
            type("name", "T12")
            type("label", "Twilight")
            pressTag("save")
            assertTrue(shows("T12, Twilight"))
            assertTrue(shows("08:00 to 16:00"))
            pressTag("back")
            pressTag("hand T12")
            pressTag("day 2026-01-15")
            assertEquals("Thursday 15 January, Twilight, 08:00 to 16:00", day("2026-01-15"))
        }
        assertEquals("T12", codes.last().name)
    }

    @Test
    fun whatHasNoHoursIsAskedForNone() {
        app.use {
            toCodes()
            pressTag("add")
            assertTrue(has("starts"))
            pressTag("kind OFF")
            assertFalse(has("starts"))
            type("name", "X")
            pressTag("save")
        }
        assertEquals(ShiftKind.OFF to null, codes.last().let { it.kind to it.starts })
    }

    @Test
    fun aRefusalStandsByItsFieldAndWhatWasTypedStays() {
        app.use {
            toCodes()
            pressTag("add")
            type("label", "Another early")
            pressTag("save")
            assertTrue(shows("A code has at least one letter or digit.", substring = true))
            type("name", "e")
            assertFalse("it is being changed", has("field problem"))
            pressTag("save")
            assertTrue(shows("Another code is written like this", substring = true))
            assertTrue(shows("Another early"))
            type("name", "NIGHTDUTY")
            pressTag("save")
            assertTrue(shows("A code has room for 8 characters.", substring = true))
            type("name", "E2")
            pressTag("save")
            assertFalse(has("field problem"))
        }
        assertEquals("E2" to "Another early", codes.last().let { it.name to it.label })
    }

    @Test
    fun oneIsRenamedAndItsDaysWithIt() =
        app.use {
            toShifts()
            pressTag("day 2026-01-15")
            pressTag("codes")
            pressTag("code E")
            type("name", "M")
            type("label", "Morning")
            pressTag("save")
            pressTag("back")
            assertEquals("Thursday 15 January, Morning, 07:00 to 15:00", day("2026-01-15"))
        }

    @Test
    fun itMovesUpAndGoesAfterAYes() {
        app.use {
            toCodes()
            pressTag("code E")
            assertFalse("it is the first", has("move up"))
            pressTag("code N")
            pressTag("move up")
            pressTag("remove")
            assertTrue(shows("Remove N?"))
            pressTag("no")
            pressTag("code OC")
            pressTag("remove")
            pressTag("yes")
        }
        assertEquals(listOf("E", "L", "N", "LD", "AL"), codes.map { it.name })
    }

    @Test
    fun whatACycleHasStaysAndSaysWhy() {
        app.vault {
            cyclesAct(CycleAction.Start("four-on-four-off", "LD", "N"))
            cyclesAct(CycleAction.Save)
        }
        app.use {
            toCodes()
            pressTag("code LD")
            assertFalse(has("remove"))
            assertTrue(shows("A cycle has it, so it can't be removed."))
        }
    }

    @Test
    fun whatLIsCanBeSaidHereToo() {
        app.use {
            toCodes()
            pressTag("code L")
            pressTag("means 1")
            assertFalse(shows("Not said yet what it is here"))
            assertTrue(shows("L, Leave"))
        }
        assertEquals(ShiftKind.LEAVE, codes.single { it.name == "L" }.kind)
    }

    @Test
    fun wordsThatWereTypedAreAskedForBeforeTheyGo() =
        app.use {
            toCodes()
            pressTag("add")
            type("name", "T12")
            pressTag("back")
            pressTag("no")
            assertTrue(shows("T12"))
            pressTag("back")
            pressTag("yes")
            assertTrue(shows("January 2026"))
        }
}

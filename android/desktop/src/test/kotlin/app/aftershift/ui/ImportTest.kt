package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.ShiftLine
import app.aftershift.core.ShiftsAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Path
import kotlin.io.path.writeText

/** A hospital's file: looked at, asked about, taken over with a yes, and taken back. It is 12 January 2026. */
@OptIn(ExperimentalTestApi::class)
class ImportTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.newFolder("app").toPath()).also { it.vault {} } }

    /** What stands in [month] that came or was tapped, by day. */
    private fun standing(monthsOn: Int): Map<String, List<ShiftLine>> =
        app.vault {
            repeat(monthsOn) { shiftsAct(ShiftsAction.Later) }
            shifts().weeks.flatMap { it.days }.filter { it.shifts.isNotEmpty() }.associate { it.day to it.shifts }
        }

    private fun Headless.choose(file: Path) {
        app.outside.file = file
        pressTag("tab shifts")
        pressTag("import")
        pressTag("choose")
    }

    private fun written(
        name: String,
        text: String,
    ): Path = temp.root.toPath().resolve(name).also { it.writeText(text) }

    private fun Headless.pressIn(
        panel: String,
        choice: String,
    ) = press(ui.onNode(tag(choice) and hasAnyAncestor(tag(panel))))

    @Test
    fun aFileThatAnotherAppHandsOverIsShownOnceTheDataIsOpenAndComesOnlyWithAYes() {
        app.arrivals.put(roster("timed-with-zone.ics").toString())
        app.use {
            assertTrue(shows("New: 2 shifts"))
            app.arrivals.put(roster("all-day-codes.ics").toString())
            ui.waitForIdle()
            assertFalse("the last one counts", shows("New: 2 shifts"))
            pressTag("leave")
            assertTrue("back where one was", shows("How heavy is it right now?"))
        }
        assertEquals("nothing came", emptyMap<String, Any>(), standing(2))
        app.use { assertTrue("it is shown once", shows("How heavy is it right now?")) }
    }

    @Test
    fun aHandedOverFileThatIsNoRosterIsSaid() {
        val file = written("no.ics", "%PDF-1.7").toString()
        app.arrivals.put(file)
        app.use { assertTrue(shows("Shifts from a file")) }
        assertEquals(emptyMap<String, Any>(), standing(0))
        assertEquals("the copy can go", listOf(file), app.outside.read)
    }

    @Test
    fun aHandedOverFileThatCouldNotBeReadIsSaid() {
        app.arrivals.put(temp.root.resolve("nowhere").path)
        app.use { assertTrue(shows("The file is not there, or cannot be read.", substring = true)) }
    }

    @Test
    fun whatIsHandedOverWhileAnotherFileIsReadIsShownAfterIt() {
        val thread = HeldDispatcher()
        val app = TestApp(temp.newFolder("held").toPath(), dispatcher = thread).also { it.vault {} }
        val (first, second) = listOf("timed-with-zone.ics", "all-day-codes.ics").map { roster(it) }
        app.use {
            app.outside.file = first
            pressTag("tab shifts")
            pressTag("import")
            thread.held = true
            pressTag("choose")
            app.arrivals.put(second.toString())
            ui.waitForIdle()
            thread.release()
            ui.waitForIdle()
            assertTrue(shows("New: 3 shifts"))
        }
        assertEquals(listOf(first, second).map { "$it" }, app.outside.read)
    }

    @Test
    fun whatIsHandedOverAsTheScreenIsBeingLeftIsShownByTheNext() {
        val thread = HeldDispatcher()
        val app = TestApp(temp.newFolder("leaving").toPath(), dispatcher = thread).also { it.vault {} }
        val (first, second) = listOf("timed-with-zone.ics", "all-day-codes.ics").map { roster(it) }
        app.use {
            for (way in listOf("leave", "back")) {
                pressTag("tab shifts")
                app.outside.file = first
                pressTag("import")
                pressTag("choose")
                thread.held = true
                if (way == "leave") pressTag(way)
                app.arrivals.put(second.toString())
                ui.waitForIdle()
                if (way == "back") pressTag(way)
                thread.release()
                ui.waitForIdle()
                assertTrue(way, shows("New: 3 shifts"))
                pressTag("leave")
            }
        }
        assertEquals(listOf(first, second, first, second).map { "$it" }, app.outside.read)
    }

    @Test
    fun timedShiftsAreShownFirstAndComeOnlyWithAYes() {
        app.use {
            choose(roster("timed-with-zone.ics"))
            assertTrue(shows("Nothing has changed yet. It changes only when you say so below."))
            assertTrue(shows("New: 2 shifts"))
            assertTrue(shows("LD, 07:30 to 20:00 (clock of Europe/Berlin)"))
            assertTrue(shows("Make 2 changes"))
            pressTag("leave")
        }
        assertEquals("nothing came", emptyMap<String, Any>(), standing(2))
    }

    @Test
    fun whatWasTakenOverIsSaidAndCanBeTakenBack() {
        app.use {
            choose(roster("timed-with-zone.ics"))
            pressTag("take over")
            assertTrue(shows("2 shifts added."))
            pressTag("undo")
            assertTrue(shows("Undone. Your shifts are as they were before."))
            pressTag("done")
        }
        assertEquals(emptyMap<String, Any>(), standing(2))
    }

    @Test
    fun theSameFileASecondTimeHasNothingNew() {
        app.use {
            choose(roster("timed-with-zone.ics"))
            pressTag("take over")
            pressTag("done")
        }
        assertEquals(setOf("2026-03-02", "2026-03-03"), standing(2).keys)
        app.use {
            choose(roster("timed-with-zone.ics"))
            assertTrue(shows("Nothing new is in it. Your shifts are as it says."))
            assertTrue(shows("Same as before: 2 shifts"))
            ui.onNodeWithTag("take over").assertIsNotEnabled()
            pressTag("leave")
            assertTrue(has("import"))
        }
    }

    @Test
    fun aCodeThatMeansTwoThingsIsAskedAbout() {
        app.use {
            choose(roster("all-day-codes.ics"))
            assertTrue(shows("What is “L”?"))
            assertTrue(shows("Once, whole days"))
            assertTrue(shows("New: 3 shifts"))
            pressIn("asked L", "meaning 1")
            assertFalse(has("asked L"))
            assertTrue(shows("New: 4 shifts"))
            pressTag("take over")
        }
        val line = standing(1).getValue("2026-02-02").single()
        assertEquals("Leave", line.label)
        assertEquals(null, line.starts)
    }

    @Test
    fun aWordBecomesACodeOfItsOwnOrNoShift() {
        val file =
            written(
                "words.csv",
                "Date,Shift,Start,End\n2026-01-20,Long Day Ward 3,07:00,19:30\n" +
                    "2026-01-21,Long Day Ward 3,07:00,19:30\n2026-01-22,Team meeting,09:00,10:00\n",
            )
        app.use {
            choose(file)
            assertTrue(shows("Nothing has changed. First say below what its words mean."))
            ui.onNodeWithTag("take over").assertIsNotEnabled()
            assertTrue(shows("What is “Long Day Ward 3”?"))
            assertTrue(shows("2 times, 07:00 to 19:30"))
            assertTrue("by its hours", shows("LD, Long day"))
            assertTrue(shows("3 entries wait until you say what their words mean."))
            pressIn("asked Long Day Ward 3", "new code")
            assertEquals("LDW3", written("new code name"))
            pressTag("add code")
            pressIn("asked Team meeting", "no shift")
            assertFalse(shows("wait until you say", substring = true))
            ui.onNodeWithTag("take over").assertIsEnabled()
            pressTag("take over")
        }
        assertEquals(setOf("2026-01-20", "2026-01-21"), standing(0).keys)
        assertEquals(listOf("LDW3"), standing(0).values.flatten().map { it.code }.distinct())
        assertTrue(app.vault { shiftCodes().codes }.any { it.name == "LDW3" && it.label == "Long Day Ward 3" })
    }

    @Test
    fun whatWasSaidOfAWordCanBeSaidAnew() {
        val file = written("one.csv", "Date,Shift,Start,End\n2026-01-20,Ward 3,07:00,19:30\n")
        app.use {
            choose(file)
            pressIn("asked Ward 3", "means LD")
            assertTrue(shows("New: 1 shift"))
            pressTag("known words")
            pressTag("known Ward 3")
            pressTag("means E")
            assertTrue(shows("E, 07:00 to 19:30"))
        }
    }

    @Test
    fun aFileWithDaysOnlyAsksForTheHoursOfANewCode() {
        val file = written("days.csv", "Date,Shift\n2026-01-20,F\n2026-01-21,F\n")
        app.use {
            choose(file)
            pressIn("asked F", "new code")
            assertTrue(shows("The file has no hours for it.", substring = true))
            pressTag("add code")
            pressTag("take over")
        }
        val line = standing(0).getValue("2026-01-20").single()
        assertEquals(listOf("F", 420, 900), listOf(line.code, line.starts?.toInt(), line.ends?.toInt()))
    }

    @Test
    fun aDateThatCanBeReadInTwoWaysIsAskedWithTheDatesThemselves() {
        app.use {
            choose(roster("csv-that-can-be-read-in-two-ways.csv"))
            assertTrue(shows("Which date is meant?"))
            assertTrue(shows("Line 3 of the file has a date", substring = true))
            assertTrue(shows("Thursday 5 March"))
            assertTrue(shows("Sunday 3 May"))
            pressTag("order DAY_MONTH_YEAR")
            assertTrue(shows("New: 3 shifts"))
            assertTrue(shows("Fri 6 Mar 2026"))
        }
    }

    @Test
    fun whatIsNoRosterIsSaidAndNothingChanges() {
        val pdf = written("roster.pdf", "%PDF-1.7\n1 0 obj\n")
        app.use {
            choose(roster("timed-with-zone.ics"))
            pressTag("back")
            choose(pdf)
            assertFalse("nothing of the file before is left", has("take over"))
            assertTrue(shows(PDF_SAYS, substring = true))
            app.outside.file = roster("timed-with-zone.ics")
            pressTag("choose")
            assertFalse(shows(PDF_SAYS, substring = true))
            assertTrue(shows("New: 2 shifts"))
        }
        assertEquals(emptyMap<String, Any>(), standing(2))
    }

    @Test
    fun whoChoosesNoFileIsWhereTheyWere() {
        app.use {
            app.outside.file = null
            pressTag("tab shifts")
            pressTag("import")
            pressTag("choose")
            assertTrue(has("choose"))
        }
    }

    @Test
    fun nothingIsLeftOutSilently() {
        app.use {
            choose(roster("dates-that-are-none.ics"))
            assertTrue(shows("Not understood: 8 lines"))
            pressTag("not taken")
            assertTrue(shows("Line 4: It has no start."))
            assertTrue(shows("Line 9: Its start is not a date."))
            assertTrue(shows("Line 27: It ends before it begins."))
        }
    }

    @Test
    fun whatIsNotSettledIsWorthALook() {
        app.use {
            choose(roster("tentative-and-cancelled.ics"))
            assertTrue(shows("Worth a look: 1 shift"))
            assertTrue(shows("Mon 12 Jan 2026: The file says that it is not settled yet."))
        }
    }

    @Test
    fun anotherStateOfTheFileSaysWhatItWasAndBecomesAndWhatGoes() {
        app.use {
            choose(written("first.ics", calendar("2" to "E", "3" to "N", "4" to "E")))
            pressTag("take over")
            pressTag("done")
            choose(written("second.ics", calendar("2" to "LD", "4" to "E")))
            assertTrue(shows("Changed: 1 shift"))
            assertTrue(shows("E, 07:00 to 15:00 becomes LD, 07:00 to 15:00"))
            assertTrue(shows("Removed: 1 shift"))
            assertTrue(shows("Same as before: 1 shift"))
            pressTag("take over")
            assertTrue(shows("1 shift changed. 1 shift removed."))
        }
        assertEquals(setOf("2026-02-02", "2026-02-04"), standing(1).keys)
    }

    private fun calendar(vararg days: Pair<String, String>): String {
        val events =
            days.joinToString("") { (day, word) ->
                "BEGIN:VEVENT\r\nUID:$day@ward\r\nSUMMARY:$word\r\nDTSTART:2026020${day}T070000\r\n" +
                    "DTEND:2026020${day}T150000\r\nEND:VEVENT\r\n"
            }
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n"
    }

    private companion object {
        const val PDF_SAYS = "This is a PDF."
    }
}

/** One of the files that the core is held against. */
internal fun roster(name: String): Path = Path.of(System.getProperty("aftershift.repo"), "tests/data/rosters", name)

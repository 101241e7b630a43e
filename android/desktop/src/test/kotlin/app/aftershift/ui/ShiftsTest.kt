package app.aftershift.ui

import androidx.compose.ui.res.PseudoLocale
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.CycleAction
import app.aftershift.core.Hand
import app.aftershift.core.ShiftsAction
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** The month: what a tap does to it, what a finger paints, and what is said of it. */
@OptIn(ExperimentalTestApi::class)
class ShiftsTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    @Test
    fun anEmptyMonthSaysHowToBegin() =
        app.use {
            toShifts()
            assertTrue(shows("January 2026"))
            assertTrue(shows("Tap a day to put a shift on it; tap again for the next code."))
            assertEquals("Monday 12 January, today, nothing entered", day("2026-01-12"))
            assertEquals("Monday 29 December, nothing entered", day("2025-12-29"))
            pressTag("day 2026-01-12")
            assertFalse("begun", shows("Tap a day to put a shift on it; tap again for the next code."))
        }

    @Test
    fun tapsGoThroughTheCodesInTheirOrder() =
        app.use {
            toShifts()
            val said =
                List(7) {
                    pressTag("day 2026-01-15")
                    day("2026-01-15").removePrefix("Thursday 15 January, ")
                }
            val codes =
                listOf(
                    "Early, 07:00 to 15:00",
                    "Late, 13:00 to 21:00",
                    "Long day, 07:00 to 19:30",
                    "Night, 19:00 to 07:30",
                    "On call, 17:00 to 08:00",
                    "Annual leave",
                    "nothing entered",
                )
            assertEquals(codes, said)
        }

    @Test
    fun aCodeInHandIsPutThereAndTakenAway() =
        app.use {
            toShifts()
            assertTrue(shows("A tap goes through the codes. Hold a day to open it."))
            pressTag("hand N")
            ui.onNodeWithTag("hand N").assertIsSelected()
            assertTrue(shows("A tap or a swipe puts Night, 19:00 to 07:30 there."))
            pressTag("day 2026-01-15")
            assertEquals("Thursday 15 January, Night, 19:00 to 07:30", day("2026-01-15"))
            pressTag("day 2026-01-15")
            assertEquals("Thursday 15 January, nothing entered", day("2026-01-15"))
            pressTag("hand nothing")
            pressTag("day 2026-01-16")
            assertEquals("Friday 16 January, no shift", day("2026-01-16"))
            pressTag("hand clear")
            assertTrue(shows("A tap or a swipe takes away what you set."))
            pressTag("day 2026-01-16")
            assertEquals("Friday 16 January, nothing entered", day("2026-01-16"))
        }

    @Test
    fun aFingerPaintsOverTheEndOfAWeekAndItCanBeUndone() =
        app.use {
            toShifts()
            pressTag("hand N")
            drag("2026-01-16", "2026-01-18", "2026-01-19", "2026-01-20") {
                assertEquals("not before it is lifted", "nothing entered", days("2026-01-17", "2026-01-17").single())
            }
            assertEquals(List(5) { "Night" }, days("2026-01-16", "2026-01-20"))
            assertEquals(listOf("nothing entered"), days("2026-01-15", "2026-01-15"))
            assertEquals(listOf("nothing entered"), days("2026-01-21", "2026-01-21"))
            assertTrue(shows("Changed: 16–20 Jan."))
            assertTrue(shows("5 nights, Fri 16 to Tue 20"))
            pressTag("undo")
            assertEquals(List(5) { "nothing entered" }, days("2026-01-16", "2026-01-20"))
            assertFalse(has("undo"))
        }

    @Test
    fun backwardsIsPaintedTooAndFromRightToLeft() {
        app.use {
            toShifts()
            pressTag("hand E")
            drag("2026-01-08", "2026-01-06")
            assertEquals(List(3) { "Early" }, days("2026-01-06", "2026-01-08"))
        }
        app.use(PseudoLocale.RIGHT_TO_LEFT) {
            toShifts()
            pressTag("hand N")
            drag("2026-01-13", "2026-01-15")
        }
        val night =
            app.vault { shifts() }.weeks.flatMap { it.days }.filter {
                it.shifts.any { shift ->
                    shift.code == "N"
                }
            }
        assertEquals(listOf("2026-01-13", "2026-01-14", "2026-01-15"), night.map { it.day })
    }

    @Test
    fun aFingerThatGoesDownScrollsAndChangesNothing() =
        app.use {
            toShifts()
            drag("2026-01-05", "2026-01-12", "2026-01-19")
            assertEquals(List(21) { "nothing entered" }, days("2026-01-05", "2026-01-25"))
        }

    @Test
    fun goingThroughTheCodesAFingerThatSlipsChangesNothing() =
        app.use {
            toShifts()
            pressTag("day 2026-01-13")
            drag("2026-01-13", "2026-01-15")
            assertEquals(listOf("Early", "nothing entered", "nothing entered"), days("2026-01-13", "2026-01-15"))
        }

    @Test
    fun aWeekIsCopiedToOthers() =
        app.use {
            toShifts()
            pressTag("day 2026-01-12")
            pressTag("hand N")
            pressTag("day 2026-01-14")
            pressTag("copy a week")
            assertTrue(shows("Tap the week to copy."))
            pressTag("week 2026-01-12")
            assertTrue(shows("Tap each week that is to be like 12–18 Jan."))
            pressTag("week 2026-01-19")
            pressTag("week 2026-01-26")
            pressTag("weeks done")
            val week = listOf("Early", "nothing entered", "Night")
            assertEquals(week, days("2026-01-12", "2026-01-14"))
            assertEquals(listOf("Early", "no shift", "Night"), days("2026-01-19", "2026-01-21"))
            assertEquals(listOf("Early", "no shift", "Night"), days("2026-01-26", "2026-01-28"))
            assertTrue(shows("Changed: 26 Jan – 1 Feb."))
            pressTag("undo")
            assertEquals(List(3) { "nothing entered" }, days("2026-01-26", "2026-01-28"))
        }

    @Test
    fun thePhonesBackLeavesTheWeeks() =
        app.use {
            toShifts()
            pressTag("day 2026-01-12")
            pressTag("copy a week")
            systemBack()
            assertFalse(has("weeks done"))
            assertTrue(has("day 2026-01-12"))
        }

    @Test
    fun whatLIsIsAskedWhereItFirstStandsAndAnsweredOnce() =
        app.use {
            toShifts()
            assertFalse(has("asks L"))
            pressTag("hand L")
            pressTag("day 2026-01-15")
            assertTrue(shows("What is L here?"))
            assertTrue(shows("Late, 13:00 to 21:00"))
            tap("Leave")
            assertFalse(has("asks L"))
            assertEquals("Thursday 15 January, Leave", day("2026-01-15"))
        }

    @Test
    fun whatIsHardIsSaidAndNothingElse() =
        app.use {
            toShifts()
            pressTag("hand L")
            pressTag("day 2026-01-19")
            pressTag("hand E")
            pressTag("day 2026-01-20")
            assertTrue(shows("10 h between Late and Early on Tue 20"))
            pressTag("hand N")
            drag("2026-01-29", "2026-01-31")
            assertTrue(shows("3 nights, Thu 29 to Sat 31"))
        }

    @Test
    fun whatACycleHasIsSaidSo() {
        app.vault {
            cyclesAct(CycleAction.Start("four-on-four-off-nights", "LD", "N"))
            cyclesAct(CycleAction.Save)
        }
        app.use {
            toShifts()
            assertTrue(day("2026-01-12").endsWith("from the cycle"))
            pressTag("hand E")
            pressTag("day 2026-01-13")
            assertEquals("Tuesday 13 January, Early, 07:00 to 15:00", day("2026-01-13"))
            hold("2026-01-13")
            assertTrue(shows("Tuesday 13 January"))
            pressTag("back to cycle")
            pressTag("back")
            assertTrue(day("2026-01-13").endsWith("from the cycle"))
        }
    }

    @Test
    fun monthsAreLeafedThrough() =
        app.use {
            toShifts()
            assertFalse(has("this month"))
            pressLabel("Month after")
            assertTrue(shows("February 2026"))
            pressTag("this month")
            assertTrue(shows("January 2026"))
            pressLabel("Month before")
            assertTrue(shows("December 2025"))
        }

    @Test
    fun theWeekBeginsAsThePhoneHasIt() {
        app.use {
            toShifts()
            val month = listOf("2025-12-29", "2026-01-04").map { dayNode(it).boundsInRoot }
            assertEquals("one row", month[0].top, month[1].top)
        }
        assertEquals("2025-12-29", app.vault { shifts() }.weeks.first().first)
    }

    @Test
    fun aScreenReaderHasEverythingThatAFingerHas() =
        app.use {
            toShifts()
            val offers = offered("2026-01-15")
            assertTrue(
                "$offers",
                offers.containsAll(listOf("Open the day", "Set to Night", "No shift", "Copy this week")),
            )
            assertFalse("nothing to take away", "Clear" in offers)
            doOffered("2026-01-15", "Set to Night")
            assertEquals("Thursday 15 January, Night, 19:00 to 07:30", day("2026-01-15"))
            doOffered("2026-01-15", "Copy this week")
            doOffered("2026-01-20", "Paste here")
            assertEquals("Thursday 22 January, Night, 19:00 to 07:30", day("2026-01-22"))
            doOffered("2026-01-15", "Clear")
            assertEquals("Thursday 15 January, nothing entered", day("2026-01-15"))
            val chip = ui.onNodeWithTag("hand N").fetchSemanticsNode().config
            assertEquals(listOf("N, Night"), chip.getOrNull(SemanticsProperties.ContentDescription))
            doOffered("2026-01-22", "Open the day")
            assertTrue(shows("Thursday 22 January"))
        }

    @Test
    fun theCalendarFileGoesWhereItIsPut() {
        app.outside.place = temp.newFolder().toPath()
        app.vault { shiftsAct(ShiftsAction.Set("2026-01-15", "N")) }
        app.use {
            toShifts()
            pressTag("export")
            assertTrue(shows("The file is where you put it."))
        }
        assertEquals(listOf("save roster.ics"), app.outside.calls)
        val file = checkNotNull(app.outside.place).resolve("roster.ics").toFile().readText()
        assertTrue(file, file.startsWith("BEGIN:VCALENDAR") && "SUMMARY:N" in file)
    }

    @Test
    fun whatIsInHandIsNotStored() {
        app.use {
            toShifts()
            pressTag("hand N")
        }
        assertEquals(Hand.Through, app.vault { shifts() }.hand)
    }

    private class Taps(
        private val phone: Headless,
    ) {
        var count = 0
            private set

        fun on(vararg tags: String) = tags.forEach { phone.pressTag(it).also { count++ } }

        fun days(vararg days: String) = on(*days.map { "day 2026-$it" }.toTypedArray())

        fun over(
            first: String,
            last: String,
        ) = phone.drag("2026-$first", "2026-$last").also { count++ }
    }

    /** Three on and four off, each week another mix, the second three weeks like the first. */
    private val rota =
        listOf(
            listOf("Early", "Early", "Long day", "", "", "", ""),
            listOf("", "", "", "", "Night", "Night", "Night"),
            listOf("", "Long day", "", "Early", "Night", "", ""),
        )

    private fun Headless.assertRota() {
        val nothing = setOf("nothing entered", "no shift")
        val stands =
            days("2026-01-12", "2026-02-01").toMutableList().also {
                pressLabel("Month after")
                it += days("2026-02-02", "2026-02-22")
            }
        assertEquals((rota + rota).flatten(), stands.map { if (it in nothing) "" else it })
    }

    @Test
    fun sixWeeksTakeLessThanAMinuteOfTaps() =
        app.use {
            val taps = Taps(this)
            taps.on("tab shifts", "hand E")
            taps.over("01-12", "01-13")
            taps.days("01-29")
            taps.on("hand LD")
            taps.days("01-14", "01-27")
            taps.on("hand N")
            taps.over("01-23", "01-25")
            taps.days("01-30")
            taps.on("copy a week", "week 2026-01-12")
            pressLabel("Month after")
            taps.on("week 2026-02-02", "weeks done", "this month")
            taps.on("copy a week", "week 2026-01-19")
            pressLabel("Month after")
            taps.on("week 2026-02-09", "weeks done", "this month")
            taps.on("copy a week", "week 2026-01-26")
            pressLabel("Month after")
            taps.on("week 2026-02-16", "weeks done", "this month")
            assertRota()
            // And three to the month after.
            assertEquals(SIX_WEEKS, taps.count + 3)
        }

    @Test
    fun withoutSwipesAndWithoutCopyingToo() =
        app.use {
            val taps = Taps(this)
            taps.on("tab shifts", "hand E")
            taps.days("01-12", "01-13", "01-29")
            taps.on("hand LD")
            taps.days("01-14", "01-27")
            taps.on("hand N")
            taps.days("01-23", "01-24", "01-25", "01-30")
            pressLabel("Month after")
            taps.days("02-13", "02-14", "02-15", "02-20")
            taps.on("hand LD")
            taps.days("02-04", "02-17")
            taps.on("hand E")
            taps.days("02-02", "02-03", "02-19")
            pressTag("this month")
            assertRota()
            assertEquals(SIX_WEEKS_PLAINLY, taps.count + 1)
        }

    private companion object {
        const val SIX_WEEKS = 28
        const val SIX_WEEKS_PLAINLY = 25
    }
}

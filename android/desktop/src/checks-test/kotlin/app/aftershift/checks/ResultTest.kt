package app.aftershift.checks

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.click
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTouchInput
import app.aftershift.checks.course.CourseScreen
import app.aftershift.core.CheckCourseRow
import app.aftershift.core.CheckCourseState
import app.aftershift.core.CourseStanding
import app.aftershift.desktop.Headless
import app.aftershift.ui.KeptByThePhone
import app.aftershift.ui.TestApp
import app.aftershift.ui.tag
import app.aftershift.ui.theme.AftershiftTheme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What a result says, beside earlier ones, and what can be done with it. */
@OptIn(ExperimentalTestApi::class)
class ResultTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.noticeRead() } }

    /** To the newest result of a form, by way of its course. */
    private fun Headless.newest(instrument: String) {
        course(instrument)
        if (has("table")) pressTag("table")
        ui.onNode(tag("course list")).performScrollToNode(tag("row"))
        press(ui.onAllNodes(tag("row")).onFirst())
    }

    private fun Headless.course(instrument: String) {
        catalogue()
        form(instrument)
        pressTag("course")
    }

    @Test
    fun aChangeIsSaidInPointsAndWithTheRuleAndNothingMore() {
        app.fillIn("2025-10-01", "phq9", 2, 2, 2, 2, 2, 2, 2, 0, 0, 1)
        app.fillIn("2025-10-20", "phq9", 1, 1, 1, 1, 1, 2, 2, 0, 0, 0)
        app.clock("2025-10-20T19:00:00Z")
        app.use {
            newest("phq9")
            assertTrue(
                shows(
                    "5 points lower than on 1 October 2025. A change of less than 6 can be chance.",
                    substring = true,
                ),
            )
        }
        app.fillIn("2025-11-10", "phq9", 1, 1, 1, 0, 0, 0, 0, 0, 0, 0)
        app.clock("2025-11-10T19:00:00Z")
        app.use {
            newest("phq9")
            assertTrue(
                shows("6 points lower than on 20 October 2025. A fall counts only from a start of 10 or more."),
            )
            assertTrue(
                shows(
                    "Since the first time: 11 points lower than on 1 October 2025. " +
                        "A change of 6 or more is unlikely to be chance. " +
                        "Half of that score or less. " +
                        "It is now below 5, the lowest line that studies of treatment use.",
                ),
            )
        }
        app.fillIn("2025-11-15", "phq9", 1, 1, 1, 0, 0, 0, 0, 0, 0, 0)
        app.clock("2025-11-15T19:00:00Z")
        app.use {
            newest("phq9")
            assertTrue(shows("Too early to compare with 10 November 2025", substring = true))
            assertFalse(shows("The same as on", substring = true))
        }
    }

    @Test
    fun whereNoRuleIsPublishedThatIsSaidOnce() {
        app.fillIn("2025-10-01", "proqol5", *Array(30) { 3 })
        app.fillIn("2025-12-01", "proqol5", *Array(30) { 4 })
        app.clock("2025-12-01T19:00:00Z")
        app.use {
            newest("proqol5")
            assertTrue(shows("10 points higher than on 1 October 2025."))
            assertTrue(shows("No confirmed rule says how much of a change counts here."))
        }
    }

    @Test
    fun publishedNamesStandInTheDetailsOnly() {
        app.fillIn("2026-01-12", "phq9", 1, 1, 1, 1, 1, 1, 1, 0, 0, 1)
        app.use {
            newest("phq9")
            assertFalse(shows("mild", substring = true))
            pressTag("details")
            assertTrue(shows("5 to 9: mild"))
            assertTrue(shows("Remission: a total below 5.", substring = true))
            assertTrue(shows("Last checked on 23 November 2026"))
        }
    }

    @Test
    fun aFullerFormIsOfferedAndNotNowTakesItAway() {
        app.fillIn("2026-01-12", "phq4", 2, 2, 2, 2)
        app.use {
            newest("phq4")
            assertTrue(shows("This form doesn\u0027t ask about thoughts of dying.", substring = true))
            tap("PHQ-9 or PHQ-8")
            assertTrue(shows("Two forms ask about this. Either is fine."))
            pressTag("back")
            tap("Not now")
            assertFalse(shows("PHQ-9 or PHQ-8"))
        }
    }

    @Test
    fun theLineIsThePersonsToChoose() {
        app.fillIn("2026-01-12", "auditc", 2, 1, 0)
        app.use {
            newest("auditc")
            assertTrue(shows("3, mostly used for women, and 4, mostly used for men.", substring = true))
            assertFalse("none is chosen for anybody", shows("Held against a line", substring = true))
            tap("4")
            assertTrue(shows("Held against a line at 4"))
            tap("3")
            assertTrue(shows("Held against a line at 3"))
        }
    }

    @Test
    fun whatIsMissingCanStillBeAnswered() {
        app.fillIn("2026-01-12", "gad7", 1, null, 1, 1, null, 1, 1)
        app.use {
            newest("gad7")
            assertTrue(shows("2 questions have no answer, so there is no complete score."))
            assertFalse("without a score there is nothing to bring", shows("You can bring this", substring = true))
            tap("Go to them")
            assertTrue(shows("Question 2 of 7"))
        }
        app.clock("2026-01-14T21:10:00Z")
        app.use {
            newest("gad7")
            assertFalse("for a day", shows("Go to them"))
        }
    }

    @Test
    fun aQuestionBeforeSomethingIsRemovedStandsAgainAfterThePhoneWasTurned() {
        app.fillIn("2026-01-12", "gad7", 1, 1, 1, 1, 1, 1, 1)
        val kept = KeptByThePhone()
        app.use(kept = kept) {
            newest("gad7")
            tap("Remove this result")
            kept.turn(this)
            assertTrue(shows("Remove this result?"))
            tap("Keep it")
            assertTrue(shows("7 of 21"))
        }
    }

    @Test
    fun aPointThatWasTappedIsReadAfterThePhoneWasTurned() {
        app.fillIn("2026-01-12", "gad7", 1, 1, 1, 1, 1, 1, 1)
        val kept = KeptByThePhone()
        app.use(kept = kept) {
            course("gad7")
            ui.onNode(tag("chart")).performTouchInput { click(center) }
            assertTrue(shows("Mon 12 Jan 2026: 7 of 21."))
            kept.turn(this)
            assertTrue(shows("Mon 12 Jan 2026: 7 of 21."))
        }
    }

    @Test
    fun aResultIsRemovedForGoodAfterAYes() {
        app.fillIn("2025-12-12", "gad7", 1, 1, 1, 1, 1, 1, 1)
        app.fillIn("2026-01-12", "gad7", 2, 2, 2, 2, 2, 2, 2)
        app.use {
            newest("gad7")
            assertTrue(shows("14 of 21"))
            tap("Remove this result")
            tap("Keep it")
            assertTrue(shows("14 of 21"))
            tap("Remove this result")
            tap("Remove")
            assertTrue("back on the course", has("course list"))
            assertFalse(shows("14 of 21"))
        }
        assertEquals(listOf(7u), app.vault { checkCourse("gad7").scales.single().points.map { it.score } })
    }

    @Test
    fun whatWasLeftForADayIsKeptWithoutAScore() {
        app.fillIn("2026-01-10", "gad7", 3, 3, 3)
        app.clock("2026-01-12T21:10:00Z")
        app.use {
            newest("gad7")
            assertTrue(shows("Left for more than a day", substring = true))
            pressTag("answers")
            assertTrue(shows("Nearly every day") && shows("No answer"))
        }
    }

    @Test
    fun whatIsOpenIsGoneOnWithFromTheCourse() {
        app.fillIn("2026-01-12", "gad7", 3, 3, 3)
        app.use {
            newest("gad7")
            assertTrue(shows("Not finished yet."))
            tap("Go on")
            assertTrue(shows("Question 4 of 7"))
        }
    }

    @Test
    fun theCourseSaysEachPointAndWhatIsMoreThanChance() {
        app.fillIn("2025-10-01", "phq9", 0, 1, 1, 0, 0, 0, 0, 0, 0, 0)
        app.fillIn("2025-12-01", "phq9", 2, 2, 2, 2, 0, 0, 0, 0, 0, 0)
        app.clock("2026-01-12T21:10:00Z")
        app.use {
            course("phq9")
            val said = "Mon 1 Dec 2025: 8 of 27. Higher than the point before; unlikely to be chance."
            val chart = ui.onNode(tag("chart")).fetchSemanticsNode()
            val description = chart.config.getOrNull(SemanticsProperties.ContentDescription)?.single().orEmpty()
            assertTrue(description, "2 scores, from 1 Oct 2025 to 1 Dec 2025." in description && said in description)
            ui.onNode(tag("chart")).performTouchInput { click(centerRight) }
            assertTrue(shows(said))
        }
    }

    @Test
    fun whatAnotherEditionAskedIsKeptAndNotOpened() =
        Headless.run {
            val row = CheckCourseRow("1", "2026-01-02", CourseStanding.OTHER_EDITION, emptyList())
            val state = CheckCourseState("phq9", "PHQ-9", "last 2 weeks", true, emptyList(), listOf(row))
            var opened = 0
            show { AftershiftTheme(dark = false) { CourseScreen(state) { opened++ } } }
            assertTrue(shows("Kept, not scored: this form has changed since"))
            tap("Fri 2 Jan 2026")
            assertEquals(0, opened)
        }
}

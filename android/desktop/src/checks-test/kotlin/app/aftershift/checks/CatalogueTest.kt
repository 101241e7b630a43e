package app.aftershift.checks

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.performScrollToNode
import app.aftershift.ui.TestApp
import app.aftershift.ui.tag
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What stands before a form: the list of all, what has to be read, what there is to know. */
@OptIn(ExperimentalTestApi::class)
class CatalogueTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    @Test
    fun beforeTheFirstOneItIsSaidThatNobodyWatches() =
        app.use {
            firstRun()
            catalogue()
            assertTrue(shows("Nobody monitors your answers", substring = true))
            form("gad7")
            assertTrue("it stands before every form", shows("Nobody monitors your answers", substring = true))
            assertFalse("and is read first", has("start"))
            tap("I have read this")
            assertTrue(has("start"))
            pressTag("back")
            assertFalse(shows("Nobody monitors your answers", substring = true))
        }

    @Test
    fun whatOnlyAClinicianAsksForIsFoldedIn() {
        app.noticeRead()
        app.use {
            catalogue()
            assertTrue(shows("PHQ-4") && shows("ProQOL 5"))
            assertFalse(shows("AUDIT-C"))
            tap("If a clinician asked")
            assertTrue(shows("AUDIT-C") && shows("PCL-5"))
        }
    }

    @Test
    fun trendsLeadsThereToo() {
        app.noticeRead()
        app.use {
            pressTag("tab trends")
            ui.onNode(tag("trends")).performScrollToNode(tag("checks"))
            pressTag("checks")
            assertTrue(shows("If a clinician asked"))
        }
    }

    @Test
    fun oneOfTwoFormsForTheSameQuestionIsChosen() {
        app.noticeRead()
        app.use {
            catalogue()
            form("phq9")
            tap("PHQ-8")
            assertTrue(shows("8 questions", substring = true))
            tap("Start")
            assertTrue(shows("Question 1 of 8"))
            pressTag("back")
            assertTrue("back leads to where the choice began", shows("Self-checks"))
        }
    }

    @Test
    fun whatIsNotToBeSavedIsNotSavedInTheOtherFormEither() {
        app.noticeRead()
        app.use {
            catalogue()
            form("phq9")
            pressTag("dont save")
            tap("PHQ-8")
            pressTag("start")
            assertTrue(shows("Question 1 of 8") && shows("Not saved"))
        }
    }

    @Test
    fun ofWhatWasBegunNothingCanBeChosenAnyMoreAndItCanBeRemoved() {
        app.noticeRead()
        app.use {
            begin("gad7")
            answer(1, 1)
            leave()
            form("gad7")
            assertTrue(shows("Not finished") && shows("2 of 7 answered"))
            assertFalse("it is saved", has("dont save"))
            tap("Remove what was begun")
            tap("Keep it")
            assertTrue(shows("2 of 7 answered"))
            tap("Remove what was begun")
            tap("Remove")
            assertFalse(shows("Not finished"))
            assertTrue("as if it had never been", has("dont save") && has("start"))
        }
        assertEquals(0, app.vault { checkCourse("gad7").rows.size })
    }

    @Test
    fun aDateInDoubtIsAskedAboutBeforeAFormIsBegun() {
        app.noticeRead()
        app.settledIn("2026-01-12")
        app.clock("2026-01-05T21:10:00Z")
        app.use {
            catalogue()
            form("gad7")
            tap("Start")
            assertTrue(shows("Is the date right?"))
            tap("Not now")
            assertFalse(shows("Question 1 of 7"))
            tap("Start")
            tap("Save with this date")
            assertTrue(shows("Question 1 of 7"))
            answer(1)
        }
        assertEquals("2026-01-05", app.vault { checkCourse("gad7").rows.single().day })
    }

    @Test
    fun aSecondOneTooEarlyAndAThirdAreToldSo() {
        app.noticeRead()
        app.fillIn("2026-01-10", "gad7", 1, 1, 1, 1, 1, 1, 1)
        app.clock("2026-01-12T21:10:00Z")
        app.use {
            catalogue()
            form("gad7")
            assertTrue(shows("You did this on 10 January. A total can be compared from 24 January on."))
            tap("Start")
            answer(1)
            tap("Stop for now")
            form("gad7")
            assertTrue(shows("A new total won\u0027t tell you more yet. It can be compared from 24 January on."))
            assertTrue(shows("Go on") && shows("Start again"))
            tap("Start again")
            assertTrue(shows("Question 1 of 7"))
            answer(1)
        }
        assertEquals(3, app.vault { checkCourse("gad7").rows.size })
    }

    @Test
    fun theThirdTimeLeadsToSomebodyOrOn() {
        app.noticeRead()
        app.fillIn("2026-01-09", "gad7", 1, 1, 1, 1, 1, 1, 1)
        app.fillIn("2026-01-10", "gad7", 1, 1, 1, 1, 1, 1, 1)
        app.clock("2026-01-12T21:10:00Z")
        app.use {
            catalogue()
            form("gad7")
            tap("Talk to someone")
            assertTrue(shows("In danger now"))
            pressTag("back")
            tap("Start")
            assertTrue(shows("Question 1 of 7"))
        }
    }
}

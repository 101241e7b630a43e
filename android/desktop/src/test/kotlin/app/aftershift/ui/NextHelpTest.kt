package app.aftershift.ui

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.state.ToggleableState
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.NextHelpAction
import app.aftershift.core.OwnReport
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

@OptIn(ExperimentalTestApi::class)
class NextHelpTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    private fun since(report: OwnReport) = app.vault { nextHelp().reports.single { it.report == report }.since }

    private fun Headless.isTicked(report: OwnReport) =
        ui
            .onNodeWithTag("report $report")
            .fetchSemanticsNode()
            .config[SemanticsProperties.ToggleableState] == ToggleableState.On

    @Test
    fun withoutAnswersItSaysThatThereIsNotEnoughAndWhatCanBeDoneAllTheSame() =
        app.use {
            nextHelp()
            assertTrue(shows("Not enough to say"))
            assertTrue(shows("What this can't know"))
            assertFalse("nothing applies, so there is no why", shows("Why"))
            pressTag("step FIRST_STEP")
            assertTrue(shows("A first message or call"))
            pressTag("back")
            assertTrue(shows("Not enough to say"))
            pressTag("step LEVELS")
            assertTrue(shows("Levels of care"))
        }

    @Test
    fun whatIsSaidIsDatedTodayFollowedAboveAndTakenBackByAnotherTap() {
        app.use {
            nextHelp()
            assertFalse(isTicked(OwnReport.CANT_FUNCTION))
            pressTag("report CANT_FUNCTION")
            assertTrue(isTicked(OwnReport.CANT_FUNCTION))
            assertTrue(shows("Since 12 January 2026"))
            assertFalse("it comes to something else", shows("Not enough to say"))
            assertTrue(shows("Why"))
            assertTrue(shows("You said: “I can't do my job or look after myself” Since 12 January 2026"))
            assertTrue(shows("What would change it: ", substring = true))
        }
        assertEquals("2026-01-12", since(OwnReport.CANT_FUNCTION))
        app.use {
            nextHelp()
            pressTag("report CANT_FUNCTION")
            assertTrue(shows("Not enough to say"))
        }
        assertNull(since(OwnReport.CANT_FUNCTION))
    }

    @Test
    fun sinceWhenSomebodyIsInCareIsAskedAndNotGuessed() {
        app.use {
            nextHelp()
            pressTag("report IN_CARE")
            assertFalse(isTicked(OwnReport.IN_CARE))
            tap("Not now")
            assertEquals(0, there("since"))
            pressTag("report IN_CARE")
            pressLabel("Month before")
            pressLabel("Fri 12 Dec 2025")
            assertTrue(isTicked(OwnReport.IN_CARE))
            assertTrue(shows("Since 12 December 2025"))
        }
        assertEquals("2025-12-12", since(OwnReport.IN_CARE))
    }

    @Test
    fun aDayToComeCannotBeTheDayItBegan() =
        app.use {
            nextHelp()
            pressTag("report IN_CARE")
            pressLabel("Tue 13 Jan 2026")
            assertEquals("still asked", 1, there("since"))
        }

    @Test
    fun whereHelpIsNeededNowSupportStandsFirst() {
        app.vault { nextHelpAct(NextHelpAction.Report(OwnReport.WITHDRAWAL, null)) }
        app.use {
            nextHelp()
            assertTrue(shows("Help now"))
            pressTag("support here")
            assertTrue(shows("In danger now"))
        }
    }

    @Test
    fun whatIsToldAtTheBottomShowsItsOutcomeAtTheTop() =
        app.use {
            nextHelp()
            pressTag("report DRIVEN")
            ui.onNodeWithTag("support here").assertIsDisplayed()
        }

    @Test
    fun noNumberOfALevelAndNoWordForHowBadItIsShows() {
        app.vault { OwnReport.entries.forEach { nextHelpAct(NextHelpAction.Report(it, null)) } }
        app.use {
            nextHelp()
            ui.waitForIdle()
            listOf("level 1", "level 2", "level 3", "level 4", "severe", "moderate", "should").forEach {
                assertFalse(it, shows(it, substring = true))
            }
        }
    }

    @Test
    fun inLargeTypeEverythingIsReached() =
        app.use(fontScale = 2f) {
            nextHelp()
            pressTag("report DRIVEN")
            assertTrue(isTicked(OwnReport.DRIVEN))
            pressTag("back")
            assertTrue(shows("In danger now"))
        }
}

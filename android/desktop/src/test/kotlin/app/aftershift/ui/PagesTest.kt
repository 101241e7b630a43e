package app.aftershift.ui

import androidx.compose.foundation.layout.Column
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import app.aftershift.core.PageLine
import app.aftershift.core.PageState
import app.aftershift.core.supportChooseCountry
import app.aftershift.desktop.Headless
import app.aftershift.ui.reading.PageCalls
import app.aftershift.ui.reading.PageContent
import app.aftershift.ui.reading.ShownPage
import app.aftershift.ui.theme.AftershiftTheme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files

/** What there is to read. All of it before anything is stored. */
@OptIn(ExperimentalTestApi::class)
class PagesTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    private fun live(country: String) = supportChooseCountry(temp.root.path, country)

    private fun Headless.open(page: String) {
        pressTag("support")
        pressTag("to cards_list")
        pressTag("page $page")
    }

    @Test
    fun aMomentOpensFromSupportWithNumberedStepsAndWordsToTakeAlong() {
        app.use {
            pressTag("support")
            tap("I'm not OK to finish this shift")
            assertTrue(shows("Hand over"))
            assertTrue("each part counts for itself", shows("1.") && shows("3."))
            assertFalse(shows("Copied."))
            press(ui.onAllNodes(tag("copy")).onFirst())
            assertTrue(shows("Copied."))
        }
        val words = "I'm not OK to finish this shift. I need to hand over. Who can take my patients?"
        assertEquals(listOf("copy $words"), app.outside.calls)
        assertFalse("reading makes no vault", Files.exists(app.folder.resolve("vault")))
    }

    @Test
    fun whatMayHaveHappenedBeforeStandsAboveEverythingElse() =
        app.use {
            pressTag("support")
            tap("I'm not OK to finish this shift")

            fun top(text: String) = ui.onAllNodes(hasText(text)).onFirst().fetchSemanticsNode().positionInRoot.y
            assertTrue(top("Blood or a needlestick") < top("Say one of these aloud"))
            tap("Blood or a needlestick")
            assertFalse(shows("Say one of these aloud"))
        }

    @Test
    fun whereNothingCanBeCopiedItSaysSo() =
        TestApp(temp.root.toPath(), outside = Asked(possible = false)).use {
            pressTag("support")
            tap("I'm not OK to finish this shift")
            press(ui.onAllNodes(tag("copy")).onFirst())
            assertTrue(shows("This device did not take the words.", substring = true))
            assertFalse(shows("Copied."))
        }

    @Test
    fun withoutACountryAPageAsksForItAndThenShowsWhatIsTrueThere() =
        app.use {
            open("licensure-questions")
            assertFalse("nothing of any country", shows("In Australia") || shows("In Canada"))
            tap("Choose your country to see what is true there")
            tap("Australia")
            assertTrue(shows("In Australia"))
            assertFalse(shows("Choose your country to see what is true there"))
            assertFalse(shows("In Canada"))
        }

    @Test
    fun thePartOfTheCountryChangesWhatIsTrue() {
        live("AU")
        app.use {
            open("licensure-questions")
            assertTrue(shows("In Australia"))
            tap("Where in Australia? Some rules differ there.")
            tap("Western Australia")
            assertTrue(shows("In Western Australia"))
            assertFalse(shows("In Australia"))
            tap("Where in Australia? Some rules differ there.")
            press(ui.onAllNodes(tag("region unsaid")).onFirst())
            assertTrue(shows("In Australia"))
        }
    }

    @Test
    fun thePartOfTheCountryIsChosenInSettingsToo() {
        app.vault {}
        live("AU")
        app.use {
            pressTag("tab plan")
            pressTag("settings")
            tap("Where in Australia? Some rules differ there.")
            tap("Western Australia")
            pressTag("back")
            open("licensure-questions")
            assertTrue(shows("In Western Australia"))
        }
    }

    @Test
    fun whereNothingIsConfirmedForTheCountryItSaysSoAndShowsTheRest() {
        live("IE")
        app.use {
            open("licensure-questions")
            assertTrue(shows("There is nothing for Ireland in particular here yet. What you see holds everywhere."))
            assertTrue(shows("Find the exact question on your own form", substring = true))
            assertFalse(shows("In the United Kingdom"))
        }
    }

    @Test
    fun whereItComesFromOpensWithEachStatementUnderItsSource() =
        app.use {
            open("declining-an-extra-shift")
            assertTrue(shows("Checked on 24 November 2026"))
            assertFalse(shows("NIOSH, 2015", substring = true))
            tap("Where this comes from")
            assertTrue(shows("NIOSH, 2015", substring = true))
        }

    @Test
    fun aPageLeadsToTheNextAndBackComesTheSameWay() =
        app.use {
            open("declining-an-extra-shift")
            pressTag("page not-ok-to-finish-this-shift")
            assertTrue(shows("Say one of these aloud"))
            pressTag("back")
            assertTrue(shows("Declining an extra shift"))
            pressTag("back")
            assertTrue("the list", shows("What keeps people from asking") && shows("The work itself"))
            pressTag("back")
            pressTag("to levels")
            assertTrue(shows("Earlier rather than later"))
            pressTag("back")
            assertTrue(shows("In danger now"))
        }

    @Test
    fun whatIsNotConfirmedIsMarkedInADevelopmentBuild() =
        app.use {
            open("time-off-and-your-job")
            assertTrue(shows("Not confirmed yet"))
            pressTag("back")
            pressTag("page declining-an-extra-shift")
            assertFalse(shows("Not confirmed yet"))
        }

    @Test
    fun aPageThatWasNotCheckedForAYearSaysSo() =
        Headless.run {
            val none = emptyList<PageLine>()
            val old = PageState("p", "A page", none, listOf(), "GB", false, listOf(), "2024-01-02", true, none)
            show {
                AftershiftTheme(dark = false) {
                    Column { PageContent(ShownPage(old, emptyList()), PageCalls({}, {}, { true }, {})) }
                }
            }
            assertTrue(shows("Checked more than a year ago"))
            assertTrue(shows("Checked on 2 January 2024"))
        }

    @Test
    fun largeTypeLosesNothing() =
        app.use(fontScale = 2f) {
            open("declining-an-extra-shift")
            tap("Where this comes from")
            assertTrue(shows("NIOSH, 2015", substring = true))
            pressTag("page not-ok-to-finish-this-shift")
            assertTrue(shows("Hand over"))
        }
}

package app.aftershift.checks

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.unit.dp
import app.aftershift.checks.parts.onSeen
import app.aftershift.checks.today.NoticeModel
import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import app.aftershift.core.CheckHelp
import app.aftershift.core.CheckNoticeAction
import app.aftershift.core.CheckNoticeState
import app.aftershift.core.CheckOffer
import app.aftershift.core.NoHandle
import app.aftershift.core.OfferReason
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import app.aftershift.ui.TestApp
import app.aftershift.ui.core.CoreCalls
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.tag
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import kotlinx.coroutines.test.resetMain
import kotlinx.coroutines.test.setMain
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** One quiet line, and at most one offer in it. */
@OptIn(ExperimentalTestApi::class, ExperimentalCoroutinesApi::class)
class OnTodayTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    @Test
    fun anOfferIsOneLineAndNotNowIsAsNearAsYes() {
        app.settledIn("2026-01-12")
        app.noticeRead()
        app.use {
            assertTrue(shows("A self-check, 4 questions"))
            tap("When you have time")
            assertTrue("to that form itself", shows("PHQ-4") && has("start"))
            pressTag("back")
            tap("All self-checks")
            assertTrue(shows("A place to start"))
            pressTag("back")
            pressTag("offer not now")
            assertTrue(shows("Not for two weeks."))
            assertFalse(has("offer"))
            tap("When you have time")
            assertTrue("the line stays", shows("A place to start"))
            pressTag("back")
            assertFalse("it was said", shows("Not for two weeks."))
        }
        app.clock("2026-01-13T18:00:00Z")
        app.use { assertFalse("nor the next day", has("offer")) }
    }

    @Test
    fun whatIsShownIsNotedOnce() {
        app.settledIn("2026-01-12")
        app.use { assertTrue(has("offer")) }
        // Two weeks from the day it was first shown on, another has its turn.
        app.clock("2026-01-26T18:00:00Z")
        app.use { assertFalse(shows("A self-check, 4 questions")) }
    }

    @Test
    fun noFormIsNamedToWhoeverPassesBy() {
        app.settledIn("2026-01-12")
        app.noticeRead()
        app.use { assertFalse(shows("PHQ", substring = true)) }
        app.fillIn("2026-01-12", "phq9", 1, 1, 1)
        app.use {
            assertTrue(shows("A self-check, begun") && shows("3 of 10 answered"))
            assertFalse(shows("PHQ", substring = true))
            tap("A self-check, begun")
            assertTrue(shows("Question 4 of 10"))
        }
    }

    /** Below the fold, in large type: it isn't shown yet. */
    @Test
    fun whatWasNotScrolledToWasNotShown() {
        app.settledIn("2026-01-12")
        app.vault { todayAct(TodayAction.TapLoad(1u)) }
        app.use(fontScale = 2f) { assertEquals(0f, ui.onNode(tag("offer")).fetchSemanticsNode().boundsInRoot.height) }
        app.clock("2026-01-26T18:00:00Z")
        app.use(fontScale = 2f) {
            assertTrue("it wasn't seen for two weeks", shows("A self-check, 4 questions"))
            ui.onNode(tag("offer")).performScrollTo()
            ui.waitForIdle()
        }
        app.clock("2026-02-09T18:00:00Z")
        app.use { assertFalse("it was, for two weeks", shows("A self-check, 4 questions")) }
    }

    /** The question after a hard answer may be below the fold too, on a small phone with much on the day. */
    @Test
    fun halfOfItHasToBeInSight() =
        Headless.run {
            var seen = 0
            show {
                Column(Modifier.height(300.dp).testTag("list").verticalScroll(rememberScrollState())) {
                    Spacer(Modifier.height(260.dp))
                    Spacer(Modifier.size(100.dp).onSeen { seen++ })
                    Spacer(Modifier.testTag("below").size(100.dp))
                }
            }
            ui.waitForIdle()
            assertEquals("40 of 100", 0, seen)
            ui.onNode(tag("below")).performScrollTo()
            ui.waitForIdle()
            assertTrue(seen > 0)
        }

    @Test
    fun whatCouldNotBeStoredIsToldAgain() {
        val failing = Failing()
        Dispatchers.setMain(UnconfinedTestDispatcher())
        try {
            val model = NoticeModel(OpenCore(failing, CoreCalls(Dispatchers.Unconfined), "one") {})
            model.load()
            model.offerSeen(OFFER)
            model.offerSeen(OFFER)
            assertEquals("not again and again", listOf(CheckNoticeAction.OFFER_SHOWN), failing.told)
            failing.fails = false
            model.load()
            model.load()
            model.offerSeen(OFFER)
            assertEquals("once more, and then it is known", List(2) { CheckNoticeAction.OFFER_SHOWN }, failing.told)
        } finally {
            Dispatchers.resetMain()
        }
    }

    @Test
    fun whoHasJustComeIsOfferedNothing() =
        app.use {
            firstRun()
            assertFalse(has("offer"))
            tap("When you have time")
            assertTrue(shows("Self-checks"))
        }
}

private val OFFER = CheckOffer("phq4", "PHQ-4", 4u, OfferReason.FIRST)

/** A core on a full disk. */
private class Failing : Aftershift(NoHandle) {
    var fails = true
    val told = mutableListOf<CheckNoticeAction>()
    private val state = CheckNoticeState(null, CheckHelp.AS_ALWAYS, null, null, OFFER)

    override fun checkNotice() = state

    override fun checkNoticeAct(action: CheckNoticeAction): CheckNoticeState {
        told += action
        if (fails) throw AppException.NeedsSpace()
        return state
    }
}

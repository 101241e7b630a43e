package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isToggleable
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performScrollToNode
import app.aftershift.core.Sphere
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

@OptIn(ExperimentalTestApi::class)
class CheckInTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    private val entries get() = app.vault { history().days.flatMap { it.entries } }

    @Test
    fun aWholeCheckInReachesTheVaultAndIsThereAfterReopening() {
        app.use {
            firstRun()
            stone("Very heavy")
            assertTrue(shows("Saved."))
            tap("Can\u2019t switch off".takeIf(::shows) ?: "Can\u0027t switch off")
            tap("Next")
            pressLabel("Less sleep")
            pressLabel("Less sleep")
            tap("Poor")
            tap("Next")
            press(ui.onAllNodes(isToggleable())[0])
            tap("The team")
            tap("Next")
            pressTag("done")
            pressTag("tab trends")
            // The days begin below what parts of the app have to say.
            ui.onNodeWithTag("trends").performScrollToNode(hasText("Very heavy, 21:10"))
            assertTrue(shows("Very heavy, 21:10"))
        }
        val entry = entries.single()
        assertEquals(3.toUByte(), entry.load)
        assertEquals(390.toUShort(), entry.sleepMinutes)
        assertEquals(1.toUByte(), entry.sleepQuality)
        assertEquals(listOf(1, 1), listOf(entry.signals.size, entry.weighed.size))
        assertEquals(Sphere.TEAM, app.vault { entry(entry.id).weighed.single { it.chosen }.sphere })
        app.use {
            assertTrue(shows("Very heavy, 21:10"))
            assertFalse(shows("Pick up where you stopped"))
        }
    }

    @Test
    fun theFirstCheckInIsOneTapAfterTheFirstRunAndEveryOtherIsOneTap() {
        app.use {
            firstRun()
            stone("Light")
        }
        assertEquals(1, entries.size)
        app.use { stone("Too much") }
        assertEquals(listOf(0, 4), entries.map { it.load.toInt() }.sorted())
    }

    @Test
    fun theHeaviestLoadMentionsSupport() =
        app.use {
            firstRun()
            stone("Too much")
            assertTrue(shows("Saved. Support is there if you want it."))
        }

    @Test
    fun doneIsOnEveryCardAtTheSamePlace() =
        app.use {
            firstRun()
            stone("Heavy")
            tap("I have longer")
            val titles = mutableListOf<String>()
            val places = mutableSetOf<Float>()
            val all =
                listOf(
                    "What do you notice?",
                    "Your last sleep",
                    "What weighed on you?",
                    "What helped?",
                    "When is this?",
                    "How much energy is left?",
                    "Put it down",
                )
            repeat(all.size) {
                titles += all.single(::shows)
                places += ui.onNodeWithTag("done").assertIsDisplayed().fetchSemanticsNode().positionInRoot.y
                tap("Next")
            }
            assertEquals(all, titles)
            assertEquals("Done moves: $places", 1, places.size)
            assertTrue(shows("That is all"))
            pressTag("done")
            assertTrue(shows("How heavy is it right now?"))
        }

    @Test
    fun whatIsInterruptedIsPickedUpWhereItStopped() {
        app.use {
            firstRun()
            stone("Heavy")
            tap("Next")
            assertTrue(shows("Your last sleep"))
        }
        app.use {
            tap("Pick up where you stopped")
            assertTrue(shows("Your last sleep"))
            pressLabel("Back")
            assertTrue("back leads to the card before", shows("What do you notice?"))
        }
    }

    @Test
    fun whatIsInterruptedCanBeLeftAsItIs() {
        app.use {
            firstRun()
            stone("Heavy")
        }
        app.use {
            tap("Leave it as it is")
            assertFalse(shows("Pick up where you stopped"))
            assertTrue(shows("Heavy, 21:10"))
        }
        assertEquals(1, entries.size)
    }

    @Test
    fun anEntryIsCorrectedMovedAndRemoved() {
        app.use {
            firstRun()
            stone("Heavy")
            pressTag("done")
            tap("Heavy, 21:10")
            stone("Some weight")
            tap("How much energy is left?")
            tap("Low")
            tap("When")
            tap("− 1 h")
            assertTrue(shows("Mon 12 Jan 2026, 20:10"))
        }
        val entry = entries.single()
        assertEquals(listOf(1, 1), listOf(entry.load.toInt(), entry.energy?.toInt()))
        assertEquals("20:10", entry.localTime)
        app.use {
            tap("Some weight, 20:10")
            tap("Remove this check-in")
            tap("Keep it")
            assertEquals(1, entries().size)
            tap("Remove this check-in")
            tap("Remove")
            assertFalse(shows("Some weight, 20:10"))
        }
        assertEquals(0, entries.size)
    }

    @Test
    fun anEarlierOneIsAddedByDayTimeAndStone() {
        app.use {
            firstRun()
            pressTag("tab trends")
            tap("Add an earlier check-in")
            pressLabel("Sat 10 Jan 2026")
            tap("− 1 h")
            stone("Too much")
            assertTrue("the rest can be answered at once", shows("What do you notice?"))
        }
        val entry = entries.single()
        assertEquals("2026-01-10" to 4, entry.workDay to entry.load.toInt())
    }

    @Test
    fun aDayAndATimeThatWereChosenStayAlthoughTimePasses() {
        app.use {
            firstRun()
            pressTag("tab trends")
            tap("Add an earlier check-in")
            pressLabel("Sat 10 Jan 2026")
            tap("− 1 h")
            app.clock("2026-01-12T21:55:00Z")
            pressTag("support")
            pressTag("back")
            stone("Light")
        }
        assertEquals(listOf("2026-01-10" to "20:10"), entries.map { it.workDay to it.localTime })
    }

    @Test
    fun whatIsChosenUnderMoreStaysWhereItIs() =
        app.use {
            firstRun()
            stone("Heavy")
            tap("Next")
            tap("Next")
            assertTrue(shows("What weighed on you?"))
            pressTag("more")
            val last = ui.onAllNodes(isToggleable()).fetchSemanticsNodes().lastIndex

            fun label() = ui.onAllNodes(isToggleable())[last].fetchSemanticsNode().name()
            val before = label()
            press(ui.onAllNodes(isToggleable())[last])
            assertEquals(before, label())
            assertTrue("More stays open", shows("Fewer"))
            pressTag("more")
            assertTrue("what is chosen shows", shows(before))
        }

    @Test
    fun theSmallHoursBelongToTheEveningBefore() {
        app.clock("2026-01-13T02:40:00Z")
        app.use {
            firstRun()
            assertTrue(shows("Monday 12 January"))
            stone("Heavy")
            pressTag("done")
            assertTrue(shows("Heavy, 02:40, after midnight"))
        }
    }

    @Test
    fun aDateThatWentBackIsAskedAbout() {
        app.use {
            firstRun()
            stone("Heavy")
            pressTag("done")
            app.clock("2026-01-05T21:10:00Z")
            stone("Light")
            assertTrue(shows("Is the date right?"))
            tap("Not now")
            assertFalse(shows("Saved."))
            stone("Light")
            tap("Save with this date")
            assertTrue(shows("Saved."))
        }
        app.clock(EVENING)
        assertEquals(listOf("2026-01-05", "2026-01-12"), entries.map { it.workDay }.sorted())
    }

    /** While the app has the vault open: what its screens list. */
    private fun app.aftershift.desktop.Headless.entries() =
        ui.onAllNodes(androidx.compose.ui.test.hasText("Remove this check-in")).fetchSemanticsNodes()
}

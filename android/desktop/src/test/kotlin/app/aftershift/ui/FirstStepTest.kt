package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.core.DraftKind
import app.aftershift.core.FirstStepAction
import app.aftershift.core.Reached
import app.aftershift.core.page
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

@OptIn(ExperimentalTestApi::class)
class FirstStepTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()).also { it.vault {} } }

    private fun draft(kind: DraftKind) = app.vault { firstStep().drafts.single { it.kind == kind } }

    @Test
    fun aStepIsChosenSaidHowFarItCameAndTakenBack() {
        app.use {
            firstStep()
            assertEquals("not before one is chosen", 0, there("reached LOOKED"))
            pressTag("small step only-look")
            tap("I got in touch")
        }
        assertEquals(Reached.CONTACTED, app.vault { firstStep().reached })
        app.use {
            firstStep()
            tap("I got in touch")
        }
        assertEquals(Reached.CHOSEN, app.vault { firstStep().reached })
        app.use {
            firstStep()
            pressTag("small step only-look")
            assertEquals(0, there("reached LOOKED"))
        }
        assertNull(app.vault { firstStep().reached })
    }

    @Test
    fun howFarAStepCameIsntLostByAnotherTapUnasked() {
        app.vault {
            firstStepAct(FirstStepAction.Choose("write-one-message"))
            firstStepAct(FirstStepAction.Reached(Reached.BOOKED))
        }
        app.use {
            firstStep()
            pressTag("small step write-one-message")
            tap("Leave it")
            pressTag("small step only-look")
            tap("Leave it")
        }
        assertEquals(Reached.BOOKED, app.vault { firstStep().reached })
        app.use {
            firstStep()
            pressTag("small step only-look")
            tap("Begin anew")
        }
        val state = app.vault { firstStep() }
        assertEquals("only-look" to Reached.CHOSEN, state.steps.single { it.chosen }.id to state.reached)
    }

    @Test
    fun aWeekLaterTodayAsksOnceAndNotNowEndsIt() {
        app.vault { firstStepAct(FirstStepAction.Choose("write-one-message")) }
        app.use { assertEquals(0, there("step asks")) }
        app.clock("2026-01-20T21:10:00Z")
        app.use {
            tap("How did your first step go?")
            assertTrue(shows("You chose this a week ago or more. Did it work out?"))
            tap("Not now")
            assertEquals(0, there("asked after"))
            pressTag("back")
            assertEquals(0, there("step asks"))
        }
        assertEquals("it stays as it was", Reached.CHOSEN, app.vault { firstStep().reached })
    }

    @Test
    fun theQuestionIsAnsweredAsWell() {
        app.vault { firstStepAct(FirstStepAction.Choose("write-one-message")) }
        app.clock("2026-01-20T21:10:00Z")
        app.use {
            tap("How did your first step go?")
            tap("I have an appointment")
            assertEquals(0, there("asked after"))
        }
        assertEquals(Reached.BOOKED, app.vault { firstStep().reached })
    }

    @Test
    fun whatStillHoldsIsAnAnswerAsWell() {
        app.vault {
            firstStepAct(FirstStepAction.Choose("write-one-message"))
            firstStepAct(FirstStepAction.Reached(Reached.CONTACTED))
        }
        app.clock("2026-01-20T21:10:00Z")
        app.use {
            tap("How did your first step go?")
            tap("I got in touch")
            assertEquals(0, there("asked after"))
        }
        assertEquals("it isn't taken back", Reached.CONTACTED, app.vault { firstStep().reached })
    }

    @Test
    fun wordsFollowTheChoicesAndAreCopiedAndShared() {
        app.use {
            firstStep()
            pressTag("ask looking-for")
            tap("Not sure yet")
            assertTrue("I am not sure yet" in written("words"))
            assertTrue("the line says what was chosen", shows("Not sure yet"))
            tap("One session to think out loud")
            assertFalse("one of them only", "I am not sure yet" in written("words"))
            pressTag("copy")
            assertTrue(shows("Copied."))
            pressTag("draft 1")
            assertTrue("Hello, I'm calling" in written("words"))
            pressTag("share")
        }
        assertEquals(2, app.outside.calls.size)
        assertTrue(app.outside.calls[0].startsWith("copy Hello, I am writing"))
        assertTrue(app.outside.calls[1].startsWith("share Hello, I'm calling"))
    }

    @Test
    fun whereNothingTakesTheWordsThatIsSaid() =
        TestApp(temp.root.toPath(), outside = Asked(possible = false)).also { it.vault {} }.use {
            firstStep()
            pressTag("share")
            assertTrue(shows("This device cannot share from here.", substring = true))
            pressTag("copy")
            assertTrue(shows("This device did not take the words.", substring = true))
        }

    @Test
    fun ownWordsAreStoredWhenTheHandRests() {
        app.use {
            firstStep()
            write("words", OWN)
            rest()
        }
        assertEquals(OWN, draft(DraftKind.MESSAGE).text)
        assertFalse(OWN in app.bytesOnDisk())
    }

    @Test
    fun ownWordsAreStoredBeforeTheScreenIsLeft() {
        listOf<Headless.() -> Unit>({ pressTag("back") }, { systemBack() }, { pressTag("support") }).forEach { leave ->
            app.use {
                firstStep()
                write("words", OWN)
                leave()
                assertTrue(shows("In danger now"))
            }
            assertEquals(OWN, draft(DraftKind.MESSAGE).text)
            app.vault { firstStepAct(FirstStepAction.Write(DraftKind.MESSAGE, null)) }
        }
    }

    @Test
    fun ownWordsNoLongerFollowTheChoicesUntilTheyArePutTogetherAgain() {
        app.use {
            firstStep()
            write("words", OWN)
            pressTag("ask looking-for")
            tap("Counselling or therapy")
            assertEquals(OWN, written("words"))
            tap("Put together again")
            tap("Keep mine")
            assertEquals(OWN, written("words"))
            tap("Put together again")
            tap("Put together")
            assertTrue("Hello, I am writing" in written("words"))
            assertEquals(0, there("put together"))
        }
        assertFalse(draft(DraftKind.MESSAGE).isOwn)
    }

    @Test
    fun puttingOneTogetherAgainLosesNothingOfTheOther() {
        app.vault { firstStepAct(FirstStepAction.Write(DraftKind.CALL, "My own words for a call.")) }
        app.use {
            firstStep()
            write("words", OWN)
            pressTag("draft 1")
            tap("Put together again")
            tap("Put together")
        }
        assertEquals(OWN, draft(DraftKind.MESSAGE).text)
        assertFalse(draft(DraftKind.CALL).isOwn)
    }

    @Test
    fun wordsThatAreTooLongStayAndLeavingThemIsAsked() {
        val long = "0123456789 ".repeat(400)
        app.use {
            firstStep()
            write("words", long)
            rest()
            assertTrue(shows("There is room for 4000 characters", substring = true))
            assertEquals(long, written("words"))
            pressTag("back")
            assertTrue(shows("Leave without your last words?"))
            tap("Stay")
            assertEquals(long, written("words"))
            systemBack()
            tap("Leave")
            assertTrue(shows("In danger now"))
        }
        assertFalse(draft(DraftKind.MESSAGE).isOwn)
    }

    @Test
    fun aDraftThatIsTooLongDoesNotKeepTheOtherFromBeingStored() {
        app.use {
            firstStep()
            write("words", "0123456789 ".repeat(400))
            pressTag("draft 1")
            write("words", OWN)
            rest()
        }
        assertEquals(OWN, draft(DraftKind.CALL).text)
    }

    @Test
    fun itLeadsToThePagesBehindIt() =
        app.use {
            firstStep()
            pressTag("page questions-to-ask")
            assertTrue(shows(page(app.folder.toString(), "questions-to-ask", ZONE).title))
            pressTag("back")
            assertTrue(shows("A first message or call"))
        }

    @Test
    fun inLargeTypeTheDraftIsReached() =
        app.use(fontScale = 2f) {
            firstStep()
            pressTag("small step book-one-session")
            pressTag("reached WENT")
            pressTag("copy")
            assertTrue(shows("Copied."))
        }

    private companion object {
        const val OWN = "canary-4711 I would like to come on a day off."
    }
}

package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.isSelected
import androidx.compose.ui.test.onNodeWithTag
import app.aftershift.core.LockAfter
import app.aftershift.core.SecurityAction
import app.aftershift.core.TodayAction
import app.aftershift.core.Unlock
import app.aftershift.core.Way
import app.aftershift.desktop.FileDeviceKey
import app.aftershift.desktop.Headless
import app.aftershift.ui.core.PhoneKeys
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

@OptIn(ExperimentalTestApi::class)
class SecurityTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }
    private val app by lazy { TestApp(folder).also { it.vault {} } }

    private fun ways() = app.vault(PASSPHRASE) { security().ways.map { it.way } }

    private fun Headless.opensWith(way: Way) {
        ui.onNode(isSelected() and hasAnyAncestor(tag("opens ${way.name}"))).assertExists()
    }

    private fun Headless.weakest(words: String) =
        assertTrue(shows("As safe as its weakest way: $words", substring = true))

    @Test
    fun aPassphraseIsAlwaysAskedForUnlessThatIsTurnedOff() {
        app.use {
            security()
            opensWith(Way.DEVICE)
            weakest("this phone alone.")
            assertFalse("the phone alone never locks", shows("When it locks"))
            setPassphrase()
            opensWith(Way.PASSPHRASE)
            weakest("your passphrase.")
            assertFalse("somebody has to get in", has("remove PASSPHRASE"))
            assertTrue(has("stays PASSPHRASE"))
            pressTag("after FIVE_MINUTES")
            ui.onNodeWithTag("after FIVE_MINUTES").assertIsSelected()
        }
        assertEquals(listOf(Way.PASSPHRASE), ways())
        assertEquals(LockAfter.FIVE_MINUTES, app.vault(PASSPHRASE) { security().lockAfter })
    }

    @Test
    fun withoutAlwaysAskingThePhoneStillOpensIt() {
        app.use {
            security()
            setPassphrase(always = false)
            opensWith(Way.DEVICE)
            weakest("this phone alone.")
            pressTag("remove PASSPHRASE")
            answerDialog("Keep it")
            assertTrue(has("remove PASSPHRASE"))
            pressTag("passphrase")
            ui.onNodeWithTag("always ask").assertIsOff()
            pressTag("back")
            pressTag("opens PASSPHRASE")
            opensWith(Way.PASSPHRASE)
            pressTag("opens DEVICE")
            opensWith(Way.DEVICE)
            pressTag("remove PASSPHRASE")
            pressTag("yes")
            assertFalse(has("practise"))
        }
        assertEquals(listOf(Way.DEVICE), ways())
    }

    @Test
    fun twoThatDifferAreNotSetAndStayInTheirFields() {
        app.use {
            security()
            pressTag("opens PASSPHRASE")
            assertTrue("it leads to what is missing", has("again"))
            ui.onNodeWithTag("always ask").assertIsOn()
            write("passphrase", PASSPHRASE)
            write("again", "small hours, long night")
            pressTag("set passphrase")
            assertTrue(shows("The two are not the same.", substring = true))
            write("passphrase", "short")
            pressTag("show typed")
            assertFalse("what is seen is typed once", has("again"))
            pressTag("set passphrase")
            assertTrue(shows("A passphrase has 8 to 1024 characters.", substring = true))
            assertEquals("short", written("passphrase"))
            write("passphrase", PASSPHRASE)
            pressTag("set passphrase")
            opensWith(Way.PASSPHRASE)
        }
        assertEquals(listOf(Way.PASSPHRASE), ways())
    }

    @Test
    fun aRecoveryCodeCountsOnceItsLastGroupWasTyped() {
        var code = emptyList<String>()
        app.use {
            security()
            pressTag("recovery code")
            code = codeShown()
            assertEquals(8, code.size)
            pressTag("written down")
            assertFalse(shows(code.last()))
            write("last group", another(code.last()))
            pressTag("set code")
            assertTrue(shows("These are not the last four characters of the code.", substring = true))
            assertEquals(another(code.last()), written("last group"))
            pressTag("back")
            assertEquals("the same still", code, codeShown())
            pressTag("written down")
            write("last group", code.last().lowercase() + " ")
            pressTag("set code")
            assertTrue(shows("There is one.", substring = true))
            pressTag("remove RECOVERY_CODE")
            pressTag("no")
            pressTag("recovery code")
            assertTrue("another each time", code != codeShown())
        }
        assertEquals(listOf(Way.DEVICE, Way.RECOVERY_CODE), ways())
        TestApp(folder).run {
            door.unlock(folder.toString(), Unlock.RecoveryCode(code.joinToString("-")), ZONE).close()
        }
    }

    @Test
    fun aCodeThatWasOnlyLookedAtOpensNothing() {
        app.use {
            security()
            pressTag("recovery code")
            pressTag("written down")
            systemBack()
            pressTag("back")
            assertFalse(has("remove RECOVERY_CODE"))
        }
        assertEquals(listOf(Way.DEVICE), ways())
    }

    @Test
    fun aFingerTakesThePlaceOfThePhoneAndGivesItBack() {
        app.use {
            security()
            assertFalse("not alone", has("opens BIOMETRIC"))
            assertTrue(shows("no longer knows your finger", substring = true))
            setPassphrase(always = false)
            pressTag("opens BIOMETRIC")
            opensWith(Way.BIOMETRIC)
            weakest("any finger or face")
            assertFalse("a finger alone isn't enough", has("remove PASSPHRASE"))
            pressTag("hide")
            pressTag("biometric")
            opensWith(Way.BIOMETRIC)
        }
        app.use {
            pressTag("biometric")
            security()
            pressTag("opens DEVICE")
            opensWith(Way.DEVICE)
        }
        app.use { assertTrue(shows("How heavy is it right now?")) }
    }

    @Test
    fun aPhoneWithoutASensorSaysNothingOfFingers() {
        app.vault { securityAct(SecurityAction.SetPassphrase(PASSPHRASE, false)) }
        TestApp(folder, keys = PhoneKeys(FileDeviceKey(folder))).use {
            security()
            assertFalse(has("opens BIOMETRIC"))
            assertFalse(shows("no longer knows your finger", substring = true))
        }
    }

    @Test
    fun aLockIsOfferedOnceAfterTheFirstSave() {
        app.use {
            assertFalse(has("lock offer"))
            stone("Heavy")
            pressTag("done")
            assertTrue(shows("Anyone whose finger opens this phone can open it."))
            pressTag("set lock")
            opensWith(Way.DEVICE)
            pressTag("back")
            pressTag("no lock")
            assertFalse(has("lock offer"))
        }
        app.use { assertFalse(has("lock offer")) }
    }

    @Test
    fun whoSetsOneIsNotAskedAgain() {
        app.vault {
            todayAct(TodayAction.TapLoad(1u))
            todayAct(TodayAction.LeaveAsItIs)
        }
        app.use {
            pressTag("set lock")
            setPassphrase()
            pressTag("back")
            assertTrue(shows("How heavy is it right now?"))
            assertFalse(has("lock offer"))
        }
    }

    @Test
    fun thePassphraseIsPractisedWhenItIsDue() {
        app.vault { securityAct(SecurityAction.SetPassphrase(PASSPHRASE, false)) }
        app.use {
            assertFalse(has("practice"))
            app.clock("2026-01-13T21:10:00Z")
            pressTag("tab plan")
            pressTag("tab today")
            pressTag("practice")
            write("passphrase", "small hours, long night")
            pressTag("check")
            assertTrue(shows("That is not the passphrase.", substring = true))
            assertTrue("it can be changed: the vault is open", shows("Set another passphrase"))
            write("passphrase", PASSPHRASE)
            pressTag("check")
            assertTrue(shows("That is your passphrase."))
            pressTag("check")
            assertFalse(has("practice"))
            app.clock("2026-01-16T21:10:00Z")
            pressTag("tab plan")
            pressTag("tab today")
            pressTag("practice")
            pressTag("not now")
            assertFalse("until tomorrow", has("practice"))
        }
    }

    @Test
    fun noWordOfItIsOnTheDisk() {
        app.use {
            security()
            setPassphrase()
            pressTag("hide")
            unlockWith(PASSPHRASE)
        }
        assertFalse(PASSPHRASE in app.bytesOnDisk())
    }
}

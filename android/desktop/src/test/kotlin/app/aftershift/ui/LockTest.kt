package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.core.Aftershift
import app.aftershift.core.CopingCard
import app.aftershift.core.LockAfter
import app.aftershift.core.PhoneZone
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.SecurityAction
import app.aftershift.core.Unlock
import app.aftershift.core.VaultException
import app.aftershift.desktop.FileDeviceKey
import app.aftershift.desktop.Headless
import app.aftershift.ui.core.BiometricKey
import app.aftershift.ui.core.BiometricKeyLost
import app.aftershift.ui.core.BiometricRefused
import app.aftershift.ui.core.PhoneKeys
import app.aftershift.ui.core.VaultDoor
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.deleteExisting
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes

@OptIn(ExperimentalTestApi::class)
class LockTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }
    private val app by lazy { TestApp(folder) }

    private fun locked(more: Aftershift.() -> Unit = {}) =
        app.vault {
            locked()
            more()
        }

    private fun Headless.isLocked() = has("unlock") && !isOpen()

    /** The question is asked at the lock, too. */
    private fun Headless.isOpen() = has("tab today")

    @Test
    fun thePassphraseOpensAndAWrongOneSaysSoAndStays() {
        locked()
        app.use {
            assertTrue(isLocked())
            unlockWith("small hours, long night")
            assertTrue(isLocked())
            assertTrue(shows("That is not the passphrase.", substring = true))
            pressTag("show typed")
            assertEquals("small hours, long night", written("passphrase"))
            unlockWith("short")
            assertTrue(shows("A passphrase has 8 to 1024 characters.", substring = true))
            unlockWith(PASSPHRASE)
            assertTrue(isOpen())
        }
    }

    @Test
    fun theRecoveryCodeOpensHoweverItIsSpaced() {
        locked()
        app.use {
            pressTag("other way")
            write("code", CODE.dropLast(1))
            pressTag("unlock")
            assertTrue(shows("This is not a whole recovery code", substring = true))
            assertEquals(CODE.dropLast(1), written("code"))
            pressTag("other way")
            assertTrue(has("passphrase"))
            pressTag("other way")
            write("code", "ooog4or4om3oe2o9185gr38e1xqhneqd")
            pressTag("unlock")
            assertTrue(isOpen())
        }
    }

    @Test
    fun afterFiveWrongOnesThereIsAPauseThatRunsOut() {
        locked()
        app.use {
            repeat(6) { unlockWith("wrong, and wrong again") }
            assertTrue(isLocked())
            assertTrue(shows("Try again in 30 seconds.", substring = true))
            ui.mainClock.advanceTimeBy(10_500)
            assertTrue(
                shows("Try again in 20 seconds.", substring = true) || shows("Try again in 19", substring = true),
            )
            unlockWith(PASSPHRASE)
            assertTrue("the button waits, too", isLocked())
            app.clock("2026-01-12T21:10:31Z")
            ui.mainClock.advanceTimeBy(30_000)
            assertFalse(has("wait"))
            unlockWith(PASSPHRASE)
            assertTrue(isOpen())
        }
    }

    @Test
    fun itLocksWhenItWasLeftLongEnoughAndNotBefore() {
        locked { securityAct(SecurityAction.LockAfter(LockAfter.FIVE_MINUTES)) }
        app.use {
            unlockWith(PASSPHRASE)
            toBackground()
            app.clock("2026-01-12T21:14:59Z")
            toFront()
            assertTrue(isOpen())
            toBackground()
            assertFalse("nobody reads along meanwhile", isOpen())
            app.clock("2026-01-12T21:19:59Z")
            toFront()
            assertTrue(isLocked())
            unlockWith(PASSPHRASE)
            assertTrue(isOpen())
        }
    }

    @Test
    fun whatThePhoneAloneOpensNeverLocks() {
        app.vault {}
        app.use {
            toBackground()
            app.clock("2026-01-20T21:10:00Z")
            toFront()
            assertTrue(isOpen())
        }
    }

    @Test
    fun wordsThatWereBeingTypedAreThereAfterTheLock() {
        locked { securityAct(SecurityAction.LockAfter(LockAfter.LEAVING)) }
        app.use {
            unlockWith(PASSPHRASE)
            plan("support plan")
            pressTag("add warning-signs")
            write("line", "I skip my breaks")
            toBackground()
            toFront()
            assertTrue(isLocked())
            assertFalse(shows("I skip my breaks"))
            unlockWith(PASSPHRASE)
            assertEquals("I skip my breaks", written("line"))
            pressTag("keep")
            assertTrue(shows("I skip my breaks"))
        }
        assertTrue(app.vault(PASSPHRASE) { plan(PlanKind.SUPPORT).sections.any { it.entries.isNotEmpty() } })
    }

    @Test
    fun supportAndTheCopingCardNeedNoUnlock() {
        locked {
            planAct(PlanKind.SUPPORT, PlanAction.Add("someone-i-can-tell", "Ada Lovelace", "07700 900123", null))
            val card = CopingCard(listOf("This has passed before."), "Grace", "07700 900456")
            planAct(PlanKind.SUPPORT, PlanAction.SetCopingCard(card))
        }
        app.use {
            write("passphrase", "half of i")
            pressTag("support")
            assertTrue(shows("In danger now"))
            assertTrue(shows("This has passed before.", substring = true))
            assertFalse("behind the lock", shows("Ada Lovelace", substring = true))
            assertFalse("nothing to hide", has("hide"))
            pressTag("back")
            pressTag("show typed")
            assertEquals("half of i", written("passphrase"))
        }
    }

    @Test
    fun hidingClosesAtOnceWhereItAsks() {
        locked { securityAct(SecurityAction.LockAfter(LockAfter.FIFTEEN_MINUTES)) }
        app.use {
            assertFalse(has("hide"))
            unlockWith(PASSPHRASE)
            pressTag("hide")
            assertTrue(isLocked())
            assertFalse(has("cover"))
            pressTag("support")
            assertFalse("nothing is left to be hidden", has("hide"))
            pressTag("back")
            unlockWith(PASSPHRASE)
            pressTag("support")
            pressTag("hide")
            assertTrue("Support needs no vault: it is covered", has("cover"))
            assertFalse(shows("In danger now"))
            pressTag("cover")
            assertTrue(shows("In danger now"))
            pressTag("back")
            assertTrue(isLocked())
        }
    }

    @Test
    fun hidingCoversWhereThePhoneAloneOpensIt() {
        app.vault {}
        app.use {
            pressTag("hide")
            assertFalse(isOpen())
            toBackground()
            toFront()
            assertTrue("until it is tapped", has("cover"))
            pressTag("cover")
            assertTrue(isOpen())
            pressTag("hide")
            systemBack()
            assertTrue(isOpen())
            pressTag("hide")
            pressTag("support")
            assertTrue(shows("In danger now"))
        }
    }

    @Test
    fun aFingerOpensAndOneThatTheKeyForgotLeavesTheOtherWays() {
        val finger = Finger()
        val app = TestApp(folder, keys = PhoneKeys(FileDeviceKey(folder), finger))
        app.vault {
            locked()
            securityAct(SecurityAction.OpenWithBiometric(ByteArray(32) { 3 }, byteArrayOf(9)))
        }
        app.use {
            finger.refuses = BiometricRefused()
            pressTag("biometric")
            assertTrue(shows("Not recognised.", substring = true))
            finger.refuses = BiometricKeyLost()
            pressTag("biometric")
            assertTrue(shows("The phone no longer knows the finger", substring = true))
            finger.refuses = null
            pressTag("biometric")
            assertTrue(isOpen())
        }
        finger.isThere = false
        app.use {
            assertFalse(has("biometric"))
            unlockWith(PASSPHRASE)
            assertTrue(isOpen())
        }
        TestApp(folder, keys = PhoneKeys(FileDeviceKey(folder))).use {
            assertFalse("no sensor at all", has("biometric"))
        }
    }

    @Test
    fun withTheDeviceKeyLostThePassphraseIsAskedFor() {
        app.vault { securityAct(SecurityAction.SetPassphrase(PASSPHRASE, false)) }
        folder.resolve("device.key").deleteExisting()
        app.use {
            assertTrue(isLocked())
            unlockWith(PASSPHRASE)
            assertTrue(isOpen())
        }
    }

    @Test
    fun aDamagedDatabaseIsSetAsideOnlyForSomebodyWhoOpensIt() {
        damaged().use {
            setsAside()
            unlockWith("wrong, and wrong again")
            assertTrue(shows("That is not the passphrase.", substring = true))
            unlockWith(PASSPHRASE)
            assertTrue(shows("They are not deleted.", substring = true))
            assertTrue(isOpen())
        }
    }

    @Test
    fun whoWouldRatherLeaveADamagedDatabaseWhereItIsGoesBack() {
        val app = damaged()
        val before = folder.resolve("vault/data/data.db").readBytes()
        app.use {
            setsAside()
            pressTag("leave it")
            assertTrue(isLocked() && shows("Locked"))
            unlockWith(PASSPHRASE)
            assertTrue("nothing was set aside", shows("Set it aside and start fresh"))
            tap("Set it aside and start fresh")
            tap("Set aside and start")
            systemBack()
            assertTrue(isLocked() && shows("Locked"))
        }
        assertArrayEquals(before, folder.resolve("vault/data/data.db").readBytes())
    }

    private fun damaged(): TestApp {
        val app = TestApp(folder, VaultDoor)
        app.vault { locked() }
        val database = folder.resolve("vault/data/data.db")
        Files.list(database.parent).use { files -> files.filter { it != database }.forEach(Path::deleteExisting) }
        database.writeBytes(ByteArray(9000) { 7 })
        return app
    }

    private fun Headless.setsAside() {
        unlockWith(PASSPHRASE)
        tap("Set it aside and start fresh")
        tap("Set aside and start")
        assertTrue(shows("Unlock to set it aside"))
    }

    @Test
    fun whatFailsAtTheLockIsSaidThere() {
        val door =
            object : ScenarioDoor() {
                var why: VaultException? = null

                override fun unlock(
                    dir: String,
                    with: Unlock,
                    zone: PhoneZone,
                ) = why?.let { throw it } ?: super.unlock(dir, with, zone)
            }
        locked()
        TestApp(folder, door).use {
            VAULT_PROBLEMS.filter { it !is VaultException.DatabaseDamaged && it !is VaultException.TryLater }.forEach {
                door.why = it
                unlockWith(PASSPHRASE)
                assertTrue("$it", isLocked())
                assertTrue("$it", has("field problem"))
            }
            door.why = null
            unlockWith(PASSPHRASE)
            assertTrue(isOpen())
        }
    }

    /** As a phone's own question would end. */
    private class Finger : BiometricKey {
        var refuses: Exception? = null
        var isThere = true

        override fun available() = isThere

        override suspend fun wrap(key: ByteArray) = byteArrayOf(9)

        override suspend fun unwrap(blob: ByteArray): ByteArray = refuses?.let { throw it } ?: ByteArray(32) { 3 }

        override fun forget() = Unit
    }
}

package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.core.VaultException
import app.aftershift.desktop.FileDeviceKey
import app.aftershift.desktop.Headless
import app.aftershift.desktop.fileKeys
import app.aftershift.ui.core.CoreGate
import app.aftershift.ui.core.DeviceKey
import app.aftershift.ui.core.EraseStopped
import app.aftershift.ui.core.Left
import app.aftershift.ui.core.PhoneKeys
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.deleteExisting
import kotlin.io.path.exists
import kotlin.io.path.moveTo

/** It stops half-way, and goes on. */
@OptIn(ExperimentalTestApi::class)
class EraseStoppedTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.root.toPath() }
    private val app by lazy { TestApp(folder) }

    private val left get() = Files.list(folder).use { files -> files.map { "${it.fileName}" }.toList() }

    private fun Headless.beginsAnew() = has("first run") && shows("What stays here")

    @Test
    fun whatStandsInTheWayIsSaidAndItGoesOnHereOrAtTheNextStart() {
        app.vault { locked() }
        val inTheWay = inTheWay(folder)
        app.use {
            pressTag("no way in")
            eraseNow()
            assertTrue(shows("Not everything is erased yet"))
            assertTrue(shows("nothing opens any more", substring = true))
            assertTrue(shows("The phone's storage did not answer.", substring = true))
            assertFalse("there is nothing to go back to", has("leave it"))
            assertFalse("nor a vault, or the phone's key for it", "vault" in left || "device.key" in left)
            pressTag("support")
            assertTrue(shows("In danger now"))
            pressTag("back")
            pressTag("go on erasing")
            assertTrue("the same is in the way", shows("Not everything is erased yet"))
            toBackground()
            toFront()
            assertTrue(shows("Not everything is erased yet"))
        }
        app.use {
            assertTrue("the next start tries, and says it", shows("Not everything is erased yet"))
            inTheWay.deleteExisting()
            pressTag("go on erasing")
            assertTrue(beginsAnew())
            firstRun()
            assertTrue(shows("How heavy is it right now?"))
        }
    }

    @Test
    fun whatWasCutOffIsFinishedAtTheNextStartWithThePhonesKeys() {
        app.vault { locked() }
        folder.resolve("vault").moveTo(folder.resolve("vault.erased"))
        app.use { assertTrue(beginsAnew()) }
        assertEquals(emptyList<String>(), left)
    }

    @Test
    fun whereItCantBeginNothingIsErasedAndTheReasonIsSaid() {
        val door =
            object : ScenarioDoor() {
                var why: VaultException? = null

                override fun erase(dir: String) = why?.let { throw it } ?: super.erase(dir)
            }
        val app = TestApp(folder, door).also { it.vault { locked() } }
        app.use {
            unlockWith(PASSPHRASE)
            toErase()
            for ((why, said) in REASONS) {
                door.why = why
                if (has("sure")) eraseNow() else pressTag("go on erasing")
                assertTrue("$why", shows("Nothing was erased"))
                assertTrue("$why", shows(said, substring = true))
            }
            pressTag("leave it")
            unlockWith(PASSPHRASE)
            assertTrue("it is all there", shows("Heavy, 21:10"))
            door.why = null
            toErase()
            eraseNow()
            assertTrue(beginsAnew())
        }
        assertEquals(emptyList<String>(), left)
    }

    @Test
    fun aKeyThatThePhoneHoldsOnToIsSaidAndGoesLater() {
        val key = Clinging(FileDeviceKey(folder))
        val app = TestApp(folder, keys = PhoneKeys(key)).also { it.vault {} }
        app.use {
            toErase()
            eraseNow()
            assertTrue(shows("Not everything is erased yet"))
            assertTrue(shows("The phone has not let go of the key", substring = true))
            assertEquals(listOf("device.key"), left)
            key.clings = false
            pressTag("go on erasing")
            assertTrue(beginsAnew())
        }
        assertFalse(folder.resolve("device.key").exists())
    }

    @Test
    fun plainCopiesOutsideOfItGoTooAndOneThatStaysIsSaid() {
        app.vault {}
        var clings = true
        var copies = 1
        val gate =
            CoreGate(
                folder.toString(),
                fileKeys(folder),
                app.door,
                forgetCopies = { if (clings) throw IOException("later") else copies = 0 },
            )
        val stopped = assertThrows(EraseStopped::class.java) { gate.erase() }
        assertEquals(Left.SOMETHING, stopped.left)
        assertEquals("all else is gone", emptyList<String>(), left)
        clings = false
        gate.erase()
        assertEquals(0, copies)
    }

    /** As a key store that doesn't answer. */
    private class Clinging(
        private val key: DeviceKey,
    ) : DeviceKey by key {
        var clings = true

        override fun forget() = if (clings) throw IOException("later") else key.forget()
    }

    companion object {
        private val REASONS =
            listOf(
                VaultException.NeedsSpace() to "The phone has no space left for it.",
                VaultException.NotWritable() to "The app's folder cannot be written to.",
                VaultException.Failed() to "The phone's storage did not answer.",
            )

        /** A folder, where a file is to be removed: it stops there, after the vault is gone. */
        fun inTheWay(folder: Path): Path = folder.resolve("coping-card.toml").createDirectories()
    }
}

package app.aftershift.app

import app.aftershift.app.keys.KeystoreDeviceKey
import app.aftershift.core.Aftershift
import app.aftershift.core.Unlock
import app.aftershift.core.VaultLook
import app.aftershift.core.vaultLook
import app.aftershift.ui.core.phoneZone
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.shadows.ShadowLooper
import java.io.File
import java.util.concurrent.TimeUnit

/** The real Activity, the real screens, the generated bindings and the real library: only the phone is made up. */
class CheckInTest : PhoneTest() {
    private val folder get() = File(app.noBackupFilesDir, "aftershift")

    @Test
    fun `from the first start to a check-in that is there again at the next`() {
        Robolectric.buildActivity(MainActivity::class.java).setup().use { phone ->
            val screens = Screens(phone.get())
            waitUntil("the first screen") { screens.hasTag("first run") }
            while (screens.hasTag("next")) {
                screens.tapTag("next")
                ShadowLooper.idleMainLooper(20, TimeUnit.MILLISECONDS)
            }
            screens.tapTag("start")
            waitUntil("the question") { screens.has("Very heavy") }
            screens.tap("Very heavy")
            waitUntil("Saved") { screens.words().any { it.startsWith("Saved") } }
        }
        assertEquals(listOf(3), loads())
        assertTrue("encrypted", database().none { it.startsWith("SQLite format 3") })
    }

    private fun loads(): List<Int> {
        val found = vaultLook(folder.path) as VaultLook.Ready
        val key = KeystoreDeviceKey().unwrap(requireNotNull(found.with.deviceSlot))
        return Aftershift.unlock(folder.path, Unlock.Device(key), phoneZone()).use { core ->
            core.history().days.flatMap { day -> day.entries.map { it.load.toInt() } }
        }
    }

    private fun database(): List<String> =
        folder.walk().filter {
            it.name == "data.db"
        }.map { it.readBytes().take(16).toByteArray().decodeToString() }.toList()
            .also { assertFalse(it.isEmpty()) }
}

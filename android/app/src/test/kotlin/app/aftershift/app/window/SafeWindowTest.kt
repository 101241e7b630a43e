package app.aftershift.app.window

import android.os.Build
import android.view.View
import android.view.WindowManager
import android.view.inputmethod.EditorInfo
import androidx.compose.ui.platform.PlatformTextInputMethodRequest
import app.aftershift.app.MainActivity
import app.aftershift.app.PhoneTest
import app.aftershift.app.Screens
import app.aftershift.app.keys.KeystoreDeviceKey
import app.aftershift.core.Aftershift
import app.aftershift.core.SecurityAction
import app.aftershift.ui.core.phoneZone
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import java.io.File

/** The real Activity with the real screens. */
class SafeWindowTest : PhoneTest() {
    @Test
    fun `no picture is taken of it, and none stands in the list of recent apps`() =
        inFront {
            val secure = WindowManager.LayoutParams.FLAG_SECURE
            assertEquals(secure, it.window.attributes.flags and secure)
        }

    @Test
    fun `what lies over it isn't touched through, and since Android 12 nothing does`() =
        inFront {
            assertTrue(it.window.decorView.filterTouchesWhenObscured)
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                val attributes = it.window.attributes
                val hidden = attributes.javaClass.getField("SYSTEM_FLAG_HIDE_NON_SYSTEM_OVERLAY_WINDOWS").getInt(null)
                assertTrue(attributes.javaClass.getField("privateFlags").getInt(attributes) and hidden != 0)
            }
        }

    @Test
    fun `no other app is told of what is in it`() =
        inFront {
            val decor = it.window.decorView
            assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, decor.importantForAutofill)
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
                val none = View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
                assertEquals(none, decor.importantForContentCapture)
            }
        }

    @Test
    fun `turned it stays the one it was`() {
        Robolectric.buildActivity(MainActivity::class.java).setup().use { phone ->
            val before = phone.get()
            phone.configurationChange(
                android.content.res.Configuration(before.resources.configuration).apply {
                    orientation = android.content.res.Configuration.ORIENTATION_LANDSCAPE
                    fontScale = 2f
                    uiMode = android.content.res.Configuration.UI_MODE_NIGHT_YES
                },
            )
            assertTrue(before === phone.get())
            assertFalse(before.isDestroyed)
        }
    }

    @Test
    fun `a keyboard is asked to learn nothing, and keeps what else it was asked`() {
        val asked =
            PlatformTextInputMethodRequest { about ->
                about.imeOptions = EditorInfo.IME_ACTION_DONE
                android.view.inputmethod.BaseInputConnection(View(app), false)
            }
        val about = EditorInfo()
        forgetful(asked).createInputConnection(about)
        assertEquals(EditorInfo.IME_ACTION_DONE or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING, about.imeOptions)
    }

    @Test
    fun `so is that of a field on its screens`() {
        val folder = File(app.noBackupFilesDir, "aftershift").apply { mkdirs() }.path
        val key = ByteArray(32) { it.toByte() }
        Aftershift.create(folder, key, KeystoreDeviceKey().wrap(key), phoneZone()).use {
            it.securityAct(SecurityAction.SetPassphrase("of a few words", true))
        }
        inFront { activity ->
            val screens = Screens(activity)
            val about = EditorInfo()
            waitUntil("the field") { screens.hasTag("passphrase") }
            screens.focus("passphrase")
            waitUntil("its keyboard") { screens.keyboard(about) != null }
            val learnNothing = EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
            assertEquals(learnNothing, about.imeOptions and learnNothing)
        }
    }

    private fun inFront(look: (MainActivity) -> Unit) =
        Robolectric.buildActivity(MainActivity::class.java).setup().use { look(it.get()) }
}

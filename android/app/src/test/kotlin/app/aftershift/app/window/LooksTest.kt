package app.aftershift.app.window

import android.app.UiModeManager
import android.os.Build
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.app.PhoneTest
import app.aftershift.core.Appearance
import org.junit.Assert.assertEquals
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowLooper
import java.util.concurrent.TimeUnit

class LooksTest : PhoneTest() {
    private val modes get() = app.getSystemService(UiModeManager::class.java)
    private var looks by mutableStateOf<Appearance?>(null)

    @Test
    fun `the next start's first picture stays as it was chosen until that is read`() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.S) return
        // As the last start has left it.
        modes.setApplicationNightMode(UiModeManager.MODE_NIGHT_YES)
        Robolectric.buildActivity(ComponentActivity::class.java).create().use { screen ->
            screen.get().setContent { AroundTheScreens(screen.get(), looks) }
            screen.start().resume().visible()
            ShadowLooper.idleMainLooper(100, TimeUnit.MILLISECONDS)
            assertEquals(UiModeManager.MODE_NIGHT_YES, shadowOf(modes).applicationNightMode)
            looks = Appearance.LIGHT
            waitUntil("it is read") { shadowOf(modes).applicationNightMode == UiModeManager.MODE_NIGHT_NO }
        }
    }
}

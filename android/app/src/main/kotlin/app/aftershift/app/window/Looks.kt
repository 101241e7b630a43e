package app.aftershift.app.window

import android.app.UiModeManager
import android.content.Context
import android.graphics.Color
import android.os.Build
import androidx.activity.ComponentActivity
import androidx.activity.SystemBarStyle
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import app.aftershift.core.Appearance
import app.aftershift.ui.theme.isDark

/** What lies around the screens looks as they do: the signs in the bars, and the next start's first picture. */
@Composable
internal fun AroundTheScreens(
    activity: ComponentActivity,
    appearance: Appearance?,
) {
    val dark = isDark(appearance)
    LaunchedEffect(dark) {
        val bars = SystemBarStyle.auto(Color.TRANSPARENT, Color.TRANSPARENT) { dark }
        activity.enableEdgeToEdge(bars, bars)
    }
    LaunchedEffect(appearance) { appearance?.let(activity::rememberNight) }
}

/** The phone draws the first picture before the app is asked. From Android 12 on it keeps what was chosen here. */
private fun Context.rememberNight(appearance: Appearance) {
    if (Build.VERSION.SDK_INT < Build.VERSION_CODES.S) return
    val mode =
        when (appearance) {
            Appearance.AS_THE_PHONE -> UiModeManager.MODE_NIGHT_AUTO
            Appearance.LIGHT -> UiModeManager.MODE_NIGHT_NO
            Appearance.DARK -> UiModeManager.MODE_NIGHT_YES
        }
    getSystemService(UiModeManager::class.java)?.setApplicationNightMode(mode)
}

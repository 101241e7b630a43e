package app.aftershift.ui.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.dp
import app.aftershift.core.Appearance

private val LocalColors = staticCompositionLocalOf { LightColors }

/** The app's own colours, beside `MaterialTheme.colorScheme`. */
object AftershiftTheme {
    val colors: AftershiftColors
        @Composable
        @ReadOnlyComposable
        get() = LocalColors.current
}

/** Distances on the 8 dp grid. */
object Space {
    val tiny = 4.dp
    val small = 8.dp
    val medium = 16.dp
    val margin = 24.dp
    val large = 32.dp

    /** The smallest thing a thumb is asked to hit. */
    val target = 48.dp
}

/** Whether [appearance] means dark, right now, on this phone. */
@Composable
@ReadOnlyComposable
fun isDark(appearance: Appearance?): Boolean =
    when (appearance ?: Appearance.AS_THE_PHONE) {
        Appearance.AS_THE_PHONE -> isSystemInDarkTheme()
        Appearance.LIGHT -> false
        Appearance.DARK -> true
    }

/** [family]: null takes the phone's own sans serif; the desktop brings one. */
@Composable
fun AftershiftTheme(
    dark: Boolean,
    family: FontFamily? = null,
    content: @Composable () -> Unit,
) {
    val type = remember(family) { typography(family) }
    CompositionLocalProvider(LocalColors provides if (dark) DarkColors else LightColors) {
        MaterialTheme(
            colorScheme = if (dark) DarkScheme else LightScheme,
            shapes = AftershiftShapes,
            typography = type,
            content = content,
        )
    }
}

// The functions with which Compose reads Android resources, for the desktop: same package, names and parameters as on
// Android, so that the screens compile unchanged. On Android this folder isn't built.
@file:JvmName("ResourcesDesktop")

package androidx.compose.ui.res

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.ColorFilter
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.graphics.painter.Painter
import androidx.compose.ui.graphics.vector.rememberVectorPainter
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.LayoutDirection
import org.xml.sax.InputSource
import java.util.Locale

/** The language of the resources. Android has it in the configuration; a test or the window sets it here. */
val LocalDesktopLocale = staticCompositionLocalOf { Locale.ENGLISH }

/** Shows [content] in [locale], from right to left where that is how it is written. */
@Composable
fun ProvideDesktopLocale(
    locale: Locale,
    content: @Composable () -> Unit,
) {
    val direction = if (PseudoLocale.isRightToLeft(locale)) LayoutDirection.Rtl else LayoutDirection.Ltr
    CompositionLocalProvider(
        LocalDesktopLocale provides locale,
        LocalLayoutDirection provides direction,
        content = content,
    )
}

@Composable
@ReadOnlyComposable
fun stringResource(id: Int): String = AndroidResources.string(id, LocalDesktopLocale.current)

@Composable
@ReadOnlyComposable
fun stringResource(
    id: Int,
    vararg formatArgs: Any,
): String = AndroidResources.string(id, LocalDesktopLocale.current, *formatArgs)

@Composable
@ReadOnlyComposable
fun stringArrayResource(id: Int): Array<String> = AndroidResources.array(id, LocalDesktopLocale.current).toTypedArray()

@Composable
@ReadOnlyComposable
fun pluralStringResource(
    id: Int,
    count: Int,
): String = AndroidResources.plural(id, count, LocalDesktopLocale.current)

@Composable
@ReadOnlyComposable
fun pluralStringResource(
    id: Int,
    count: Int,
    vararg formatArgs: Any,
): String = AndroidResources.plural(id, count, LocalDesktopLocale.current, *formatArgs)

/** Vector drawables only: the app has no others. */
@Suppress("DEPRECATION") // There is no other reader of Android's vector format on the desktop.
@Composable
fun painterResource(id: Int): Painter {
    val density = LocalDensity.current
    val xml = remember(id) { AndroidResources.open(id).use { it.readBytes() } }
    val image = remember(xml, density) { loadXmlImageVector(InputSource(xml.inputStream()), density) }
    val painter = rememberVectorPainter(image)
    // That reader leaves out `android:autoMirrored`.
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl && AUTO_MIRRORED in xml.decodeToString()
    return if (mirrored) Mirrored(painter) else painter
}

private const val AUTO_MIRRORED = "android:autoMirrored=\"true\""

private class Mirrored(
    private val painter: Painter,
) : Painter() {
    private var alpha = 1f
    private var filter: ColorFilter? = null

    override val intrinsicSize get() = painter.intrinsicSize

    override fun applyAlpha(alpha: Float) = true.also { this.alpha = alpha }

    override fun applyColorFilter(colorFilter: ColorFilter?) = true.also { filter = colorFilter }

    override fun DrawScope.onDraw() = scale(-1f, 1f) { with(painter) { draw(size, alpha, filter) } }
}

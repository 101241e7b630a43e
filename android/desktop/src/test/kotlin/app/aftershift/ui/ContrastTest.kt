package app.aftershift.ui

import androidx.compose.material3.ColorScheme
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import app.aftershift.ui.theme.AftershiftColors
import app.aftershift.ui.theme.DarkColors
import app.aftershift.ui.theme.DarkScheme
import app.aftershift.ui.theme.LightColors
import app.aftershift.ui.theme.LightScheme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** WCAG 2.2, 1.4.3 and 1.4.11: words at 4.5 to 1 and more, what tells a control from its ground at 3 to 1. */
class ContrastTest {
    @Test
    fun wordsStandOutInTheLight() = words(LightScheme, LightColors)

    @Test
    fun wordsStandOutInTheDark() = words(DarkScheme, DarkColors)

    @Test
    fun controlsAndStonesStandOut() {
        for ((scheme, own) in listOf(LightScheme to LightColors, DarkScheme to DarkColors)) {
            for (ground in listOf(scheme.background, scheme.surface)) {
                assertContrast("outline", scheme.outline, ground, CONTROL)
                assertContrast("stone", own.stoneOutline, ground, CONTROL)
                assertContrast("what is chosen", scheme.primary, ground, CONTROL)
            }
            for (band in listOf(own.workBand, own.nightBand)) {
                assertContrast("stone on a band", own.stoneOutline, band, CONTROL)
                assertContrast("day on a band", scheme.primary, band, CONTROL)
                assertContrast("words on a band", scheme.onSurface, band, WORDS)
            }
        }
    }

    @Test
    fun theMeasureIsThatOfTheGuideline() {
        assertEquals(21f, contrast(Color.Black, Color.White), 0.01f)
        // #767676 on white is the lightest grey that passes.
        assertTrue(contrast(Color(0xFF767676), Color.White) >= WORDS)
        assertTrue(contrast(Color(0xFF777777), Color.White) < WORDS)
    }

    private fun words(
        scheme: ColorScheme,
        own: AftershiftColors,
    ) {
        val pairs =
            with(scheme) {
                listOf(
                    onPrimary to primary,
                    onPrimaryContainer to primaryContainer,
                    onSecondaryContainer to secondaryContainer,
                    onTertiary to tertiary,
                    onTertiaryContainer to tertiaryContainer,
                    onError to error,
                    onErrorContainer to errorContainer,
                    inverseOnSurface to inverseSurface,
                    own.onHelp to own.help,
                    own.onHelpContainer to own.helpContainer,
                    own.onWarmContainer to own.warmContainer,
                    own.onNight to own.night,
                    own.onPlannedNight to own.plannedNight,
                    // A day that a cycle has.
                    onSurfaceVariant to surfaceVariant,
                )
            }
        // Words without a ground of their own, on every ground that they may stand on.
        val grounds =
            with(scheme) { listOf(background, surface, surfaceVariant, surfaceContainer, surfaceContainerHigh) }
        val free = with(scheme) { listOf(onBackground, onSurface, onSurfaceVariant, primary, error, own.warm) }
        for ((word, ground) in pairs + free.flatMap { word -> grounds.map { word to it } }) {
            assertContrast("words", word, ground, WORDS)
        }
    }

    private fun assertContrast(
        what: String,
        one: Color,
        other: Color,
        least: Float,
    ) {
        val contrast = contrast(one, other)
        assertTrue("$what, $one on $other: $contrast, at least $least", contrast >= least)
    }

    private fun contrast(
        one: Color,
        other: Color,
    ): Float {
        val (darker, lighter) = listOf(one.luminance(), other.luminance()).sorted()
        return (lighter + FLARE) / (darker + FLARE)
    }

    private companion object {
        const val WORDS = 4.5f
        const val CONTROL = 3f

        /** Light that a screen throws back, as the guideline reckons. */
        const val FLARE = 0.05f
    }
}

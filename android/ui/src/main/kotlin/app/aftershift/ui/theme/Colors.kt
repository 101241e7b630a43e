package app.aftershift.ui.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.ui.graphics.Color

/** What Material's scheme has no name for. */
data class AftershiftColors(
    /** What helped, boundaries kept. */
    val warm: Color,
    val warmContainer: Color,
    val onWarmContainer: Color,
    /** Support only, never for scores. */
    val help: Color,
    val onHelp: Color,
    val helpContainer: Color,
    val onHelpContainer: Color,
    /** Load 0 to 4: one hue, faint to strong, so that a heavy week looks heavy and not "bad". */
    val load: List<Color>,
    /** Around every stone: the faint ones are below 3:1 without it. */
    val stoneOutline: Color,
    /** A night in the roster: darker than the day. In the dark it is told from the ground by [nightEdge]. */
    val night: Color,
    val onNight: Color,
    val nightEdge: Color,
    /** The same where a cycle has it and nobody has set it. */
    val plannedNight: Color,
    val onPlannedNight: Color,
    val plannedNightEdge: Color,
    /** Behind days with work, and with work in the night: quiet, and nights darker, in the dark as well. */
    val workBand: Color,
    val nightBand: Color,
    val isDark: Boolean,
)

internal val LightColors =
    AftershiftColors(
        warm = Color(0xFF8F4E12),
        warmContainer = Color(0xFFF4E4D2),
        onWarmContainer = Color(0xFF5C3007),
        help = Color(0xFF9C2F2A),
        onHelp = Color(0xFFFFFFFF),
        helpContainer = Color(0xFFF7E1DE),
        onHelpContainer = Color(0xFF7A1F1B),
        load = listOf(0xFFCFE0DA, 0xFF9FC0B6, 0xFF6E9E93, 0xFF3F776D, 0xFF1B4A43).map(::Color),
        stoneOutline = Color(0xFF3F776D),
        night = Color(0xFF1B4A43),
        onNight = Color(0xFFFFFFFF),
        nightEdge = Color(0xFF1B4A43),
        plannedNight = Color(0xFF9FC0B6),
        onPlannedNight = Color(0xFF1C2422),
        plannedNightEdge = Color(0xFF9FC0B6),
        workBand = Color(0xFFF1EEE7),
        nightBand = Color(0xFFDEDACF),
        isDark = false,
    )

internal val DarkColors =
    AftershiftColors(
        warm = Color(0xFFE3B27A),
        warmContainer = Color(0xFF4A3219),
        onWarmContainer = Color(0xFFF3D5B2),
        help = Color(0xFFF2A49C),
        onHelp = Color(0xFF3A0B08),
        helpContainer = Color(0xFF4E2522),
        onHelpContainer = Color(0xFFF8CFC9),
        load = listOf(0xFF2A3A36, 0xFF3F5B54, 0xFF5C857B, 0xFF86B5A9, 0xFFBFE3D9).map(::Color),
        stoneOutline = Color(0xFF5C857B),
        night = Color(0xFF05211D),
        onNight = Color(0xFFBFE3D9),
        nightEdge = Color(0xFF5C857B),
        plannedNight = Color(0xFF0B1917),
        onPlannedNight = Color(0xFFA6B1AC),
        plannedNightEdge = Color(0xFF2F4A44),
        workBand = Color(0xFF28312E),
        nightBand = Color(0xFF060908),
        isDark = true,
    )

internal val LightScheme: ColorScheme =
    lightColorScheme(
        primary = Color(0xFF1E6B60),
        onPrimary = Color(0xFFFFFFFF),
        primaryContainer = Color(0xFFD3E8E2),
        onPrimaryContainer = Color(0xFF0B3B34),
        secondary = Color(0xFF1E6B60),
        onSecondary = Color(0xFFFFFFFF),
        secondaryContainer = Color(0xFFD3E8E2),
        onSecondaryContainer = Color(0xFF0B3B34),
        tertiary = LightColors.warm,
        onTertiary = Color(0xFFFFFFFF),
        tertiaryContainer = LightColors.warmContainer,
        onTertiaryContainer = LightColors.onWarmContainer,
        error = LightColors.help,
        onError = LightColors.onHelp,
        errorContainer = LightColors.helpContainer,
        onErrorContainer = LightColors.onHelpContainer,
        background = Color(0xFFFAF8F4),
        onBackground = Color(0xFF1C2422),
        surface = Color(0xFFFFFFFF),
        onSurface = Color(0xFF1C2422),
        surfaceVariant = Color(0xFFF1EEE7),
        onSurfaceVariant = Color(0xFF55615D),
        surfaceContainerLowest = Color(0xFFFFFFFF),
        surfaceContainerLow = Color(0xFFFFFFFF),
        surfaceContainer = Color(0xFFF1EEE7),
        surfaceContainerHigh = Color(0xFFFFFFFF),
        surfaceContainerHighest = Color(0xFFF1EEE7),
        outline = Color(0xFF7C8884),
        outlineVariant = Color(0xFFDAD6CC),
        inverseSurface = Color(0xFF1C2422),
        inverseOnSurface = Color(0xFFFAF8F4),
        inversePrimary = Color(0xFF82CBBC),
        scrim = Color(0xFF000000),
    )

internal val DarkScheme: ColorScheme =
    darkColorScheme(
        primary = Color(0xFF82CBBC),
        onPrimary = Color(0xFF05302A),
        primaryContainer = Color(0xFF1F4A43),
        onPrimaryContainer = Color(0xFFCBEAE2),
        secondary = Color(0xFF82CBBC),
        onSecondary = Color(0xFF05302A),
        secondaryContainer = Color(0xFF1F4A43),
        onSecondaryContainer = Color(0xFFCBEAE2),
        tertiary = DarkColors.warm,
        onTertiary = Color(0xFF331D05),
        tertiaryContainer = DarkColors.warmContainer,
        onTertiaryContainer = DarkColors.onWarmContainer,
        error = DarkColors.help,
        onError = DarkColors.onHelp,
        errorContainer = DarkColors.helpContainer,
        onErrorContainer = DarkColors.onHelpContainer,
        background = Color(0xFF0F1413),
        onBackground = Color(0xFFE3E8E5),
        surface = Color(0xFF171D1B),
        onSurface = Color(0xFFE3E8E5),
        surfaceVariant = Color(0xFF212826),
        onSurfaceVariant = Color(0xFFA6B1AC),
        surfaceContainerLowest = Color(0xFF0F1413),
        surfaceContainerLow = Color(0xFF171D1B),
        surfaceContainer = Color(0xFF171D1B),
        surfaceContainerHigh = Color(0xFF212826),
        surfaceContainerHighest = Color(0xFF212826),
        outline = Color(0xFF7F8C87),
        outlineVariant = Color(0xFF2E3734),
        inverseSurface = Color(0xFFE3E8E5),
        inverseOnSurface = Color(0xFF171D1B),
        inversePrimary = Color(0xFF1E6B60),
        scrim = Color(0xFF000000),
    )

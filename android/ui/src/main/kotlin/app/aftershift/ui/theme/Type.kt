package app.aftershift.ui.theme

import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Shapes
import androidx.compose.material3.Typography
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/** Reading at 3 a.m.: one big question, everything else 16 to 18 sp, nothing below 14. */
internal fun typography(family: FontFamily?): Typography {
    fun style(
        size: Int,
        line: Int,
        weight: FontWeight = FontWeight.Normal,
    ) = TextStyle(
        fontFamily = family,
        fontSize = size.sp,
        lineHeight = line.sp,
        fontWeight = weight,
        lineBreak = LineBreak.Paragraph,
    )
    val medium = FontWeight.Medium
    return Typography(
        displayLarge = style(44, 52),
        displayMedium = style(36, 44),
        displaySmall = style(32, 40),
        headlineLarge = style(30, 38),
        headlineMedium = style(26, 34),
        headlineSmall = style(22, 30),
        titleLarge = style(20, 28, medium),
        titleMedium = style(17, 24, medium),
        titleSmall = style(15, 22, medium),
        bodyLarge = style(17, 25),
        bodyMedium = style(16, 23),
        bodySmall = style(14, 20),
        labelLarge = style(16, 22, medium),
        labelMedium = style(14, 20, medium),
        labelSmall = style(14, 18),
    )
}

internal val AftershiftShapes =
    Shapes(
        extraSmall = RoundedCornerShape(12.dp),
        small = RoundedCornerShape(16.dp),
        medium = RoundedCornerShape(20.dp),
        large = RoundedCornerShape(24.dp),
        extraLarge = RoundedCornerShape(28.dp),
    )

package app.aftershift.desktop

import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import java.io.File

/** Roboto, which phones have, where Debian's `fonts-roboto-unhinted` is installed; else the system's own. */
fun roboto(): FontFamily? {
    val folder = File("/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF")
    val regular = File(folder, "Roboto-Regular.ttf")
    val medium = File(folder, "Roboto-Medium.ttf")
    if (!regular.exists() || !medium.exists()) return null
    return FontFamily(Font(regular, FontWeight.Normal), Font(medium, FontWeight.Medium))
}

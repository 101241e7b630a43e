package app.aftershift.ui.app

import androidx.compose.runtime.staticCompositionLocalOf
import java.util.Locale

/** What the phone says about itself, as far as the screens need it. */
data class Phone(
    /** Of dates and times. The words follow the resources. */
    val locale: Locale = Locale.ENGLISH,
    val uses24Hours: Boolean = true,
    val reducedMotion: Boolean = false,
    /** The desktop preview, whose key lies in a file. Says so in Settings. */
    val preview: Boolean = false,
)

val LocalPhone = staticCompositionLocalOf { Phone() }

/** What happens outside the app, and only after a tap. Each says whether something could take it over. */
interface Outside {
    fun call(number: String): Boolean

    /** No [number]: to whom is chosen there. */
    fun text(
        number: String,
        words: String?,
    ): Boolean

    fun open(address: String): Boolean

    /** To the clipboard. */
    fun copy(text: String): Boolean

    /** To an app that is chosen there. */
    fun share(text: String): Boolean

    /**
     * Asks where a file called [name] is to go, has [write] make it at the path it is given, and brings it there. False
     * where nothing was chosen; what [write] throws goes on, and then there is no file.
     */
    suspend fun save(
        name: String,
        write: suspend (path: String) -> Unit,
    ): Boolean

    /** Asks for a file and gives the path at which it can be read until [letGo], or the app ends; null: none was chosen. */
    suspend fun choose(): String?

    /** What [choose] gave, or another app, was read: where it is a copy, the copy goes. */
    fun letGo(path: String) = Unit
}

package app.aftershift.ui.opening

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue

/** What lies over everything, so that nobody beside the phone reads along. */
enum class Cover {
    NONE,

    /** While the app isn't in front, until it is known whether it has to lock. */
    AWAY,

    /** Somebody wanted it hidden; a tap takes it away. */
    HIDDEN,
}

/** Draws the cover and takes it away, and knows since when the app isn't in front. */
internal class Curtain {
    var cover by mutableStateOf(Cover.NONE)
        private set

    private var leftAt: Long? = null

    fun left(now: Long) {
        leftAt = now
        if (cover == Cover.NONE) cover = Cover.AWAY
    }

    /** When the app was left; null where it never was. The cover stays until it is known what to do about it. */
    fun returned(): Long? = leftAt.also { leftAt = null }

    fun lift() = end(Cover.AWAY)

    fun hide() {
        cover = Cover.HIDDEN
    }

    fun show() = end(Cover.HIDDEN)

    private fun end(of: Cover) {
        if (cover == of) cover = Cover.NONE
    }
}

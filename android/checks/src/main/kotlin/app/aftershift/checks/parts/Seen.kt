package app.aftershift.checks.parts

import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.boundsInRoot
import androidx.compose.ui.layout.onGloballyPositioned

/** Tells [onSeen] that half of it or more is on the screen: also once it was scrolled there. It may be told again. */
internal fun Modifier.onSeen(onSeen: () -> Unit): Modifier =
    onGloballyPositioned { place ->
        val seen = place.boundsInRoot()
        if (place.size.height > 0 && seen.height * 2 >= place.size.height) onSeen()
    }

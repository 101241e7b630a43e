package app.aftershift.ui.answers

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember

/**
 * What was [chosen] when the options came, or were last folded out or in, shows in front with what is featured. What is
 * chosen after that stays where it was tapped: nothing moves from under a thumb.
 */
@Composable
internal fun rememberEarly(
    foldedOut: Boolean,
    chosen: () -> Set<String>,
): Set<String> = remember(foldedOut) { chosen() }

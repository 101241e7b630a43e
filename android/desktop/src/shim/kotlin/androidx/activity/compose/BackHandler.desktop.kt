// Android's own way to hear of "back", for the desktop: same package, name and parameters, so that the screens compile
// unchanged. On Android this folder isn't built.
@file:JvmName("BackHandlerDesktop")

package androidx.activity.compose

import androidx.compose.runtime.Composable
import androidx.navigationevent.NavigationEventInfo
import androidx.navigationevent.compose.NavigationBackHandler
import androidx.navigationevent.compose.rememberNavigationEventState

/** Calls [onBack] instead of leaving the place. On the desktop "back" is the Escape key. */
@Composable
fun BackHandler(
    enabled: Boolean = true,
    onBack: () -> Unit,
) = NavigationBackHandler(
    rememberNavigationEventState(NavigationEventInfo.None),
    isBackEnabled = enabled,
    onBackCompleted = onBack,
)

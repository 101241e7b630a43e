package app.aftershift.app.window

import android.app.Activity
import android.os.Build
import android.view.View
import android.view.WindowManager

/**
 * Nobody looks along: no picture of it in the list of recent apps, in a screenshot or on another screen, nothing that
 * lies over it, and no other app that is told of what is typed or shown.
 */
internal fun Activity.guardWindow() {
    window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) window.setHideOverlayWindows(true)
    with(window.decorView) {
        // Before Android 12 it can still be covered; then it isn't touched either.
        filterTouchesWhenObscured = true
        importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            importantForContentCapture = View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
        }
    }
}

package app.aftershift.ui

import app.aftershift.desktop.Headless

/** Goes on to the screens of what this build has beside the app. */
fun Headless.tourOfFeatures(visit: Headless.(String) -> Unit) {}

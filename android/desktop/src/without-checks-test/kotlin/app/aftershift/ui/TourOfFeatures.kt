package app.aftershift.ui

import app.aftershift.desktop.Headless

/** This build has nothing beside the app. */
fun Headless.tourOfFeatures(visit: Headless.(String) -> Unit) {}

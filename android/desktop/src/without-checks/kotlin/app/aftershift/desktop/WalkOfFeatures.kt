package app.aftershift.desktop

/** This build has nothing beside the app. */
internal fun Headless.walkOfFeatures(picture: (String) -> Unit) = Unit

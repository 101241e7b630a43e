package app.aftershift.ui

/** This build has nothing beside the app. */
val toursOfFeatures: List<Tour> = emptyList()

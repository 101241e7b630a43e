package app.aftershift.desktop

import app.aftershift.ui.app.Feature

/** What this build has beside the app: nothing. */
val features: List<Feature> = emptyList()

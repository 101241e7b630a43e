package app.aftershift.app

import app.aftershift.ui.app.Feature

/** This build has nothing beside the app. */
internal val features: List<Feature> = emptyList()

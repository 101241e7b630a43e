package app.aftershift.desktop

import app.aftershift.checks.SelfChecks
import app.aftershift.ui.app.Feature

/** What this build has beside the app. */
val features: List<Feature> = listOf(SelfChecks)

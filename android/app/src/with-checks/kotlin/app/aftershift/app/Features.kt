package app.aftershift.app

import app.aftershift.checks.SelfChecks
import app.aftershift.ui.app.Feature

/** What this build has beside the app. */
internal val features: List<Feature> = listOf(SelfChecks)

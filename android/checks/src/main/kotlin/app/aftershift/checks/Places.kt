package app.aftershift.checks

import app.aftershift.ui.app.Ways

// The places of the self-checks, and the ways between them.

internal const val CATALOGUE = "checks"
internal const val INTRO = "checks/form/{instrument}"
internal const val RUNNER = "checks/run"
internal const val RESULT = "checks/result/{id}"
internal const val COURSE = "checks/course/{instrument}"

internal fun Ways.catalogue() = to(CATALOGUE)

internal fun introOf(instrument: String) = "checks/form/$instrument"

internal fun Ways.intro(instrument: String) = to(introOf(instrument))

/** The other form for the same question, as a choice between two: back leads to where the first was chosen. */
internal fun Ways.otherIntro(instrument: String) = replace(introOf(instrument))

/** Once something is begun or taken up. Who went to Support meanwhile stays there. */
internal fun Ways.runner() = replace(RUNNER, first = null)

/** From the page before a form: that page has done what it was for. */
internal fun Ways.begun() = replace(RUNNER)

internal fun Ways.result(id: String) = to("checks/result/$id")

/** From the last question: back from the result leads to where the form was begun. */
internal fun Ways.finished(id: String) = replace("checks/result/$id")

internal fun Ways.course(instrument: String) = to("checks/course/$instrument")

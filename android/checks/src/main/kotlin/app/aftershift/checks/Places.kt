package app.aftershift.checks

import app.aftershift.ui.app.Ways

// The places of the self-checks, and the ways between them.

internal const val CATALOGUE = "checks"

/** `saving`: whether the switch stands at saving. The other form for the same question begins with the same. */
internal const val INTRO = "checks/form/{instrument}/{saving}"

/** With the id of what is being filled in: the system may close the app in the middle of it, during a call. */
internal const val RUNNER = "checks/run/{id}"
internal const val RESULT = "checks/result/{id}"
internal const val COURSE = "checks/course/{instrument}"

internal fun Ways.catalogue() = to(CATALOGUE)

internal fun introOf(instrument: String) = "checks/form/$instrument/true"

internal fun Ways.intro(instrument: String) = to(introOf(instrument))

/** Another form in this one's stead, and saved or not as this one: back leads to where the first was chosen. */
internal fun Ways.otherIntro(
    instrument: String,
    keep: Boolean,
) = replace("checks/form/$instrument/$keep")

/** Once something is begun or taken up. Who went to Support meanwhile stays there. */
internal fun Ways.runner(id: String) = replace("checks/run/$id", first = null)

/** From the page before a form: that page has done what it was for. */
internal fun Ways.begun(id: String) = replace("checks/run/$id")

internal fun Ways.result(id: String) = to("checks/result/$id")

/** From the last question: back from the result leads to where the form was begun. */
internal fun Ways.finished(id: String) = replace("checks/result/$id")

internal fun Ways.course(instrument: String) = to("checks/course/$instrument")

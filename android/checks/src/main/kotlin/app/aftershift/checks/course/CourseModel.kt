package app.aftershift.checks.course

import app.aftershift.core.CheckCourseState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** One form over time. */
internal class CourseModel(
    private val core: OpenCore,
    private val instrument: String,
) : ScreenModel<CheckCourseState>() {
    fun load() = show { core.call { checkCourse(instrument) } }
}

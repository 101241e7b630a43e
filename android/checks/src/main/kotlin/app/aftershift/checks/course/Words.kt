package app.aftershift.checks.course

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.checks.parts.score
import app.aftershift.core.CheckBetter
import app.aftershift.core.CheckCourse
import app.aftershift.core.CheckMark
import app.aftershift.core.CheckPoint
import app.aftershift.ui.format.dayAndYear
import app.aftershift.ui.format.fullDay

/** Whether a mark beyond noise points up. */
internal fun CheckCourse.goesUp(mark: CheckMark): Boolean = (mark == CheckMark.BETTER) == (better == CheckBetter.HIGHER)

/** A point as a person says it. */
@Composable
internal fun inWords(
    point: CheckPoint,
    scale: CheckCourse,
): String =
    listOfNotNull(
        stringResource(
            R.string.checks_course_value,
            fullDay(point.day),
            score(point.score, scale.lowest, scale.highest),
        ),
        markInWords(point.mark, scale),
    ).joinToString(" ")

@Composable
private fun markInWords(
    mark: CheckMark,
    scale: CheckCourse,
): String? =
    when (mark) {
        CheckMark.PLAIN -> {
            null
        }

        CheckMark.TOO_EARLY -> {
            stringResource(R.string.checks_course_too_early)
        }

        CheckMark.WORSE, CheckMark.BETTER -> {
            stringResource(if (scale.goesUp(mark)) R.string.checks_course_up else R.string.checks_course_down)
        }
    }

/** What a screen reader says of the chart: how much there is, and each point that is marked. */
@Composable
internal fun description(scale: CheckCourse): String {
    val points = scale.points
    val whole =
        pluralStringResource(
            R.plurals.checks_course_description,
            points.size,
            points.size,
            scale.label,
            dayAndYear(points.first().day),
            dayAndYear(points.last().day),
        )
    val marked = points.filter { it.mark == CheckMark.WORSE || it.mark == CheckMark.BETTER }
    return (listOf(whole) + marked.map { inWords(it, scale) }).joinToString(" ")
}

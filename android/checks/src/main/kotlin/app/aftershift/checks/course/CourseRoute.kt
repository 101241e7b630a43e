package app.aftershift.checks.course

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.checks.result
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.Frame

@Composable
internal fun CourseRoute(
    model: CourseModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    Frame(ways.innerBar(), { Problem(ui.problem, model::dismissProblem) }) {
        ui.content?.let { CourseScreen(it) { id -> ways.result(id) } }
    }
}

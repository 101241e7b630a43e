package app.aftershift.checks.result

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.checks.begun
import app.aftershift.checks.course
import app.aftershift.checks.intro
import app.aftershift.checks.otherIntro
import app.aftershift.ui.app.NoWay
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Outside
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.ScrollingFrame

@Composable
internal fun ResultRoute(
    model: ResultModel,
    outside: Outside,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val gone by model.gone.collectAsStateWithLifecycle()
    var noWay by remember { mutableStateOf<String?>(null) }
    OnFront { model.load() }
    LaunchedEffect(gone) { if (gone) ways.back() }
    val state = ui.content
    val unkept = state?.kept == false
    val back: () -> Unit = { if (unkept) model.leave(ways::back) else ways.back() }
    BackHandler(unkept, back)
    val calls =
        ResultCalls(
            onSupport = ways::support,
            onGoOn = { model.goOn(ways::begun) },
            onToUnanswered = { model.toUnanswered(ways::begun) },
            // To begin another form is to leave this one; nor is that one saved, until somebody says so.
            onForm = { if (unkept) model.leave { ways.otherIntro(it, keep = false) } else ways.intro(it) },
            onNotNow = { model.notNow() },
            onLine = { scale, value -> model.chooseLine(scale, value) },
            onCourse = { ways.course(it) },
            onWeb = { if (!outside.open(it)) noWay = it },
            onRemove = { model.remove(ways::back) },
        )
    val bar = Bar(ways::support, onBack = back)
    val bottom: @Composable () -> Unit = {
        Column {
            Problem(ui.problem, model::dismissProblem)
            NoWay(noWay) { noWay = null }
        }
    }
    if (state == null) {
        Frame(bar, bottom) {}
    } else {
        ScrollingFrame(bar, state.name, bottom) { ResultContent(state, calls) }
    }
}

package app.aftershift.checks.intro

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.checks.begun
import app.aftershift.checks.course
import app.aftershift.checks.otherIntro
import app.aftershift.ui.app.NoWay
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Outside
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.DateInDoubt
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.ScrollingFrame

@Composable
internal fun IntroRoute(
    model: IntroModel,
    saving: Boolean,
    outside: Outside,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    var keep by rememberSaveable { mutableStateOf(saving) }
    val doubted by model.dateInDoubt.collectAsStateWithLifecycle()
    var noWay by remember { mutableStateOf<String?>(null) }
    OnFront { model.load() }
    val calls =
        IntroCalls(
            onNoticeRead = { model.noticeRead() },
            onKeep = { keep = it },
            onBegin = { model.begin(keep, ways::begun) },
            onGoOn = { model.goOn(it, ways::begun) },
            onRemove = { model.remove(it) },
            onOther = { ways.otherIntro(it, keep) },
            onCourse = { ways.course(it) },
            onSupport = ways::support,
            onWeb = { if (!outside.open(it)) noWay = it },
        )
    val bottom: @Composable () -> Unit = {
        Column {
            Problem(ui.problem, model::dismissProblem)
            NoWay(noWay) { noWay = null }
            ui.content?.let { WayIn(it, calls) }
        }
    }
    if (doubted != null) DateInDoubt({ model.dateIsRight(ways::begun) }, model::dateIsWrong)
    val state = ui.content
    if (state == null) {
        Frame(ways.innerBar(), bottom) {}
    } else {
        ScrollingFrame(ways.innerBar(), state.name, bottom) { IntroContent(state, keep, calls) }
    }
}

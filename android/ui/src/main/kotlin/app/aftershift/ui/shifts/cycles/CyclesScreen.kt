package app.aftershift.ui.shifts.cycles

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.theme.Space

/** The cycles that there are and what to start from; or the one that is being put together. */
@Composable
internal fun CyclesRoute(
    model: CyclesModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    val notice: @Composable () -> Unit = { Problem(ui.problem, model::dismissProblem) }
    val state = ui.content ?: return Frame(ways.innerBar(), notice) {}
    val draft = state.draft
    if (draft == null) {
        ScrollingFrame(ways.innerBar(), stringResource(R.string.cycles_title), notice) {
            CycleList(state, model.saved, model::start, model::remove)
        }
    } else {
        val title = if (draft.id == null) R.string.cycles_new_title else R.string.cycles_change_title
        ScrollingFrame(
            ways.innerBar(),
            stringResource(title),
            bottom = {
                Column {
                    notice()
                    Ends(model.changed, model::save, model::discard)
                }
            },
        ) { CycleDraft(state, draft, model) }
    }
}

/** Save, or not. What was tapped goes only after a yes: the button lies beside the one that keeps it. */
@Composable
private fun Ends(
    changed: Boolean,
    onSave: () -> Unit,
    onDiscard: () -> Unit,
) {
    var asked by rememberSaveable { mutableStateOf(false) }
    val wide = Modifier.fillMaxWidth()
    Column(Modifier.padding(horizontal = Space.margin).padding(top = Space.small, bottom = Space.tiny)) {
        PrimaryButton(stringResource(R.string.cycles_save), onSave, wide.testTag("save cycle"))
        QuietButton(
            stringResource(R.string.cycles_discard),
            { if (changed) asked = true else onDiscard() },
            wide.testTag("discard cycle"),
        )
    }
    if (asked) {
        Question(
            stringResource(R.string.cycles_discard_title),
            stringResource(R.string.cycles_discard_text),
            yes = stringResource(R.string.cycles_discard),
            no = stringResource(R.string.common_keep),
            onYes = {
                asked = false
                onDiscard()
            },
            onNo = { asked = false },
        )
    }
}

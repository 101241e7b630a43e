package app.aftershift.ui.shifts.importing

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.lifecycle.compose.LifecycleResumeEffect
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.ImportState
import app.aftershift.core.ImportView
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.FieldProblem
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.theme.Space

/** First the file, then what it would change; nothing changes without a yes. */
@Composable
internal fun ImportRoute(
    model: ImportModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val arrived by model.arrived.collectAsStateWithLifecycle()
    OnFront { model.load() }
    // Not by a screen that is going: what came in that moment is shown by the next.
    LifecycleResumeEffect(arrived) {
        if (arrived != null) model.takeArrived()
        onPauseOrDispose {}
    }
    val notice: @Composable () -> Unit = { Problem(ui.problem, model::dismissProblem) }
    val state = ui.content ?: return Frame(ways.innerBar(), notice) {}
    val (open, order, applied) = Triple(state.open, state.asksOrder, state.applied)
    ScrollingFrame(
        ways.innerBar(),
        stringResource(titleOf(state)),
        bottom = {
            Column {
                // With a file open, what went wrong may lie far from where the hand is.
                if (open != null) notice()
                Bottom(state, model, ways)
            }
        },
    ) {
        when {
            applied != null -> Took(applied, model)
            order != null -> WhichDate(order, model::answer)
            open != null -> Preview(open, model)
            else -> Text(stringResource(R.string.import_means), style = MaterialTheme.typography.bodyLarge)
        }
        if (open == null) {
            ui.problem?.let { Column(Modifier.padding(top = Space.medium)) { FieldProblem(text(it)) } }
        }
        if (model.working) {
            Muted(
                stringResource(R.string.import_working),
                Modifier.padding(top = Space.medium).semantics { liveRegion = LiveRegionMode.Polite },
            )
        }
    }
}

private fun titleOf(state: ImportState): Int =
    when {
        state.asksOrder != null -> R.string.import_order_title
        state.open != null -> R.string.import_preview_title
        else -> R.string.import_title
    }

/** The one way on, and the way out. */
@Composable
private fun Bottom(
    state: ImportState,
    model: ImportModel,
    ways: Ways,
) {
    val wide = Modifier.fillMaxWidth()
    val leave: @Composable () -> Unit = {
        QuietButton(stringResource(R.string.import_leave), { model.close(ways::back) }, wide.testTag("leave"))
    }
    Column(Modifier.padding(horizontal = Space.margin).padding(top = Space.small, bottom = Space.tiny)) {
        val open = state.open
        when {
            state.applied != null -> {
                PrimaryButton(
                    stringResource(R.string.common_done),
                    ways::back,
                    wide.padding(bottom = Space.small).testTag("done"),
                )
            }

            state.asksOrder != null -> {
                leave()
            }

            open != null -> {
                PrimaryButton(takeOver(open), model::apply, wide.testTag("take over"), open.canApply && !model.working)
                leave()
            }

            else -> {
                PrimaryButton(
                    stringResource(R.string.import_choose),
                    model::choose,
                    wide.padding(bottom = Space.small).testTag("choose"),
                    enabled = !model.working,
                )
            }
        }
    }
}

/** How many come, become something else, or go. */
@Composable
private fun takeOver(open: ImportView): String {
    val count = open.added.size + open.changed.size + open.removed.size
    return if (count > 0) {
        pluralStringResource(R.plurals.import_take_over, count, count)
    } else {
        stringResource(R.string.import_take_over_changes)
    }
}

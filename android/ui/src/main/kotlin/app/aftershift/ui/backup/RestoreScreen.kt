package app.aftershift.ui.backup

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.BackupState
import app.aftershift.core.Brought
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.FieldProblem
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.PassphraseField
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.theme.Space

/** First the file, then its passphrase, then what is in it; nothing comes back without a yes. */
@Composable
internal fun RestoreRoute(
    model: RestoreModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    val state = ui.content ?: return Frame(ways.innerBar(), { Problem(ui.problem, model::dismissProblem) }) {}
    val brought = state.brought
    val opened = state.opened
    ScrollingFrame(
        ways.innerBar(),
        stringResource(if (brought != null) R.string.backup_brought_title else R.string.backup_bring),
        bottom = { Bottom(state, model, ways) },
    ) {
        when {
            brought != null -> {
                BroughtBack(brought)
            }

            opened != null -> {
                OpenedBackup(opened, model)
                ui.problem?.let { FieldProblem(text(it)) }
            }

            model.file == null -> {
                Text(stringResource(R.string.backup_choose_means), style = MaterialTheme.typography.bodyLarge)
                ui.problem?.let { FieldProblem(text(it)) }
            }

            else -> {
                PassphraseOfFile(model, ui.problem)
            }
        }
        if (model.working) Working()
    }
}

/** The one way on. What happens to an opened backup stands with it, where it is explained. */
@Composable
private fun Bottom(
    state: BackupState,
    model: RestoreModel,
    ways: Ways,
) {
    val button = Modifier.fillMaxWidth().padding(horizontal = Space.margin, vertical = Space.medium)
    when {
        state.brought != null -> {
            PrimaryButton(stringResource(R.string.common_done), ways::back, button.testTag("done"))
        }

        state.opened != null -> {
            Unit
        }

        model.file == null -> {
            PrimaryButton(stringResource(R.string.backup_choose_file), { model.choose() }, button.testTag("choose"))
        }

        else -> {
            PrimaryButton(
                stringResource(R.string.backup_open),
                model::open,
                button.testTag("open"),
                enabled = !model.working,
            )
        }
    }
}

@Composable
private fun PassphraseOfFile(
    model: RestoreModel,
    problem: Message?,
) {
    Text(
        stringResource(R.string.backup_open_means),
        Modifier.padding(bottom = Space.medium),
        style = MaterialTheme.typography.bodyLarge,
    )
    PassphraseField(
        model.passphrase,
        { model.passphrase = it },
        stringResource(R.string.backup_passphrase),
        model.hidden,
        { model.hidden = it },
        onDone = model::open,
    )
    problem?.let { FieldProblem(text(it)) }
    QuietButton(stringResource(R.string.backup_another_file), { model.choose() }, Modifier.testTag("choose"))
}

@Composable
private fun BroughtBack(brought: Brought) {
    val said = Modifier.semantics { liveRegion = LiveRegionMode.Polite }
    Text(
        if (brought.added.isNothing) {
            stringResource(R.string.backup_brought_nothing)
        } else {
            stringResource(R.string.backup_brought, words(brought.added))
        },
        said,
        style = MaterialTheme.typography.bodyLarge,
    )
    if (!brought.lost.isNothing) {
        Muted(stringResource(R.string.backup_lost, words(brought.lost)), Modifier.padding(top = Space.medium))
    }
}

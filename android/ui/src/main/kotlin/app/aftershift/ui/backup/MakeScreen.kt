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
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.FieldProblem
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.security.NewPassphraseFields
import app.aftershift.ui.theme.Space

/** A passphrase for the file, and then where to. */
@Composable
internal fun MakeRoute(
    model: MakeModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    val state = ui.content ?: return Frame(ways.innerBar(), { Problem(ui.problem, model::dismissProblem) }) {}
    ScrollingFrame(
        ways.innerBar(),
        stringResource(if (model.made) R.string.backup_made_title else R.string.backup_make),
        bottom = {
            val button = Modifier.fillMaxWidth().padding(horizontal = Space.margin, vertical = Space.medium)
            if (model.made) {
                PrimaryButton(stringResource(R.string.common_done), ways::back, button.testTag("done"))
            } else {
                PrimaryButton(
                    stringResource(R.string.backup_choose_place),
                    model::make,
                    button.testTag("choose place"),
                    enabled = !model.working,
                )
            }
        },
    ) {
        if (model.made) {
            Text(
                stringResource(R.string.backup_made),
                Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.bodyLarge,
            )
            Muted(stringResource(R.string.backup_made_means), Modifier.padding(top = Space.medium))
            ui.problem?.let { FieldProblem(text(it)) }
        } else {
            Text(
                stringResource(R.string.backup_passphrase_means, state.shortestPassphrase.toInt()),
                style = MaterialTheme.typography.bodyLarge,
            )
            Muted(
                stringResource(R.string.backup_passphrase_forgotten),
                Modifier.padding(top = Space.small, bottom = Space.medium),
            )
            NewPassphraseFields(model.typed, ui.problem, model::make)
            if (model.working) Working()
        }
    }
}

/** Said where something takes a second or two. */
@Composable
internal fun Working() =
    Muted(
        stringResource(R.string.backup_working),
        Modifier.padding(top = Space.medium).semantics { liveRegion = LiveRegionMode.Polite },
    )

package app.aftershift.ui.security

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.LayoutDirection
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.ui.R
import app.aftershift.ui.app.OnFront
import app.aftershift.ui.app.Problem
import app.aftershift.ui.app.Ways
import app.aftershift.ui.core.text
import app.aftershift.ui.parts.FieldProblem
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.SecretField
import app.aftershift.ui.theme.Space

/** Shows a new recovery code, then asks for its last group: who has none on paper has no code. */
@Composable
internal fun RecoveryCodeRoute(
    model: RecoveryCodeModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    val back: () -> Unit = { if (model.writtenDown) model.writtenDown = false else ways.back() }
    BackHandler(model.writtenDown, back)
    val bar = ways.innerBar().copy(onBack = back)
    val code = ui.content ?: return Frame(bar, { Problem(ui.problem, model::dismissProblem) }) {}
    val set: () -> Unit = { model.set(ways::back) }
    key(model.writtenDown) {
        ScrollingFrame(
            bar,
            stringResource(if (model.writtenDown) R.string.security_code_confirm else R.string.security_code),
            bottom = {
                PrimaryButton(
                    stringResource(
                        if (model.writtenDown) R.string.security_code_set else R.string.security_code_written_down,
                    ),
                    { if (model.writtenDown) set() else model.writtenDown = true },
                    Modifier
                        .fillMaxWidth()
                        .padding(horizontal = Space.margin, vertical = Space.medium)
                        .testTag(if (model.writtenDown) "set code" else "written down"),
                )
            },
        ) {
            if (model.writtenDown) {
                Muted(stringResource(R.string.security_code_confirm_means), Modifier.padding(bottom = Space.medium))
                SecretField(
                    model.lastGroup,
                    { model.lastGroup = it },
                    stringResource(R.string.security_code_last_group),
                    "last group",
                    code = true,
                    onDone = set,
                )
                if (model.isAnother) FieldProblem(stringResource(R.string.security_code_another))
                ui.problem?.let { FieldProblem(text(it)) }
            } else {
                Text(stringResource(R.string.security_code_means), style = MaterialTheme.typography.bodyLarge)
                Code(code)
                Muted(stringResource(R.string.security_code_keep))
            }
        }
    }
}

/** To be read off and written down; no button copies it, for what is copied is read by other apps. */
@Composable
private fun Code(groups: List<String>) {
    // Letter by letter, group by group.
    val spelled = groups.joinToString(", ") { it.toList().joinToString(" ") }
    Panel(Modifier.padding(vertical = Space.medium)) {
        CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
            Column(
                Modifier.fillMaxWidth().testTag("code groups").clearAndSetSemantics { contentDescription = spelled },
                Arrangement.spacedBy(Space.small),
                Alignment.CenterHorizontally,
            ) {
                // The stroke says that a line is read before the next.
                groups.chunked(PER_LINE).map { it.joinToString("-") }.forEach {
                    Text(it, style = MaterialTheme.typography.headlineMedium, fontFamily = FontFamily.Monospace)
                }
            }
        }
    }
}

private const val PER_LINE = 2

package app.aftershift.ui.shifts.codes

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.aftershift.core.CodesState
import app.aftershift.core.ShiftCode
import app.aftershift.ui.R
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.shifts.CodePill
import app.aftershift.ui.shifts.hours
import app.aftershift.ui.shifts.lookOf
import app.aftershift.ui.shifts.spoken
import app.aftershift.ui.shifts.word
import app.aftershift.ui.theme.Space

/** The codes in the order of tapping. Each line opens to be changed, one at a time. */
@Composable
internal fun CodesContent(
    state: CodesState,
    model: CodesModel,
) {
    Muted(stringResource(R.string.codes_means), Modifier.padding(bottom = Space.medium))
    val form = model.form
    state.codes.forEachIndexed { place, code ->
        val open = form?.of?.name == code.name
        CodeLine(code, open) { model.fill(if (open) null else CodeForm.of(code)) }
        if (form != null && open) {
            CodeFields(form, model)
            CodeWays(code, isFirst = place == 0, model)
        }
    }
    HorizontalDivider(Modifier.padding(bottom = Space.medium), color = MaterialTheme.colorScheme.outlineVariant)
    when {
        form != null && form.of == null -> {
            CodeFields(form, model)
        }

        state.hasRoom -> {
            SecondaryButton(
                stringResource(R.string.codes_add),
                { model.fill(CodeForm.new()) },
                Modifier.fillMaxWidth().testTag("add"),
            )
        }

        else -> {
            Muted(stringResource(R.string.codes_full))
        }
    }
}

@Composable
private fun CodeLine(
    code: ShiftCode,
    open: Boolean,
    onToggle: () -> Unit,
) {
    val opened = stringResource(if (open) R.string.common_opened else R.string.common_closed)
    val pill = with(LocalDensity.current) { 56.sp.toDp() }
    Column {
        HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        Row(
            Modifier
                .fillMaxWidth()
                .testTag("code ${code.name}")
                .clickable(role = Role.Button, onClick = onToggle)
                .semantics { stateDescription = opened }
                .heightIn(min = 64.dp)
                .padding(vertical = Space.small),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            CodePill(code.name, lookOf(code.kind, code.isNight), pill, Modifier.clearAndSetSemantics {})
            Column(Modifier.weight(1f)) {
                Text(spoken(code), style = MaterialTheme.typography.bodyLarge)
                Muted(hours(code.starts, code.ends) ?: stringResource(code.kind.word))
                if (code.meanings.isNotEmpty()) Muted(stringResource(R.string.codes_unsure))
            }
            Icon(
                painterResource(if (open) R.drawable.ic_keyboard_arrow_up else R.drawable.ic_keyboard_arrow_down),
                contentDescription = null,
                Modifier.size(24.dp),
                tint = MaterialTheme.colorScheme.onSurfaceVariant,
            )
        }
    }
}

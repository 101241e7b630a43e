package app.aftershift.ui.plan

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.layout.layout
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.aftershift.core.PlanSection
import app.aftershift.core.PlanState
import app.aftershift.core.SectionKind
import app.aftershift.ui.R
import app.aftershift.ui.entry.DayPicker
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.ChoiceLabel
import app.aftershift.ui.parts.ChoiceSurface
import app.aftershift.ui.parts.Close
import app.aftershift.ui.parts.LineField
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space

/** A line being written: as it is about people, days or words; with lines to take over where it is a new one. */
@Composable
internal fun EntryForm(
    form: FormOf,
    words: EntryWords,
    section: PlanSection,
    plan: PlanState,
    calls: PlanCalls,
) {
    Column {
        HorizontalDivider(Modifier.padding(bottom = Space.medium), color = MaterialTheme.colorScheme.outlineVariant)
        if (form is FormOf.New && section.hasRoom) Examples(section, calls.onTake)
        if (section.kind == SectionKind.DATES) {
            // Seven days beside each other need more room than the words around them.
            DayPicker(
                words.day ?: plan.today,
                plan.lastDay,
                { calls.onForm(form, words.copy(day = it)) },
                Modifier.wider(12.dp),
            )
        }
        LineField(
            words.text,
            { calls.onForm(form, words.copy(text = it)) },
            stringResource(section.kind.label),
            "line",
        )
        if (section.kind == SectionKind.PEOPLE) {
            LineField(
                words.phone,
                { calls.onForm(form, words.copy(phone = it)) },
                stringResource(R.string.plan_number),
                "number",
                Modifier.padding(top = Space.small),
                number = true,
            )
        }
        FlowRow(Modifier.padding(top = Space.small)) {
            val keep = if (form is FormOf.New) R.string.plan_add_line else R.string.plan_save
            SecondaryButton(stringResource(keep), { calls.onKeep(form) }, Modifier.testTag("keep"))
            Close(words.changed, "close", Modifier.padding(top = Space.tiny)) { calls.onForm(form, null) }
            if (form is FormOf.Entry) Remove { calls.onRemove(form.id) }
        }
    }
}

/** Taken over as they are, by a tap; each can be changed afterwards. */
@Composable
private fun Examples(
    section: PlanSection,
    onTake: (section: String, example: String) -> Unit,
) {
    if (section.examples.isEmpty()) return
    Muted(stringResource(R.string.plan_examples), Modifier.padding(bottom = Space.small))
    ChoiceFlow {
        section.examples.forEach { example ->
            Box(
                Modifier
                    .clip(RoundedCornerShape(24.dp))
                    .clickable(role = Role.Button) { onTake(section.id, example) }
                    .testTag("example"),
            ) { ChoiceSurface(chosen = false, warm = false) { ChoiceLabel(example) } }
        }
    }
    Box(Modifier.padding(bottom = Space.medium))
}

@Composable
private fun Remove(onRemove: () -> Unit) {
    var asked by rememberSaveable { mutableStateOf(false) }
    QuietButton(
        stringResource(R.string.plan_remove),
        { asked = true },
        Modifier.padding(top = Space.tiny).testTag("remove"),
        icon = R.drawable.ic_delete,
    )
    if (asked) {
        Question(
            stringResource(R.string.plan_remove_title),
            stringResource(R.string.plan_remove_text),
            yes = stringResource(R.string.plan_remove),
            no = stringResource(R.string.common_keep),
            onYes = {
                asked = false
                onRemove()
            },
            onNo = { asked = false },
        )
    }
}

/** Into the inset on both sides. */
private fun Modifier.wider(by: Dp): Modifier =
    layout { content, room ->
        val more = by.roundToPx() * 2
        val width = room.maxWidth + more
        val placed = content.measure(room.copy(minWidth = width, maxWidth = width))
        layout(placed.width - more, placed.height) { placed.place(-more / 2, 0) }
    }

private val SectionKind.label: Int
    get() =
        when (this) {
            SectionKind.LINES -> R.string.plan_line
            SectionKind.PEOPLE -> R.string.plan_name
            SectionKind.DATES -> R.string.plan_date_line
        }

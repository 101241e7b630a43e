package app.aftershift.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.aftershift.core.PlanSection
import app.aftershift.core.PlanState
import app.aftershift.core.SectionKind
import app.aftershift.ui.R
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.theme.Space

/** What can be done with the lines of a plan. */
data class PlanCalls(
    /** Writes in a form; null closes it. */
    val onForm: (FormOf, EntryWords?) -> Unit = { _, _ -> },
    val onKeep: (FormOf) -> Unit = {},
    val onTake: (section: String, example: String) -> Unit = { _, _ -> },
    val onRemove: (id: String) -> Unit = {},
    val onCall: (String) -> Unit = {},
    val onText: (String) -> Unit = {},
)

/** Section by section, what stands out first. */
@Composable
internal fun PlanSections(
    state: PlanState,
    forms: Map<FormOf, EntryWords>,
    calls: PlanCalls,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        state.sections.forEach { section -> Section(state, section, forms, calls) }
    }
}

@Composable
private fun Section(
    state: PlanState,
    section: PlanSection,
    forms: Map<FormOf, EntryWords>,
    calls: PlanCalls,
) {
    Panel {
        Text(
            section.title,
            Modifier.semantics { heading() },
            style = with(MaterialTheme.typography) { if (section.prominent) headlineMedium else titleLarge },
        )
        Muted(section.hint, Modifier.padding(top = Space.tiny, bottom = Space.small))
        section.entries.forEach { entry ->
            val form = FormOf.Entry(entry.id)
            val words = forms[form]
            if (words == null) {
                EntryLines(entry, section, { calls.onForm(form, EntryWords.of(entry)) }, calls)
            } else {
                EntryForm(form, words, section, state, calls)
            }
        }
        val new = FormOf.New(section.id)
        val words = forms[new]
        when {
            words != null -> {
                EntryForm(new, words, section, state, calls)
            }

            section.hasRoom -> {
                // A day is asked for where the section is about days: it begins with today.
                val day = state.today.takeIf { section.kind == SectionKind.DATES }
                QuietButton(
                    stringResource(R.string.plan_add),
                    { calls.onForm(new, EntryWords(day = day)) },
                    Modifier.testTag("add ${section.id}"),
                    icon = R.drawable.ic_add,
                )
            }

            else -> {
                Muted(stringResource(R.string.plan_full), Modifier.padding(top = Space.small))
            }
        }
    }
}

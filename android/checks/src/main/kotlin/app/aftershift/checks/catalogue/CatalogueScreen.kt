package app.aftershift.checks.catalogue

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.checks.parts.GoOnRow
import app.aftershift.checks.parts.NoticeCard
import app.aftershift.checks.parts.and
import app.aftershift.checks.parts.questions
import app.aftershift.core.CheckRow
import app.aftershift.core.ChecksState
import app.aftershift.ui.format.dayAndYear
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.Strip
import app.aftershift.ui.theme.Space

/** What can be tapped in the list of all forms. */
internal data class CatalogueCalls(
    val onNoticeRead: () -> Unit = {},
    val onGoOn: (String) -> Unit = {},
    val onForm: (String) -> Unit = {},
    val onSupport: () -> Unit = {},
)

/** All forms: what has to be read first, what was begun, the ones in front, and the rest folded in. */
@Composable
internal fun CatalogueContent(
    state: ChecksState,
    justLeft: String?,
    calls: CatalogueCalls,
) {
    state.strip?.let { Strip(it, calls.onSupport, Modifier.padding(bottom = Space.medium)) }
    state.notice?.let { NoticeCard(it, calls.onNoticeRead, Modifier.padding(bottom = Space.small)) }
    if (state.open.isNotEmpty()) {
        SectionTitle(stringResource(R.string.checks_not_finished))
        state.open.forEach { open ->
            GoOnRow(
                open,
                stringResource(R.string.checks_go_on_with, open.name),
                open.id == justLeft,
                { calls.onGoOn(open.id) },
                Modifier.padding(bottom = Space.small),
            )
        }
    }
    SectionTitle(stringResource(R.string.checks_front))
    Forms(state.front, calls.onForm)
    Fold(
        stringResource(R.string.checks_clinician),
        "clinician",
        Modifier.padding(top = Space.margin),
        detail = stringResource(R.string.checks_clinician_more, state.clinician.size),
    ) { Forms(state.clinician, calls.onForm) }
}

@Composable
private fun Forms(
    rows: List<CheckRow>,
    onForm: (String) -> Unit,
) {
    rows.forEachIndexed { index, row ->
        if (index > 0) HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        val length = questions(row.questions)
        val facts = row.last?.let { and(length, stringResource(R.string.checks_last_done, dayAndYear(it))) } ?: length
        LinkRow(row.name, { onForm(row.id) }, Modifier.testTag("form ${row.id}"), detail = "${row.about}\n$facts")
    }
}

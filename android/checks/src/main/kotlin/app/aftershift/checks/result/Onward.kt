package app.aftershift.checks.result

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import app.aftershift.checks.R
import app.aftershift.core.CheckAnswerLine
import app.aftershift.core.CheckOnward
import app.aftershift.core.CheckScale
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.Segments
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/** Fuller forms, and as near, a way to leave them. */
@Composable
internal fun OnwardForms(
    forms: List<CheckOnward>,
    calls: ResultCalls,
) {
    SectionTitle(stringResource(R.string.checks_onward))
    Muted(stringResource(R.string.checks_onward_only_if))
    forms.forEach { form ->
        val name = form.alternative?.let { stringResource(R.string.checks_onward_or, form.name, it) } ?: form.name
        LinkRow(name, { calls.onForm(form.instrument) }, Modifier.testTag("onward ${form.instrument}"))
    }
    QuietButton(stringResource(AppR.string.common_not_now), calls.onNotNow, Modifier.testTag("onward not now"))
}

/** Where several lines are published, the person chooses; none is chosen for anybody. */
@Composable
internal fun LineChoice(
    scales: List<CheckScale>,
    onLine: (scale: String, value: UShort) -> Unit,
) {
    scales.filter { it.lineChoices.isNotEmpty() && it.score != null }.forEach { scale ->
        SectionTitle(stringResource(R.string.checks_line))
        scale.lineQuestion?.let { Muted(it, Modifier.padding(bottom = Space.small)) }
        Segments(
            scale.lineChoices.map { it to it.toString() },
            scale.line,
            { onLine(scale.id, it) },
            tag = "line",
        )
    }
}

/** What was answered, in the order of the form. */
@Composable
internal fun Answers(answers: List<CheckAnswerLine>) {
    Fold(stringResource(R.string.checks_answers), "answers") {
        answers.forEach { line ->
            Column(
                Modifier.fillMaxWidth().padding(bottom = Space.medium).semantics(mergeDescendants = true) {},
            ) {
                Muted(line.question)
                Text(
                    line.answer ?: stringResource(R.string.checks_no_answer),
                    style = MaterialTheme.typography.bodyLarge,
                )
            }
        }
    }
}

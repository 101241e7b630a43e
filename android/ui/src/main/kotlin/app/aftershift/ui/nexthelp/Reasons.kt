package app.aftershift.ui.nexthelp

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.core.HelpEvidence
import app.aftershift.core.NextHelpState
import app.aftershift.ui.R
import app.aftershift.ui.format.asItIsWritten
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.theme.Space

/** The rules that apply in words, each with the answers behind it and with what would change it. */
@Composable
internal fun Reasons(state: NextHelpState) {
    if (state.reasons.isNotEmpty() || state.raised) {
        SectionTitle(stringResource(R.string.nexthelp_why))
        state.reasons.forEach { Reason(it.text, it.evidence, it.change) }
        if (state.raised) Reason(stringResource(R.string.nexthelp_raised), emptyList(), null)
    }
    if (state.notes.isNotEmpty()) {
        SectionTitle(stringResource(R.string.nexthelp_notes))
        state.notes.forEach { Reason(it.text, it.evidence, null) }
    }
}

@Composable
private fun Reason(
    text: String,
    evidence: List<HelpEvidence>,
    change: String?,
) {
    Column(Modifier.padding(bottom = Space.medium)) {
        Text(text, style = MaterialTheme.typography.bodyLarge)
        evidence.forEach { Muted(words(it), Modifier.padding(top = Space.tiny)) }
        change?.let {
            val words = stringResource(R.string.nexthelp_change, asItIsWritten(it))
            Muted(words, Modifier.padding(top = Space.tiny))
        }
    }
}

/** An answer as it was given: numbers with their range and date, and no word for how much that is. */
@Composable
private fun words(evidence: HelpEvidence): String =
    when (evidence) {
        is HelpEvidence.Score -> {
            stringResource(
                R.string.nexthelp_score,
                asItIsWritten(evidence.form),
                asItIsWritten(evidence.scale),
                evidence.score.toInt(),
                leftToRight("${evidence.lowest}–${evidence.highest}"),
                wholeDay(evidence.day),
            )
        }

        is HelpEvidence.Report -> {
            stringResource(R.string.nexthelp_said, asItIsWritten(evidence.text), wholeDay(evidence.since))
        }

        is HelpEvidence.HardAnswer -> {
            evidence.day?.let { stringResource(R.string.nexthelp_hard, wholeDay(it)) }
                ?: stringResource(R.string.nexthelp_hard_not_kept)
        }

        is HelpEvidence.Since -> {
            stringResource(R.string.nexthelp_same_since, wholeDay(evidence.day))
        }
    }

package app.aftershift.checks.result

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.core.CheckChange
import app.aftershift.core.CheckScale
import app.aftershift.core.ScoreChange
import app.aftershift.core.ScoreDirection
import app.aftershift.ui.format.dayOfMonth
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.theme.Space

/** A score beside the last one and the first: how far, and what a published rule says about that. Never more. */
@Composable
internal fun Changes(scale: CheckScale) {
    val last = scale.sinceLast ?: return
    Column(Modifier.padding(top = Space.medium).testTag("changes"), Arrangement.spacedBy(Space.small)) {
        Text(inWords(last), style = MaterialTheme.typography.bodyLarge)
        scale.sinceFirst?.let {
            Text(
                stringResource(R.string.checks_change_first, inWords(it)),
                style = MaterialTheme.typography.bodyLarge,
            )
        }
    }
}

@Composable
private fun inWords(change: CheckChange): String =
    listOfNotNull(
        distance(change).takeIf { change.change !is ScoreChange.TooEarly },
        amount(change),
        stringResource(R.string.checks_change_response).takeIf { change.response },
        change.remission?.let { stringResource(R.string.checks_change_remission, it.toInt()) },
    ).joinToString(" ")

@Composable
private fun distance(change: CheckChange): String {
    val points = change.distance.toInt()
    val day = wholeDay(change.day)
    return when (change.direction) {
        ScoreDirection.SAME -> stringResource(R.string.checks_same, day)
        ScoreDirection.LOWER -> pluralStringResource(R.plurals.checks_lower, points, points, day)
        ScoreDirection.HIGHER -> pluralStringResource(R.plurals.checks_higher, points, points, day)
    }
}

/** What the distance amounts to. That there is no rule is said once for the whole form. */
@Composable
private fun amount(of: CheckChange): String? =
    when (val change = of.change) {
        is ScoreChange.TooEarly -> {
            stringResource(R.string.checks_change_too_early, wholeDay(of.day), dayOfMonth(change.from))
        }

        is ScoreChange.NoRule -> {
            null
        }

        is ScoreChange.WithinNoise -> {
            val needed = change.needed.toInt()
            stringResource(R.string.checks_change_noise, needed).takeIf { of.direction != ScoreDirection.SAME }
        }

        is ScoreChange.Worse -> {
            stringResource(R.string.checks_change_counts, change.needed.toInt())
        }

        is ScoreChange.Better -> {
            stringResource(R.string.checks_change_counts, change.needed.toInt())
        }

        is ScoreChange.StartTooLow -> {
            stringResource(R.string.checks_change_start_too_low, change.least.toInt())
        }
    }

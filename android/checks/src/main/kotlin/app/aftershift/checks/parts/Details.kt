package app.aftershift.checks.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.core.CheckChangeKind
import app.aftershift.core.CheckChangeRule
import app.aftershift.core.CheckDetails
import app.aftershift.core.CheckScale
import app.aftershift.core.CheckScaleDetails
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.Fold
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/**
 * Where a form comes from and on what terms. With the [scales] of a result also what is published about them: the one
 * place where published names stand, and closed until it is asked for.
 */
@Composable
internal fun Details(
    details: CheckDetails,
    scales: List<CheckScale>,
    onWeb: (String) -> Unit,
    modifier: Modifier = Modifier,
) {
    val published = scales.isNotEmpty()
    Fold(
        stringResource(if (published) R.string.checks_details_published else R.string.checks_details),
        "details",
        modifier,
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
            Text(details.title, style = MaterialTheme.typography.titleMedium)
            Muted(stringResource(R.string.checks_details_edition, details.edition))
            Muted(details.attribution)
            Terms(details)
            Muted(stringResource(R.string.checks_details_source, details.source))
            Muted(stringResource(R.string.checks_details_missing, details.missing))
            details.changes.forEach { Muted(rule(it)) }
            if (!details.wordingConfirmed) Unconfirmed(R.string.checks_details_wording_unconfirmed)
            Muted(stringResource(R.string.checks_details_checked, wholeDay(details.checked)))
            details.web?.let { address ->
                LinkRow(
                    stringResource(R.string.checks_details_web, leftToRight(address.removePrefix("https://"))),
                    { onWeb(address) },
                    icon = AppR.drawable.ic_open_in_new,
                )
            }
            if (published) Published(details.scales, scales)
        }
    }
}

/** A published rule for a change, with whose it is. */
@Composable
private fun rule(rule: CheckChangeRule): String {
    val words =
        when (rule.kind) {
            CheckChangeKind.RELIABLE -> R.string.checks_details_reliable
            CheckChangeKind.NOTICEABLE -> R.string.checks_details_noticeable
            CheckChangeKind.RESPONSE -> R.string.checks_details_response
            CheckChangeKind.REMISSION -> R.string.checks_details_remission
        }
    return stringResource(words, rule.value.toInt(), rule.source)
}

@Composable
private fun Terms(details: CheckDetails) {
    Muted(stringResource(R.string.checks_details_terms, details.licence))
    if (!details.termsConfirmed) Unconfirmed(R.string.checks_details_terms_unconfirmed)
    if (details.conditions.isNotEmpty()) {
        Muted(stringResource(R.string.checks_details_conditions, details.conditions.joinToString("; ")))
    }
}

@Composable
private fun Published(
    published: List<CheckScaleDetails>,
    scales: List<CheckScale>,
) {
    Text(
        stringResource(R.string.checks_details_scales),
        Modifier.padding(top = Space.medium),
        style = MaterialTheme.typography.titleMedium,
    )
    published.forEach { scale ->
        Text(
            scale.publishedLabel,
            Modifier.padding(top = Space.small),
            style = MaterialTheme.typography.bodyMedium,
        )
        scale.bands.forEach { band ->
            Muted(
                stringResource(
                    R.string.checks_details_band,
                    band.from.toInt(),
                    band.to.toInt(),
                    band.publishedLabel,
                ),
            )
        }
        scale.cuts.forEach { cut ->
            val mark = if (cut.confirmed) "" else " (${stringResource(R.string.checks_details_unconfirmed)})"
            Muted(
                stringResource(
                    R.string.checks_details_cut,
                    cut.value.toInt(),
                    cut.publishedMeaning + mark,
                    cut.source,
                ),
            )
        }
    }
    scales.forEach { scale ->
        scale.norm?.let { norm ->
            Muted(
                stringResource(
                    R.string.checks_details_norm,
                    scale.label,
                    tenths(norm.meanTenths),
                    tenths(norm.sdTenths),
                    norm.of,
                    norm.source,
                ),
            )
        }
    }
}

/** Builds that show what isn't confirmed say so where it stands. */
@Composable
private fun Unconfirmed(words: Int) {
    Text(
        stringResource(words),
        style = MaterialTheme.typography.bodyMedium,
        color = AftershiftTheme.colors.warm,
    )
}

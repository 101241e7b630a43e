package app.aftershift.checks.runner

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.aftershift.checks.R
import app.aftershift.checks.parts.and
import app.aftershift.core.CheckAction
import app.aftershift.core.CheckHelpView
import app.aftershift.ui.app.Outside
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OptionRow
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.support.ContactPanel
import app.aftershift.ui.support.NumbersNotConfirmed
import app.aftershift.ui.theme.Space
import app.aftershift.ui.R as AppR

/**
 * What a hard answer leads to, before everything else: the numbers on top, whatever is tapped; what may be tapped and is
 * kept nowhere; and at the bottom, always, the way on. It blocks nothing and asks for nothing.
 */
@Composable
internal fun HelpScreen(
    bar: Bar,
    help: CheckHelpView,
    outside: Outside,
    problem: @Composable () -> Unit,
    onNoWay: (String) -> Unit,
    calls: RunnerCalls,
) {
    Frame(
        bar,
        bottom = {
            Column {
                problem()
                // Not the filled one: nobody is led away from the numbers.
                SecondaryButton(
                    stringResource(R.string.checks_continue),
                    { calls.onAct(CheckAction.GoOn) },
                    Modifier
                        .fillMaxWidth()
                        .padding(horizontal = Space.margin)
                        .padding(top = Space.small, bottom = Space.medium)
                        .testTag("continue"),
                )
            }
        },
    ) {
        Column(
            Modifier
                .fillMaxSize()
                // A screen reader is told that something else took the question's place.
                .semantics { paneTitle = help.title }
                .verticalScroll(rememberScrollState())
                .padding(horizontal = Space.margin)
                .padding(bottom = Space.small),
            Arrangement.spacedBy(Space.small),
        ) {
            Text(help.title, Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineSmall)
            Numbers(help, outside, onNoWay, calls.onSupport)
            // What is said after a choice takes the place of what was said before it: the choices stay in sight.
            if (help.next == null) Text(help.text, style = MaterialTheme.typography.bodyLarge)
            Choices(help, calls)
            // Below: it takes none of the room of the numbers and the choices.
            if (help.ownPlan) {
                LinkRow(stringResource(AppR.string.support_plan), calls.onPlan, Modifier.testTag("own plan"))
            }
        }
    }
}

@Composable
private fun Numbers(
    help: CheckHelpView,
    outside: Outside,
    onNoWay: (String) -> Unit,
    onSupport: () -> Unit,
) {
    val support = help.support
    val numbers = with(support) { if (help.emergencyFirst) emergency + crisis else crisis + emergency }
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        if (!support.numbersConfirmed) NumbersNotConfirmed(Modifier.fillMaxWidth(), inset = 14.dp)
        numbers.forEach { ContactPanel(it, outside, onNoWay, urgent = true, brief = true) }
        if (support.country == null) {
            LinkRow(
                and(stringResource(AppR.string.support_country), stringResource(AppR.string.support_country_none)),
                onSupport,
                Modifier.testTag("country"),
            )
        }
    }
}

/** With what is said after a choice: above them, and in large type, where that would be out of sight, below the chosen one. */
@Composable
private fun Choices(
    help: CheckHelpView,
    calls: RunnerCalls,
) {
    val sight = remember { BringIntoViewRequester() }
    val inSight = Modifier.bringIntoViewRequester(sight)
    LaunchedEffect(help.next) {
        if (help.next == null) return@LaunchedEffect
        // Once it has its place.
        withFrameNanos {}
        sight.bringIntoView()
    }
    val large = isLargeType()
    Column(if (large) Modifier else inSight, Arrangement.spacedBy(Space.small)) {
        if (!large) help.next?.let { Next(it) }
        Muted(help.notKept)
        Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
            help.choices.forEach { option ->
                Column(if (large && option.chosen) inSight else Modifier, Arrangement.spacedBy(Space.small)) {
                    OptionRow(
                        option.text,
                        option.chosen,
                        { calls.onAct(CheckAction.Choose(option.choice)) },
                        Modifier.testTag("choice ${option.choice}"),
                        compact = true,
                    )
                    if (large && option.chosen) help.next?.let { Next(it) }
                }
            }
        }
    }
}

/** What is said after a choice. */
@Composable
private fun Next(words: String) {
    Panel(inset = Space.medium) {
        Text(
            words,
            Modifier.testTag("next").semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

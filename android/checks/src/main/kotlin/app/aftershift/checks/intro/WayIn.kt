package app.aftershift.checks.intro

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.checks.R
import app.aftershift.core.CheckAgain
import app.aftershift.core.CheckIntroState
import app.aftershift.ui.parts.FitOrStack
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space

/** Where the thumb is: how to begin, or to go on. Nothing, as long as there is something to read first. */
@Composable
internal fun WayIn(
    state: CheckIntroState,
    calls: IntroCalls,
) {
    if (state.notice != null) return
    val open = state.open
    Box(Modifier.padding(horizontal = Space.margin).padding(top = Space.small, bottom = Space.medium)) {
        when {
            open != null -> {
                Two(
                    { word, place ->
                        SecondaryButton(word, calls.onBegin, place.testTag("start again"))
                    },
                    stringResource(R.string.checks_start_again),
                    { word, place -> PrimaryButton(word, { calls.onGoOn(open.id) }, place.testTag("resume")) },
                    stringResource(R.string.checks_go_on),
                )
            }

            // Neither is the way that is meant to be taken.
            state.again is CheckAgain.ThirdTime -> {
                Two(
                    { word, place -> SecondaryButton(word, calls.onSupport, place.testTag("talk")) },
                    stringResource(R.string.checks_talk),
                    { word, place -> SecondaryButton(word, calls.onBegin, place.testTag("start")) },
                    stringResource(R.string.checks_start),
                )
            }

            else -> {
                PrimaryButton(
                    stringResource(R.string.checks_start),
                    calls.onBegin,
                    Modifier.fillMaxWidth().testTag("start"),
                )
            }
        }
    }
}

/** Two ways, side by side where their words fit. */
@Composable
private fun Two(
    one: @Composable (String, Modifier) -> Unit,
    oneWord: String,
    other: @Composable (String, Modifier) -> Unit,
    otherWord: String,
) {
    FitOrStack(listOf(oneWord, otherWord), MaterialTheme.typography.labelLarge) { stacked ->
        if (stacked) {
            Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                one(oneWord, Modifier.fillMaxWidth())
                other(otherWord, Modifier.fillMaxWidth())
            }
        } else {
            // As tall as each other, where the words of one need two lines.
            Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(Space.small)) {
                one(oneWord, Modifier.weight(1f).fillMaxHeight())
                other(otherWord, Modifier.weight(1f).fillMaxHeight())
            }
        }
    }
}

package app.aftershift.ui.keeping

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.KeepChoice
import app.aftershift.core.KeepFor
import app.aftershift.core.KeepingState
import app.aftershift.ui.R
import app.aftershift.ui.format.amount
import app.aftershift.ui.parts.OptionRow
import app.aftershift.ui.parts.Question
import app.aftershift.ui.theme.Space

/** What each choice takes away is said on it; one that takes something away asks once more. */
@Composable
internal fun KeepingContent(
    state: KeepingState,
    onKeep: (KeepFor) -> Unit,
) {
    var asked by rememberSaveable { mutableStateOf<KeepFor?>(null) }
    Text(
        stringResource(R.string.keeping_means),
        Modifier.padding(bottom = Space.medium),
        style = MaterialTheme.typography.bodyLarge,
    )
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
        state.choices.forEach { choice ->
            val chosen = choice.keep == state.chosen
            OptionRow(
                stringResource(choice.keep.word),
                chosen,
                {
                    when {
                        choice.takes -> asked = choice.keep
                        !chosen -> onKeep(choice.keep)
                    }
                },
                Modifier.testTag("keep ${choice.keep.name}"),
                goes(choice),
            )
        }
    }
    // With the numbers as they are now.
    state.choices.find { it.keep == asked && it.takes }?.let { choice ->
        Question(
            stringResource(choice.keep.removes),
            stringResource(R.string.keeping_removes, amount(choice.checkIns, choice.selfChecks)),
            yes = stringResource(R.string.keeping_remove),
            no = stringResource(R.string.common_keep),
            onYes = {
                asked = null
                onKeep(choice.keep)
            },
            onNo = { asked = null },
        )
    }
}

private val KeepChoice.takes: Boolean get() = checkIns + selfChecks > 0u

private val KeepFor.removes: Int
    get() = if (this == KeepFor.NINETY_DAYS) R.string.keeping_removes_ninety_days else R.string.keeping_removes_one_year

@Composable
private fun goes(choice: KeepChoice): String =
    when {
        choice.takes -> stringResource(R.string.keeping_goes, amount(choice.checkIns, choice.selfChecks))
        choice.keep == KeepFor.UNTIL_ERASED -> stringResource(R.string.keeping_never)
        else -> stringResource(R.string.keeping_nothing)
    }

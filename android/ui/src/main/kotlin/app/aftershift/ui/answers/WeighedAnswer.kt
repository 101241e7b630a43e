package app.aftershift.ui.answers

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.aftershift.core.Answer
import app.aftershift.core.DrainOption
import app.aftershift.core.Sphere
import app.aftershift.ui.R
import app.aftershift.ui.format.word
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.QuietButton
import app.aftershift.ui.parts.Segments
import app.aftershift.ui.theme.Space

/**
 * What weighed: rows, so that choosing one only pushes the rest down and never moves a row from under a thumb. A chosen
 * one asks in whose hands a change lies.
 */
@Composable
fun WeighedAnswer(
    options: List<DrainOption>,
    onAnswer: (Answer) -> Unit,
) {
    var all by rememberSaveable { mutableStateOf(false) }
    val early = rememberEarly(all) { options.filter { it.chosen }.map { it.id }.toSet() }
    val (front, rest) = options.partition { it.featured || it.id in early }
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        front.forEach { Drain(it, onAnswer) }
        if (rest.isNotEmpty()) {
            QuietButton(
                stringResource(if (all) R.string.common_less else R.string.common_more),
                { all = !all },
                Modifier.testTag("more"),
                icon = if (all) R.drawable.ic_keyboard_arrow_up else R.drawable.ic_keyboard_arrow_down,
            )
        }
        if (all) {
            rest.groupBy { it.area }.forEach { (area, drains) ->
                Muted(stringResource(area.word), Modifier.padding(top = Space.small))
                drains.forEach { Drain(it, onAnswer) }
            }
        }
    }
}

@Composable
private fun Drain(
    option: DrainOption,
    onAnswer: (Answer) -> Unit,
) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        Modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        // Fainter than a chosen chip: the segment inside has to stand out.
        color = if (option.chosen) scheme.surfaceVariant else Color.Transparent,
        contentColor = scheme.onSurface,
        border = if (option.chosen) BorderStroke(2.dp, scheme.primary) else BorderStroke(1.dp, scheme.outline),
    ) {
        Column {
            Box(
                Modifier
                    .fillMaxWidth()
                    .toggleable(option.chosen, role = Role.Checkbox) { onAnswer(Answer.ToggleDrain(option.id)) }
                    .heightIn(min = 52.dp)
                    .padding(horizontal = 18.dp, vertical = 10.dp),
                Alignment.CenterStart,
            ) { Text(option.label, style = MaterialTheme.typography.bodyMedium) }
            if (option.chosen) Hands(option, onAnswer)
        }
    }
}

@Composable
private fun Hands(
    option: DrainOption,
    onAnswer: (Answer) -> Unit,
) {
    Column(Modifier.padding(start = 10.dp, end = 10.dp, bottom = 10.dp)) {
        Text(
            stringResource(R.string.cards_weighed_hands),
            Modifier.padding(start = 8.dp, bottom = 6.dp),
            style = MaterialTheme.typography.bodySmall,
        )
        Segments(
            Sphere.entries.map { it to stringResource(it.word) },
            option.sphere,
            { onAnswer(Answer.SetSphere(option.id, it)) },
        )
    }
}

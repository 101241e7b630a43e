package app.aftershift.ui.shifts.cycles

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone

/** A day to tap. The one that is today has a stronger line. */
@Composable
internal fun DayOfCycle(
    place: Int,
    on: OnDay?,
    said: String,
    isToday: Boolean,
    onTap: () -> Unit,
    modifier: Modifier,
) {
    val today = stringResource(R.string.cycles_is_today)
    Box(
        modifier
            .clip(FIELD)
            .clickable(role = Role.Button, onClick = onTap)
            .testTag("day $place")
            .semantics {
                contentDescription = said
                if (isToday) stateDescription = today
            },
    ) {
        Field(
            on,
            "%d".format(LocalPhone.current.locale, place + 1),
            TALL,
            Modifier.fillMaxWidth().clearAndSetSemantics {},
            marked = isToday,
            empty = MaterialTheme.colorScheme.outline,
        )
    }
}

private val TALL = 56.dp

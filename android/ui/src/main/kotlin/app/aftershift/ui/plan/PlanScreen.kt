package app.aftershift.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.aftershift.ui.R
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.theme.Space

/** Not here yet, and says so; what is here already is Support. */
@Composable
fun PlanContent(onSupport: () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        Muted(stringResource(R.string.plan_not_yet))
        Panel(Modifier.padding(top = Space.small)) {
            Text(stringResource(R.string.plan_help_now), style = MaterialTheme.typography.headlineSmall)
            Muted(stringResource(R.string.plan_help_now_text), Modifier.padding(vertical = Space.small))
            LinkRow(stringResource(R.string.plan_open_support), onSupport)
        }
    }
}

package app.aftershift.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import app.aftershift.core.PlanKind
import app.aftershift.ui.R
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.theme.Space

/** The plans that are here, and the way to Support; what isn't here yet is said. */
@Composable
fun PlanContent(
    onPlan: (PlanKind) -> Unit,
    onSupport: () -> Unit,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        Panel {
            LinkRow(
                stringResource(PlanKind.SUPPORT.title),
                { onPlan(PlanKind.SUPPORT) },
                Modifier.testTag("support plan"),
                detail = stringResource(R.string.plan_support_detail),
            )
            HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
            LinkRow(
                stringResource(PlanKind.RETURN.title),
                { onPlan(PlanKind.RETURN) },
                Modifier.testTag("return plan"),
                detail = stringResource(R.string.plan_return_detail),
            )
        }
        Panel {
            Text(stringResource(R.string.plan_help_now), style = MaterialTheme.typography.headlineSmall)
            Muted(stringResource(R.string.plan_help_now_text), Modifier.padding(vertical = Space.small))
            LinkRow(stringResource(R.string.plan_open_support), onSupport)
        }
        Muted(stringResource(R.string.plan_not_yet))
    }
}

package app.aftershift.ui.app

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.aftershift.ui.R
import app.aftershift.ui.theme.Space

/** The four places of the app. */
enum class Tab(
    val route: String,
    val icon: Int,
    val label: Int,
) {
    TODAY("today", R.drawable.ic_stone, R.string.tab_today),
    TRENDS("trends", R.drawable.ic_show_chart, R.string.tab_trends),
    SHIFTS("shifts", R.drawable.ic_calendar_month, R.string.tab_shifts),
    PLAN("plan", R.drawable.ic_shield, R.string.tab_plan),
}

/** Material's own bar has a fixed height, which large type outgrows. */
@Composable
fun TabBar(
    current: Tab,
    onTab: (Tab) -> Unit,
) {
    Row(
        Modifier.fillMaxWidth().padding(horizontal = Space.small).padding(bottom = Space.small).selectableGroup(),
    ) {
        Tab.entries.forEach { tab ->
            val isCurrent = tab == current
            val scheme = MaterialTheme.colorScheme
            Column(
                Modifier
                    .weight(1f)
                    .clip(RoundedCornerShape(20.dp))
                    .selectable(isCurrent, role = Role.Tab) { onTab(tab) }
                    .testTag("tab ${tab.route}")
                    .heightIn(min = 60.dp)
                    .padding(vertical = 6.dp),
                verticalArrangement = Arrangement.spacedBy(4.dp, Alignment.CenterVertically),
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                Box(
                    Modifier
                        .clip(RoundedCornerShape(16.dp))
                        .background(if (isCurrent) scheme.primaryContainer else Color.Transparent)
                        .padding(horizontal = 20.dp, vertical = 4.dp),
                ) {
                    Icon(
                        painterResource(tab.icon),
                        contentDescription = null,
                        Modifier.size(24.dp),
                        tint = if (isCurrent) scheme.onPrimaryContainer else scheme.onSurfaceVariant,
                    )
                }
                Text(
                    stringResource(tab.label),
                    style = MaterialTheme.typography.labelMedium,
                    color = if (isCurrent) scheme.onSurface else scheme.onSurfaceVariant,
                    textAlign = TextAlign.Center,
                )
            }
        }
    }
}

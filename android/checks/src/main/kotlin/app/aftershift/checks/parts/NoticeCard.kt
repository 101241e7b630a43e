package app.aftershift.checks.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.aftershift.checks.R
import app.aftershift.core.CheckWords
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.theme.Space

/** What has to be read before the first self-check. */
@Composable
internal fun NoticeCard(
    notice: CheckWords,
    onRead: () -> Unit,
    modifier: Modifier = Modifier,
) {
    Panel(modifier) {
        Text(notice.title, Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineSmall)
        Text(notice.text, Modifier.padding(vertical = Space.medium), style = MaterialTheme.typography.bodyLarge)
        PrimaryButton(
            stringResource(R.string.checks_notice_read),
            onRead,
            Modifier.fillMaxWidth().testTag("notice read"),
        )
    }
}

package app.aftershift.ui.backup

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
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
import app.aftershift.core.BackupView
import app.aftershift.core.Counted
import app.aftershift.ui.R
import app.aftershift.ui.format.amount
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.span
import app.aftershift.ui.format.wholeDay
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.PrimaryButton
import app.aftershift.ui.parts.Question
import app.aftershift.ui.parts.SecondaryButton
import app.aftershift.ui.theme.Space

/** Asked before something comes back. */
private enum class Asked { WHOSE, REPLACE }

/** What is in a backup, and what would come of it. */
@Composable
internal fun OpenedBackup(
    backup: BackupView,
    model: RestoreModel,
) {
    Panel(Modifier.testTag("backup")) {
        Text(
            stringResource(R.string.backup_made_on, wholeDay(backup.madeOn), clock(backup.madeMinuteOfDay.toInt())),
            style = MaterialTheme.typography.titleMedium,
        )
        val holds = if (backup.holds.isNothing) null else words(backup.holds)
        Text(
            holds ?: stringResource(R.string.backup_holds_nothing),
            Modifier.padding(top = Space.small),
            style = MaterialTheme.typography.bodyLarge,
        )
        val (first, last) = backup.firstDay to backup.lastDay
        if (first != null && last != null) {
            Muted(if (first == last) wholeDay(first) else span(first, last), Modifier.padding(top = Space.tiny))
        }
    }
    Muted(stringResource(R.string.backup_nothing_yet), Modifier.padding(vertical = Space.medium))
    var asked by rememberSaveable { mutableStateOf<Asked?>(null) }
    if (backup.nothingHere) {
        PrimaryButton(
            stringResource(R.string.backup_bring_all),
            { model.replace(isMine = false) },
            Modifier.fillMaxWidth().testTag("bring all"),
            enabled = !model.working,
        )
        return
    }
    PrimaryButton(
        stringResource(R.string.backup_merge),
        { if (backup.asksOwner) asked = Asked.WHOSE else model.merge(isMine = false) },
        Modifier.fillMaxWidth().testTag("merge"),
        enabled = !model.working,
    )
    Muted(merges(backup), Modifier.padding(top = Space.small, bottom = Space.margin))
    SecondaryButton(
        stringResource(R.string.backup_replace),
        { asked = Asked.REPLACE },
        Modifier.fillMaxWidth().testTag("replace"),
    )
    Muted(replaces(backup), Modifier.padding(top = Space.small))
    asked?.let { question -> Sure(question, backup, model) { asked = null } }
}

/** Whose it is, or that something goes. Who says yes to the second has seen by its day and number whose it is. */
@Composable
private fun Sure(
    asked: Asked,
    backup: BackupView,
    model: RestoreModel,
    onEnd: () -> Unit,
) = when (asked) {
    Asked.WHOSE -> {
        Question(
            stringResource(R.string.backup_whose_title),
            stringResource(R.string.backup_whose),
            yes = stringResource(R.string.backup_whose_mine),
            no = stringResource(R.string.common_not_now),
            onYes = {
                onEnd()
                model.merge(isMine = true)
            },
            onNo = onEnd,
        )
    }

    Asked.REPLACE -> {
        val text = replaces(backup)
        Question(
            stringResource(R.string.backup_replace_title),
            if (backup.asksOwner) stringResource(R.string.backup_replace_whose, text) else text,
            yes = stringResource(R.string.backup_replace_yes),
            no = stringResource(R.string.backup_replace_no),
            onYes = {
                onEnd()
                model.replace(isMine = true)
            },
            onNo = onEnd,
        )
    }
}

@Composable
private fun merges(backup: BackupView): String =
    if (backup.wouldAdd.isNothing) {
        stringResource(R.string.backup_merge_nothing)
    } else {
        stringResource(R.string.backup_merge_means, words(backup.wouldAdd))
    }

@Composable
private fun replaces(backup: BackupView): String =
    if (backup.wouldLose.isNothing) {
        stringResource(R.string.backup_replace_nothing)
    } else {
        stringResource(R.string.backup_replace_means, words(backup.wouldLose))
    }

internal val Counted.isNothing: Boolean get() = checkIns + selfChecks == 0u

@Composable
internal fun words(counted: Counted): String = amount(counted.checkIns, counted.selfChecks)

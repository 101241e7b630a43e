package app.aftershift.ui

import androidx.compose.ui.res.AndroidResources
import app.aftershift.core.AppException
import app.aftershift.core.BackupException
import app.aftershift.core.ReminderProblem
import app.aftershift.core.RosterFileProblem
import app.aftershift.core.RosterProblem
import app.aftershift.core.VaultException
import app.aftershift.ui.core.BiometricKeyLost
import app.aftershift.ui.core.BiometricRefused
import app.aftershift.ui.core.Counted
import app.aftershift.ui.core.DeviceKeyLost
import app.aftershift.ui.core.messageFor
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.Locale

/** All that the façade can throw. The first test keeps the lists whole. */
internal val VAULT_PROBLEMS =
    listOf(
        VaultException.NoVault(),
        VaultException.NoKey(),
        VaultException.KeyLength(),
        VaultException.WrongKey(),
        VaultException.WrongPassphrase(),
        VaultException.PassphraseLength(8u, 1024u),
        VaultException.RecoveryCodeTypo(),
        VaultException.WrongRecoveryCode(),
        VaultException.NoSuchSlot(),
        VaultException.SlotNeeded(),
        VaultException.TryLater(30u),
        VaultException.SlotTooDemanding(),
        VaultException.NeedsMemory(),
        VaultException.SlotsDamaged(),
        VaultException.SlotsOfAnother(),
        VaultException.DatabaseDamaged(),
        VaultException.MadeByNewer(),
        VaultException.AlreadyThere(),
        VaultException.InUse(),
        VaultException.NotWritable(),
        VaultException.NeedsSpace(),
        VaultException.Failed(),
    )
private val BACKUP_PROBLEMS =
    listOf(
        BackupException.FileNotThere(),
        BackupException.NotABackup(),
        BackupException.WrongPassphrase(),
        BackupException.PassphraseLength(8u, 1024u),
        BackupException.TooDemanding(),
        BackupException.MadeByNewer(),
        BackupException.Damaged(),
        BackupException.OfAnother(),
        BackupException.NothingOpen(),
        BackupException.NeedsSpace(),
        BackupException.NotWritable(),
        BackupException.DataDamaged(),
        BackupException.Failed(),
    )
private val ROSTER_PROBLEMS =
    listOf(
        RosterProblem.CodeEmpty,
        RosterProblem.CodeTooLong(8u),
        RosterProblem.LabelTooLong(34u),
        RosterProblem.CodeTaken,
        RosterProblem.CodeInUse,
        RosterProblem.TooManyCodes(40u),
        RosterProblem.HoursMissing,
        RosterProblem.EndBeforeStart,
        RosterProblem.TooLong(24u),
        RosterProblem.DayFull(4u),
        RosterProblem.CycleLength(84u),
        RosterProblem.TooManyCycles(20u),
        RosterProblem.OutOfReach,
    )
private val REMINDER_PROBLEMS =
    listOf(
        ReminderProblem.Minutes(15u, 720u),
        ReminderProblem.NoWeekday,
        ReminderProblem.MostADay,
        ReminderProblem.TooMany,
        ReminderProblem.TooMuchSleep,
    )
private val APP_PROBLEMS =
    listOf(
        AppException.NeedsSpace(),
        AppException.NotWritable(),
        AppException.DataDamaged(),
        AppException.StorageFailed(),
        AppException.OutOfRange(),
        AppException.UnknownChoice(),
        AppException.NoteTooLong(4000u, 5000u),
        AppException.NothingWritten(),
        AppException.NotANumber(),
        AppException.SectionFull(12u),
        AppException.NeedsUnlock(),
        AppException.InboxFull(200u),
        AppException.InTheFuture(),
        AppException.TooLongAgo(),
        AppException.ClockWentBack(),
        AppException.NotFound(),
        AppException.StandsAsItIs(),
        AppException.UnknownCheck(),
        AppException.NoticeUnread(),
        AppException.CheckChanged(),
        AppException.CheckClosed(),
        AppException.NotThisQuestion(),
    ) +
        ROSTER_PROBLEMS.map {
            AppException.Roster(it)
        } + RosterFileProblem.entries.map { AppException.RosterFile(it) } +
        REMINDER_PROBLEMS.map { AppException.Reminder(it) }

class MessagesTest {
    @Test
    fun everyVariantIsListed() {
        assertEquals(variants(VaultException::class.java), VAULT_PROBLEMS.map { it.javaClass.simpleName }.toSet())
        assertEquals(variants(RosterProblem::class.java), ROSTER_PROBLEMS.map { it.javaClass.simpleName }.toSet())
        assertEquals(variants(ReminderProblem::class.java), REMINDER_PROBLEMS.map { it.javaClass.simpleName }.toSet())
        assertEquals(variants(AppException::class.java), APP_PROBLEMS.map { it.javaClass.simpleName }.toSet())
        assertEquals(variants(BackupException::class.java), BACKUP_PROBLEMS.map { it.javaClass.simpleName }.toSet())
    }

    @Test
    fun everyVariantHasASentenceOfItsOwnThatReassuresAndHelps() {
        val ofThePhone = listOf(DeviceKeyLost(), BiometricRefused(), BiometricKeyLost())
        val ours: List<Exception> = VAULT_PROBLEMS + ofThePhone + APP_PROBLEMS + BACKUP_PROBLEMS
        val problems = ours + IllegalStateException("a bug")
        val messages = problems.map { messageFor(it) }
        val bug = messages.last()
        assertEquals("each its own", problems.size, messages.toSet().size)
        messages.forEach { message ->
            val values =
                message.values.map {
                    if (it is Counted) AndroidResources.plural(it.id, it.count, Locale.ENGLISH, it.count) else it
                }
            val text = AndroidResources.string(message.id, Locale.ENGLISH, *values.toTypedArray())
            // Of a bug nobody knows what it did: nothing is promised. By the field, the words themselves are still
            // there.
            val promises = message != bug && message.id !in BY_THE_FIELD
            assertEquals(text, promises, REASSURING.any { it in text })
            assertTrue(text, HELPFUL.any { it in text })
            assertTrue(text, text.endsWith(".") && '!' !in text)
        }
    }

    private fun variants(sealed: Class<*>) =
        sealed.declaredClasses.filter { it.superclass == sealed }.map { it.simpleName }.toSet()

    private companion object {
        val BY_THE_FIELD =
            setOf(
                R.string.error_nothing_written,
                R.string.error_not_a_number,
                R.string.error_section_full,
                R.string.error_vault_wrong_passphrase,
                R.string.error_vault_passphrase_length,
                R.string.error_backup_passphrase_length,
                R.string.error_vault_recovery_code_typo,
                R.string.error_vault_wrong_recovery_code,
            )
        val REASSURING =
            listOf(
                "safe",
                "unchanged",
                "Nothing was",
                "nothing was",
                "nothing was lost",
                "Nothing else was",
                "still change it",
            )
        val HELPFUL =
            listOf(
                "ry again",
                "ap again",
                "Choose",
                "Shorten",
                "open",
                "Update",
                "Close",
                "Go back",
                "Check",
                "Leave",
            ) +
                listOf("written yet", "are fine", "Take one out")
    }
}

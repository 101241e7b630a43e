package app.aftershift.ui.core

import androidx.annotation.PluralsRes
import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.AppException
import app.aftershift.core.BackupException
import app.aftershift.core.LedgerException
import app.aftershift.core.ReminderProblem
import app.aftershift.core.VaultException
import app.aftershift.ui.R

/** A sentence from the resources, with what goes into it. */
data class Message(
    @StringRes val id: Int,
    val values: List<Any> = emptyList(),
)

/** As what goes into a sentence: a number with its word. */
data class Counted(
    @PluralsRes val id: Int,
    val count: Int,
)

@Composable
fun text(message: Message): String {
    val values = message.values.map { if (it is Counted) pluralStringResource(it.id, it.count, it.count) else it }
    return stringResource(message.id, *values.toTypedArray())
}

/** What a person can do about [error]. The error's own text is for engineers and never shows. */
fun messageFor(error: Exception): Message =
    when (error) {
        is AppException -> {
            messageFor(error)
        }

        is VaultException.TryLater -> {
            tryLater(error.seconds.toInt())
        }

        is VaultException.PassphraseLength -> {
            Message(idFor(error), lengths(error.shortest, error.longest))
        }

        is VaultException -> {
            Message(idFor(error))
        }

        is BackupException.PassphraseLength -> {
            Message(idFor(error), lengths(error.shortest, error.longest))
        }

        is BackupException -> {
            Message(idFor(error))
        }

        is DeviceKeyLost -> {
            Message(R.string.error_vault_device_key)
        }

        is BiometricRefused -> {
            Message(R.string.error_vault_biometric_refused)
        }

        is BiometricKeyLost -> {
            Message(R.string.error_vault_biometric_key)
        }

        is EraseStopped -> {
            Message(idFor(error))
        }

        else -> {
            Message(R.string.error_unexpected)
        }
    }

/** Not those of a vault that doesn't open: their comfort is that everything is still there. */
@StringRes
private fun idFor(stopped: EraseStopped): Int =
    when {
        stopped.left == Left.KEYS -> R.string.error_erase_keys
        stopped.cause.isSpace -> R.string.error_erase_needs_space
        stopped.cause.isFolder -> R.string.error_erase_not_writable
        else -> R.string.error_erase_failed
    }

private val Exception.isSpace get() = this is VaultException.NeedsSpace || this is LedgerException.NeedsSpace
private val Exception.isFolder get() = this is VaultException.NotWritable || this is LedgerException.NotWritable

/** By minutes where it is long: nobody counts seconds for a quarter of an hour. */
fun tryLater(seconds: Int): Message {
    val wait =
        if (seconds < MINUTE) {
            Counted(R.plurals.lock_seconds, seconds)
        } else {
            Counted(R.plurals.lock_minutes, (seconds + MINUTE - 1) / MINUTE)
        }
    return Message(R.string.error_vault_try_later, listOf(wait))
}

private const val MINUTE = 60

private fun messageFor(error: AppException): Message =
    when (error) {
        is AppException.NeedsSpace -> {
            Message(R.string.error_needs_space)
        }

        is AppException.NotWritable -> {
            Message(R.string.error_not_writable)
        }

        is AppException.DataDamaged -> {
            Message(R.string.error_data_damaged)
        }

        is AppException.StorageFailed -> {
            Message(R.string.error_storage_failed)
        }

        is AppException.OutOfRange -> {
            Message(R.string.error_out_of_range)
        }

        is AppException.UnknownChoice -> {
            Message(R.string.error_unknown_choice)
        }

        is AppException.NoteTooLong -> {
            Message(R.string.error_note_too_long, listOf(error.limit.toInt(), error.length.toInt()))
        }

        is AppException.NothingWritten -> {
            Message(R.string.error_nothing_written)
        }

        is AppException.NotANumber -> {
            Message(R.string.error_not_a_number)
        }

        is AppException.SectionFull -> {
            Message(R.string.error_section_full, listOf(error.most.toInt()))
        }

        is AppException.NeedsUnlock -> {
            Message(R.string.error_needs_unlock)
        }

        is AppException.InboxFull -> {
            Message(R.string.error_inbox_full, listOf(error.most.toInt()))
        }

        is AppException.InTheFuture -> {
            Message(R.string.error_in_the_future)
        }

        is AppException.TooLongAgo -> {
            Message(R.string.error_too_long_ago)
        }

        is AppException.ClockWentBack -> {
            Message(R.string.error_clock_went_back)
        }

        is AppException.NotFound -> {
            Message(R.string.error_not_found)
        }

        is AppException.StandsAsItIs -> {
            Message(R.string.error_stands_as_it_is)
        }

        is AppException.UnknownCheck -> {
            Message(R.string.error_unknown_check)
        }

        is AppException.NoticeUnread -> {
            Message(R.string.error_notice_unread)
        }

        is AppException.CheckChanged -> {
            Message(R.string.error_check_changed)
        }

        is AppException.CheckClosed -> {
            Message(R.string.error_check_closed)
        }

        is AppException.NotThisQuestion -> {
            Message(R.string.error_not_this_question)
        }

        is AppException.Roster -> {
            messageFor(error.problem)
        }

        is AppException.RosterFile -> {
            messageFor(error.problem)
        }

        is AppException.Reminder -> {
            messageFor(error.problem)
        }
    }

/** Why something can't be chosen about reminders. */
fun messageFor(problem: ReminderProblem): Message =
    when (problem) {
        is ReminderProblem.Minutes -> {
            Message(R.string.error_reminder_minutes, listOf(problem.least.toInt(), problem.most.toInt()))
        }

        is ReminderProblem.NoWeekday -> {
            Message(R.string.error_reminder_no_weekday)
        }

        is ReminderProblem.MostADay -> {
            Message(R.string.error_reminder_most_a_day)
        }

        is ReminderProblem.TooMany -> {
            Message(R.string.error_reminder_too_many)
        }

        is ReminderProblem.TooMuchSleep -> {
            Message(R.string.error_reminder_too_much_sleep)
        }
    }

private fun lengths(
    shortest: UInt,
    longest: UInt,
) = listOf(shortest.toInt(), longest.toInt())

@StringRes
private fun idFor(error: VaultException): Int =
    when (error) {
        is VaultException.NoVault -> R.string.error_vault_no_vault
        is VaultException.NoKey -> R.string.error_vault_no_key
        is VaultException.KeyLength -> R.string.error_vault_key_length
        is VaultException.WrongKey -> R.string.error_vault_wrong_key
        is VaultException.WrongPassphrase -> R.string.error_vault_wrong_passphrase
        is VaultException.PassphraseLength -> R.string.error_vault_passphrase_length
        is VaultException.RecoveryCodeTypo -> R.string.error_vault_recovery_code_typo
        is VaultException.WrongRecoveryCode -> R.string.error_vault_wrong_recovery_code
        is VaultException.NoSuchSlot -> R.string.error_vault_no_such_slot
        is VaultException.SlotNeeded -> R.string.error_vault_slot_needed
        is VaultException.TryLater -> R.string.error_vault_try_later
        is VaultException.SlotTooDemanding -> R.string.error_vault_slot_too_demanding
        is VaultException.NeedsMemory -> R.string.error_vault_needs_memory
        is VaultException.SlotsDamaged -> R.string.error_vault_slots_damaged
        is VaultException.SlotsOfAnother -> R.string.error_vault_slots_of_another
        is VaultException.DatabaseDamaged -> R.string.error_vault_database_damaged
        is VaultException.MadeByNewer -> R.string.error_vault_made_by_newer
        is VaultException.AlreadyThere -> R.string.error_vault_already_there
        is VaultException.InUse -> R.string.error_vault_in_use
        is VaultException.NotWritable -> R.string.error_vault_not_writable
        is VaultException.NeedsSpace -> R.string.error_vault_needs_space
        is VaultException.Failed -> R.string.error_vault_failed
    }

@StringRes
private fun idFor(error: BackupException): Int =
    when (error) {
        is BackupException.FileNotThere -> R.string.error_backup_file_not_there
        is BackupException.NotABackup -> R.string.error_backup_not_a_backup
        is BackupException.WrongPassphrase -> R.string.error_backup_wrong_passphrase
        is BackupException.PassphraseLength -> R.string.error_backup_passphrase_length
        is BackupException.TooDemanding -> R.string.error_backup_too_demanding
        is BackupException.MadeByNewer -> R.string.error_backup_made_by_newer
        is BackupException.Damaged -> R.string.error_backup_damaged
        is BackupException.OfAnother -> R.string.error_backup_of_another
        is BackupException.NothingOpen -> R.string.error_backup_nothing_open
        is BackupException.NeedsSpace -> R.string.error_backup_needs_space
        is BackupException.NotWritable -> R.string.error_backup_not_writable
        is BackupException.DataDamaged -> R.string.error_backup_data_damaged
        is BackupException.Failed -> R.string.error_backup_failed
    }

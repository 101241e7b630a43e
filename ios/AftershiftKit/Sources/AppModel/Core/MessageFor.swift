import AftershiftCore

/// What a person can do about `error`. The error's own text is for engineers and never shows.
public func messageFor(_ error: any Error) -> Message {
  switch error {
  case let error as AppError: messageFor(error)
  case let error as VaultError: messageFor(error)
  case let error as BackupError: messageFor(error)
  case is DeviceKeyLost: Message("error_vault_device_key")
  case is BiometricRefused: Message("error_vault_biometric_refused")
  case is BiometricKeyLost: Message("error_vault_biometric_key")
  case let error as EraseStopped: messageFor(error)
  default: Message("error_unexpected")
  }
}

/// By minutes where it is long: nobody counts seconds for a quarter of an hour.
public func tryLater(seconds: UInt32) -> Message {
  let wait: Message.Value =
    seconds < 60 ? .counted("lock_seconds", Int(seconds)) : .counted("lock_minutes", Int(seconds + 59) / 60)
  return Message("error_vault_try_later", wait)
}

private func messageFor(_ error: AppError) -> Message {
  switch error {
  case .NeedsSpace: Message("error_needs_space")
  case .NotWritable: Message("error_not_writable")
  case .DataDamaged: Message("error_data_damaged")
  case .StorageFailed: Message("error_storage_failed")
  case .OutOfRange: Message("error_out_of_range")
  case .UnknownChoice: Message("error_unknown_choice")
  case .NoteTooLong(let limit, let length): Message("error_note_too_long", .number(Int(limit)), .number(Int(length)))
  case .NothingWritten: Message("error_nothing_written")
  case .NotANumber: Message("error_not_a_number")
  case .SectionFull(let most): Message("error_section_full", .number(Int(most)))
  case .NeedsUnlock: Message("error_needs_unlock")
  case .InboxFull(let most): Message("error_inbox_full", .number(Int(most)))
  case .InTheFuture: Message("error_in_the_future")
  case .TooLongAgo: Message("error_too_long_ago")
  case .ClockWentBack: Message("error_clock_went_back")
  case .NotFound: Message("error_not_found")
  case .StandsAsItIs: Message("error_stands_as_it_is")
  case .UnknownCheck: Message("error_unknown_check")
  case .NoticeUnread: Message("error_notice_unread")
  case .CheckChanged: Message("error_check_changed")
  case .CheckClosed: Message("error_check_closed")
  case .NotThisQuestion: Message("error_not_this_question")
  case .Roster(let problem): messageFor(problem)
  case .RosterFile(let problem): messageFor(problem)
  case .Reminder(let problem): messageFor(problem)
  }
}

/// Why something can't be chosen about reminders.
public func messageFor(_ problem: ReminderProblem) -> Message {
  switch problem {
  case .minutes(let least, let most): Message("error_reminder_minutes", .number(Int(least)), .number(Int(most)))
  case .noWeekday: Message("error_reminder_no_weekday")
  case .mostADay: Message("error_reminder_most_a_day")
  case .tooMany: Message("error_reminder_too_many")
  case .tooMuchSleep: Message("error_reminder_too_much_sleep")
  }
}

private func messageFor(_ error: VaultError) -> Message {
  switch error {
  case .NoVault: Message("error_vault_no_vault")
  case .NoKey: Message("error_vault_no_key")
  case .KeyLength: Message("error_vault_key_length")
  case .WrongKey: Message("error_vault_wrong_key")
  case .WrongPassphrase: Message("error_vault_wrong_passphrase")
  case .PassphraseLength(let shortest, let longest):
    Message("error_vault_passphrase_length", .number(Int(shortest)), .number(Int(longest)))
  case .RecoveryCodeTypo: Message("error_vault_recovery_code_typo")
  case .WrongRecoveryCode: Message("error_vault_wrong_recovery_code")
  case .NoSuchSlot: Message("error_vault_no_such_slot")
  case .SlotNeeded: Message("error_vault_slot_needed")
  case .TryLater(let seconds): tryLater(seconds: seconds)
  case .SlotTooDemanding: Message("error_vault_slot_too_demanding")
  case .NeedsMemory: Message("error_vault_needs_memory")
  case .SlotsDamaged: Message("error_vault_slots_damaged")
  case .SlotsOfAnother: Message("error_vault_slots_of_another")
  case .DatabaseDamaged: Message("error_vault_database_damaged")
  case .MadeByNewer: Message("error_vault_made_by_newer")
  case .AlreadyThere: Message("error_vault_already_there")
  case .InUse: Message("error_vault_in_use")
  case .NotWritable: Message("error_vault_not_writable")
  case .NeedsSpace: Message("error_vault_needs_space")
  case .Failed: Message("error_vault_failed")
  }
}

private func messageFor(_ error: BackupError) -> Message {
  switch error {
  case .FileNotThere: Message("error_backup_file_not_there")
  case .NotABackup: Message("error_backup_not_a_backup")
  case .WrongPassphrase: Message("error_backup_wrong_passphrase")
  case .PassphraseLength(let shortest, let longest):
    Message("error_backup_passphrase_length", .number(Int(shortest)), .number(Int(longest)))
  case .TooDemanding: Message("error_backup_too_demanding")
  case .MadeByNewer: Message("error_backup_made_by_newer")
  case .Damaged: Message("error_backup_damaged")
  case .OfAnother: Message("error_backup_of_another")
  case .NothingOpen: Message("error_backup_nothing_open")
  case .NeedsSpace: Message("error_backup_needs_space")
  case .NotWritable: Message("error_backup_not_writable")
  case .DataDamaged: Message("error_backup_data_damaged")
  case .Failed: Message("error_backup_failed")
  }
}

/// Not those of a vault that doesn't open: their comfort is that everything is still there.
private func messageFor(_ stopped: EraseStopped) -> Message {
  if stopped.left == .keys { return Message("error_erase_keys") }
  switch stopped.cause {
  case VaultError.NeedsSpace, LedgerError.NeedsSpace: return Message("error_erase_needs_space")
  case VaultError.NotWritable, LedgerError.NotWritable: return Message("error_erase_not_writable")
  default: return Message("error_erase_failed")
  }
}

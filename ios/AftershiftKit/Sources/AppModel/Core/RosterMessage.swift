import AftershiftCore

/// Why something can't stand in the roster.
public func messageFor(_ problem: RosterProblem) -> Message {
  switch problem {
  case .codeEmpty: Message("error_roster_code_empty")
  case .codeTooLong(let most): Message("error_roster_code_too_long", .number(Int(most)))
  case .labelTooLong(let most): Message("error_roster_label_too_long", .number(Int(most)))
  case .codeTaken: Message("error_roster_code_taken")
  case .codeInUse: Message("error_roster_code_in_use")
  case .tooManyCodes(let most): Message("error_roster_too_many_codes", .number(Int(most)))
  case .hoursMissing: Message("error_roster_hours_missing")
  case .endBeforeStart: Message("error_roster_end_before_start")
  case .tooLong(let most): Message("error_roster_too_long", .number(Int(most)))
  case .dayFull(let most): Message("error_roster_day_full", .number(Int(most)))
  case .cycleLength(let most): Message("error_roster_cycle_length", .number(Int(most)))
  case .tooManyCycles(let most): Message("error_roster_too_many_cycles", .number(Int(most)))
  case .outOfReach: Message("error_roster_out_of_reach")
  }
}

/// Why no roster comes of a file.
public func messageFor(_ problem: RosterFileProblem) -> Message {
  switch problem {
  case .notThere: Message("error_roster_file_not_there")
  case .empty: Message("error_roster_file_empty")
  case .tooLarge: Message("error_roster_file_too_large")
  case .tooMany: Message("error_roster_file_too_many")
  case .tooDeep: Message("error_roster_file_too_deep")
  case .pdf: Message("error_roster_file_pdf")
  case .zip: Message("error_roster_file_zip")
  case .html: Message("error_roster_file_html")
  case .image: Message("error_roster_file_image")
  case .unknown: Message("error_roster_file_unknown")
  case .grid: Message("error_roster_file_grid")
  case .noColumns: Message("error_roster_file_no_columns")
  case .dateOrder: Message("error_roster_file_date_order")
  }
}

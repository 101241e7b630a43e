import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Nothing of a file is left out silently. What waits for a word is counted: the question stands above already.
struct NotUnderstood: View {
  let lines: [NotTakenLine]

  var body: some View {
    let waiting = lines.filter { $0.why == .wordUnknown }.count
    if waiting > 0 { Muted(words("import_waiting", waiting)) }
    Listed("import_not_taken", lines.filter { $0.why != .wordUnknown }) { line in
      Muted(words("import_line", line.line, text(line.why.sentence)))
    }
  }
}

/// It comes, and the person may know better.
struct WorthALook: View {
  let lines: [DoubtLine]
  @Environment(\.phone) private var phone

  var body: some View {
    Listed("import_doubts", lines) { line in
      Muted(words("import_on_day", phone.fullDay(line.day), text(line.why.sentence)))
    }
  }
}

extension NotTaken {
  var sentence: Message {
    switch self {
    case .startMissing: Message("import_not_start_missing")
    case .startUnreadable: Message("import_not_start_unreadable")
    case .endUnreadable: Message("import_not_end_unreadable")
    case .endBeforeStart: Message("import_not_end_before_start")
    case .repeatsTooOften: Message("import_not_repeats_too_often")
    case .ruleUnreadable: Message("import_not_rule_unreadable")
    case .repeatsTooLong: Message("import_not_repeats_too_long")
    case .cutOff: Message("import_not_cut_off")
    case .superseded: Message("import_not_superseded")
    case .dateMissing: Message("import_not_date_missing")
    case .dateUnreadable: Message("import_not_date_unreadable")
    case .dateContradicts: Message("import_not_date_contradicts")
    case .timeUnreadable: Message("import_not_time_unreadable")
    case .formula: Message("import_not_formula")
    case .damaged: Message("import_not_damaged")
    case .wordUnknown: Message("import_not_word_unknown")
    case .noEnd: Message("import_not_no_end")
    case .refused(let problem): problem.inFile
    }
  }
}

extension RosterProblem {
  /// Of those that a line of a file can meet; the others are about codes and cycles.
  fileprivate var inFile: Message {
    switch self {
    case .hoursMissing: Message("import_not_hours_missing")
    case .endBeforeStart: Message("import_not_end_before_start")
    case .tooLong(let most): Message("import_not_too_long", .number(Int(most)))
    case .dayFull(let most): Message("import_not_day_full", .number(Int(most)))
    case .outOfReach: Message("import_not_out_of_reach")
    case .codeEmpty, .codeTooLong, .labelTooLong, .codeTaken, .codeInUse, .tooManyCodes, .cycleLength, .tooManyCycles:
      Message("import_not_refused")
    }
  }
}

extension Doubt {
  var sentence: Message {
    switch self {
    case .tentative: Message("import_doubt_tentative")
    case .clockChange: Message("import_doubt_clock_change")
    case .endOfCode: Message("import_doubt_end_of_code")
    case .zone: Message("import_doubt_zone")
    case .exception: Message("import_doubt_exception")
    case .overlaps: Message("import_doubt_overlaps")
    }
  }
}

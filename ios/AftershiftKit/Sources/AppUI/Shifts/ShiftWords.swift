import AftershiftCore
import AppWords
import Foundation

// What the month says in words: for those who hear it, and for those who read a single day.

extension ShiftKind {
  static let inOrder: [ShiftKind] = [.shift, .clinic, .onCall, .leave, .off]

  var word: String {
    switch self {
    case .shift: words("kind_shift")
    case .clinic: words("kind_clinic")
    case .onCall: words("kind_on_call")
    case .leave: words("kind_leave")
    case .off: words("kind_off")
    }
  }
}

extension ShiftCode {
  /// "Night", or the code where nobody has given it words.
  var inWords: String { label ?? name }

  /// "N, Night": as a chip with the code alone is heard.
  var spoken: String { label.map { words("shifts_code_named", name, $0) } ?? name }
}

extension Phone {
  /// "Night, 19:00 to 07:30"; leave and days off have no hours.
  func withHours(_ named: String, _ starts: UInt16?, _ ends: UInt16?) -> String {
    guard let starts, let ends else { return named }
    return words("shifts_entry_hours", named, clock(starts), clock(ends))
  }

  func sentence(_ meaning: CodeMeaning) -> String {
    withHours(meaning.label ?? meaning.kind.word, meaning.starts, meaning.ends)
  }

  func sentence(_ code: ShiftCode) -> String { withHours(code.inWords, code.starts, code.ends) }

  /// "Night, 19:00 to 07:30, from the cycle".
  func sentence(_ entry: ShiftLine) -> String {
    let line = withHours(entry.label ?? entry.code, entry.starts, entry.ends)
    switch entry.from {
    case .own: return line
    case .cycle: return words("shifts_code_named", line, words("shifts_from_cycle"))
    case .file: return words("shifts_code_named", line, words("shifts_from_file"))
    }
  }

  /// "Tuesday 3 March, Night, 19:00 to 07:30, from the cycle".
  func sentence(_ day: RosterDay, isToday: Bool) -> String {
    var parts = [longDay(day.day)]
    if isToday { parts.append(words("shifts_is_today")) }
    if day.shifts.isEmpty {
      parts.append(words(day.isSet ? "shifts_no_shift" : "shifts_empty"))
    } else {
      parts += day.shifts.map(sentence)
    }
    return parts.joined(separator: ", ")
  }

  /// The seven days from `first` on: "2–8 Mar".
  func weekRange(_ first: String) -> String { dayRange(first, isoDay(first, plus: 6)) }

  /// Above the days of a month: "M".
  func weekdayLetter(_ iso: String) -> String {
    guard let date = civilDay(iso) else { return "" }
    let formatter = DateFormatter()
    formatter.locale = locale
    formatter.calendar = Calendar(identifier: .gregorian)
    formatter.timeZone = .gmt
    formatter.dateFormat = "ccccc"
    return formatter.string(from: date)
  }

  /// As a number is written here, without a word.
  func number(_ value: Int) -> String { value.formatted(.number.grouping(.never).locale(locale)) }

  /// On which day a week begins, from 1 for Monday to 7 for Sunday.
  var weeksBegin: UInt8 {
    switch locale.firstDayOfWeek {
    case .monday: 1
    case .tuesday: 2
    case .wednesday: 3
    case .thursday: 4
    case .friday: 5
    case .saturday: 6
    case .sunday: 7
    @unknown default: 1
    }
  }
}

/// Of ISO dates, for what shows a row of them.
func isoDay(_ iso: String, plus days: Int) -> String {
  civilDay(iso).map { isoDay($0.addingTimeInterval(TimeInterval(days) * 86_400)) } ?? iso
}

/// Days in a row.
let week = 7

import AftershiftCore
import AppWords

// Codes, hours and shifts, as lines of text.

extension Phone {
  /// "07:00 to 19:30"; nil for leave and days off.
  func hours(_ starts: UInt16?, _ ends: UInt16?) -> String? {
    guard let starts, let ends else { return nil }
    return words("roster_hours", clock(starts), clock(ends))
  }

  /// "N, 19:00 to 07:30"; a clock that isn't the phone's is named.
  func codeAndHours(_ shift: ShiftLine) -> String {
    guard let hours = hours(shift.starts, shift.ends) else { return named(shift.code, shift.label) }
    let once = words("roster_line", asItIsWritten(shift.code), hours)
    let line = shift.lastDay.map { words("roster_line_last_day", once, fullDay($0)) } ?? once
    return shift.zone.map { words("roster_line_zone", line, leftToRight($0)) } ?? line
  }
}

/// "LD, Long day", or the code alone where it has no words.
func named(_ code: String, _ label: String?) -> String {
  label.map { words("roster_code_named", asItIsWritten(code), $0) } ?? asItIsWritten(code)
}

extension ShiftLine {
  /// What a code is called: in words where there are any.
  var called: String { label ?? asItIsWritten(code) }
}

extension ShiftCode {
  var called: String { label ?? asItIsWritten(name) }
}

extension ShiftKind {
  /// Whether it has hours; the core says so once, and it never changes.
  var hasHours: Bool { kinds[self] ?? true }
}

private let kinds = Dictionary(uniqueKeysWithValues: shiftKinds().map { ($0.kind, $0.hasHours) })

import AppUI
import Foundation

/// "4 questions".
func questions(_ count: UInt32) -> String { checkWords("checks_questions", count) }

/// Parts of one line.
func and(_ one: String, _ other: String) -> String { checkWords("checks_and", one, other) }

/// "9 of 27"; where the lowest there is isn't 0, "34, range 10–50".
func inRange(_ score: UInt32, _ lowest: UInt16, _ highest: UInt16) -> String {
  lowest == 0
    ? checkWords("checks_score", score, highest) : checkWords("checks_score_in_range", score, lowest, highest)
}

extension Phone {
  /// 377 as "37.7".
  func tenths(_ value: UInt16) -> String { String(format: "%.1f", locale: locale, Double(value) / 10) }
}

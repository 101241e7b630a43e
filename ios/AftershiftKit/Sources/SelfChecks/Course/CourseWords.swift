import AftershiftCore
import AppUI

extension CheckMark {
  /// More than chance, one way or the other.
  var isBeyondNoise: Bool { self == .worse || self == .better }
}

extension CheckCourse {
  /// Whether a mark beyond noise points up.
  func goesUp(_ mark: CheckMark) -> Bool { (mark == .better) == (better == .higher) }
}

extension Phone {
  /// A point as a person says it.
  func inWords(_ point: CheckPoint, of scale: CheckCourse) -> String {
    let score = inRange(point.score, scale.lowest, scale.highest)
    let value = checkWords("checks_course_value", fullDay(point.day), score)
    guard let mark = inWords(point.mark, of: scale) else { return value }
    return "\(value) \(mark)"
  }

  private func inWords(_ mark: CheckMark, of scale: CheckCourse) -> String? {
    switch mark {
    case .plain: nil
    case .tooEarly: checkWords("checks_course_too_early")
    case .worse, .better: checkWords(scale.goesUp(mark) ? "checks_course_up" : "checks_course_down")
    }
  }

  /// What a screen reader says of the chart: how much there is, and each point that is marked.
  func description(of scale: CheckCourse) -> String {
    guard let first = scale.points.first, let last = scale.points.last else { return scale.label }
    let whole = checkWords(
      "checks_course_description", scale.points.count, scale.label, dayAndYear(first.day), dayAndYear(last.day))
    let marked = scale.points.filter { $0.mark.isBeyondNoise }.map { inWords($0, of: scale) }
    return ([whole] + marked).joined(separator: " ")
  }
}

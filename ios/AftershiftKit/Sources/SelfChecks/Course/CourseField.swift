import AftershiftCore
import AppUI
import Foundation

/// Where the scores stand: across in true time, up from the lowest score there is to the highest. From right to left
/// where the writing is.
struct CourseField {
  let size: CGSize
  let isMirrored: Bool
  /// Where the lines of the levels begin, past their numbers.
  let start: CGFloat
  private let days: [TimeInterval]
  private let scores: [Int]
  private let lowest: Int
  private let range: Int

  /// `gutter`: the width of the numbers at the side.
  init(_ scale: CheckCourse, size: CGSize, gutter: CGFloat, isMirrored: Bool) {
    self.size = size
    self.isMirrored = isMirrored
    start = gutter + edge
    days = scale.points.map { civilDay($0.day)?.timeIntervalSince1970 ?? 0 }
    scores = scale.points.map { Int($0.score) }
    lowest = Int(scale.lowest)
    range = max(Int(scale.highest) - Int(scale.lowest), 1)
  }

  func mirror(_ x: CGFloat) -> CGFloat { isMirrored ? size.width - x : x }

  func y(_ score: Int) -> CGFloat {
    let bottom = size.height - 10
    return bottom - CGFloat(score - lowest) / CGFloat(range) * (bottom - 26)
  }

  func at(_ point: Int) -> CGPoint { CGPoint(x: x(point), y: y(scores[point])) }

  /// The point that a finger at `x` means.
  func nearest(_ x: CGFloat) -> Int? {
    days.indices.min { abs(self.x($0) - x) < abs(self.x($1) - x) }
  }

  /// The points that a line joins to the one before: not across a long silence.
  static func joined(_ scale: CheckCourse) -> [Int] {
    scale.points.indices.dropFirst().filter { !scale.points[$0].afterGap }
  }

  private func x(_ point: Int) -> CGFloat {
    guard let first = days.first, let last = days.last else { return mirror(start) }
    let along = last == first ? 0.5 : (days[point] - first) / (last - first)
    return mirror(start + CGFloat(along) * (size.width - edge - start))
  }
}

private let edge: CGFloat = 14

/// Where the numbers of the points stand. The ones that matter most come first; one that would lie on another is left
/// to a tap and to the table.
struct CourseNumbers {
  private(set) var places: [(point: Int, place: CGRect)] = []

  init(_ scale: CheckCourse, _ field: CourseField, selected: Int?, width: (Int) -> CGSize) {
    let points = scale.points
    let marked = points.indices.filter { points[$0].mark.isBeyondNoise }
    var order: [Int] = []
    for point in [selected, points.indices.last].compactMap({ $0 }) + marked + points.indices
    where !order.contains(point) {
      order.append(point)
    }
    for point in order {
      let text = width(point)
      let dot = field.at(point)
      let lift: CGFloat = marked.contains(point) && scale.goesUp(points[point].mark) ? 17 : 10
      let left = min(max(dot.x - text.width / 2, 0), max(field.size.width - text.width, 0))
      let place = CGRect(x: left, y: dot.y - lift - text.height, width: text.width, height: text.height)
      if places.contains(where: { $0.place.insetBy(dx: -2, dy: -2).intersects(place) }) { continue }
      places.append((point, place))
    }
  }
}

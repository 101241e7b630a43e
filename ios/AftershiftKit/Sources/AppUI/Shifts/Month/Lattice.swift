import Foundation

/// Where the days of a month lie: whole weeks of seven, all of one size.
struct Lattice: Equatable {
  let width: CGFloat
  let rowHeight: CGFloat
  let weeks: Int
  /// From right to left.
  let isMirrored: Bool

  /// The day at a place, counted from the first; beyond the edge it is the nearest one.
  func day(at place: CGPoint) -> Int {
    let x = isMirrored ? width - place.x : place.x
    return index(place.y / max(rowHeight, 1), weeks) * week + index(x * CGFloat(week) / max(width, 1), week)
  }

  private func index(_ place: CGFloat, _ count: Int) -> Int { Int(min(max(place, 0), CGFloat(count - 1))) }
}

/// A finger's way over the month. One that sets out sideways paints the days it passes, over the ends of weeks as well; one
/// that sets out up or down scrolls.
struct Stroke: Equatable {
  let isSideways: Bool
  /// The day under the finger when it came down, and the one it is on.
  let first: Int
  let last: Int

  func covers(_ day: Int) -> Bool { isSideways && (min(first, last)...max(first, last)).contains(day) }
}

/// What the last finger did. A finger that paints, or has just painted, taps nothing, wherever it is lifted.
@MainActor final class Finger {
  /// How the last one set out.
  var isSideways = false
  /// Whether one paints now.
  var paints = false
  private(set) var hasPainted = false

  var taps: Bool { !paints && !hasPainted }

  func lifts() {
    hasPainted = true
    // The tap that the same finger may have been, too, is told of before this.
    Task { hasPainted = false }
  }
}

import AftershiftCore
import Foundation

/// Where the days stand on a line, from its beginning to its end. Only measures: what the days are is the core's.
struct ChartAxis: Equatable {
  let width: CGFloat
  /// What stands before the first day.
  var start: CGFloat = 0
  let days: Int
  /// Where reading goes from right to left.
  var isMirrored = false

  var step: CGFloat { (width - start) / CGFloat(max(days, 1)) }

  /// The middle of a day.
  func x(_ day: Int) -> CGFloat { mirror(start + (CGFloat(day) + 0.5) * step) }

  /// Where some days begin, seen from the left.
  func left(_ days: ClosedRange<Int>) -> CGFloat {
    min(mirror(start + CGFloat(days.lowerBound) * step), mirror(start + CGFloat(days.upperBound + 1) * step))
  }

  /// The day that was touched; nil beside them.
  func day(at x: CGFloat) -> Int? {
    let place = ((mirror(x) - start) / step).rounded(.down)
    return place >= 0 && place < CGFloat(days) ? Int(place) : nil
  }

  func mirror(_ x: CGFloat) -> CGFloat { isMirrored ? width - x : x }
}

/// Load from light below to too much above, each in the middle of its fifth.
func levelY(_ load: UInt8, height: CGFloat) -> CGFloat {
  height - height / CGFloat(levels.count) * (CGFloat(load) + 0.5)
}

/// Where each day of a year lies: a column of seven for each week, in the direction of reading.
struct YearFields {
  let size: CGSize
  let days: Int
  var isMirrored = false

  private var weeks: Int { max((days + week - 1) / week, 1) }
  var cell: CGSize { CGSize(width: size.width / CGFloat(weeks), height: size.height / CGFloat(week)) }

  func topLeft(_ day: Int) -> CGPoint {
    let x = CGFloat(day / week) * cell.width
    return CGPoint(x: isMirrored ? size.width - x - cell.width : x, y: CGFloat(day % week) * cell.height)
  }

  /// The day that was touched; nil where the last week has no more of them.
  func day(at point: CGPoint) -> Int? {
    let x = isMirrored ? size.width - point.x : point.x
    let column = min(max(Int((x / cell.width).rounded(.down)), 0), weeks - 1)
    let row = min(max(Int((point.y / cell.height).rounded(.down)), 0), week - 1)
    let day = column * week + row
    return day < days ? day : nil
  }
}

import AftershiftCore
import AppWords
import Foundation

/// Days in a row with the same kind of work.
struct WorkBand: Equatable {
  var days: ClosedRange<Int>
  let work: Work
}

func workBands(_ days: [ChartDay]) -> [WorkBand] {
  var bands: [WorkBand] = []
  for (day, work) in days.map(\.work).enumerated() {
    guard let work else { continue }
    if let last = bands.last, last.work == work, last.days.upperBound == day - 1 {
      bands[bands.count - 1].days = last.days.lowerBound...day
    } else {
      bands.append(WorkBand(days: day...day, work: work))
    }
  }
  return bands
}

/// Where "Days" and "Nights" begin, seen from the left: once each, above the longest of their bands where there is room
/// beside what is `taken`. `widths`: of each name, in the order in which they look for a place.
func bandNames(
  _ bands: [WorkBand], _ axis: ChartAxis, widths: [(work: Work, width: CGFloat)], taken: ClosedRange<CGFloat>,
  gap: CGFloat = 8
) -> [(work: Work, x: CGFloat)] {
  var taken = [taken]
  var names: [(work: Work, x: CGFloat)] = []
  for (work, width) in widths {
    let longest = bands.filter { $0.work == work }
      .enumerated()
      .sorted { ($1.element.days.count, $0.offset) < ($0.element.days.count, $1.offset) }
      .map(\.element)
    let places = longest.map { band in
      let middle = axis.left(band.days) + CGFloat(band.days.count) * axis.step / 2
      return min(max(middle - width / 2, 0), max(axis.width - width, 0))
    }
    guard let free = places.first(where: { x in taken.allSatisfy { x >= $0.upperBound || x + width <= $0.lowerBound } })
    else { continue }
    taken.append((free - gap)...(free + width + gap))
    names.append((work, free))
  }
  return names
}

/// "Shaded: 8 days and 4 nights with work. Nights are darker."; nil where there are none.
func shaded(_ days: [ChartDay]) -> String? {
  let nights = days.filter { $0.work == .night }.count
  let others = days.filter { $0.work == .day }.count
  let inDays = others > 0 ? words("trends_work_days", others) : nil
  let inNights = nights > 0 ? words("trends_work_nights", nights) : nil
  if let inDays, let inNights { return words("trends_shaded_both", inDays, inNights) }
  return (inDays ?? inNights).map { words("trends_shaded", $0) }
}

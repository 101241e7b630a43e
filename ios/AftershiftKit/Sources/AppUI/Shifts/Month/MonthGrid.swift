import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Whole weeks of seven days. A tap does what is in hand, held a day opens, and a finger that goes sideways paints. It stays a
/// grid in the largest type too: weeks below each other are what a rota is, and painting needs them.
struct MonthGrid: View {
  let state: ShiftsState
  let model: ShiftsModel
  /// Nothing scrolls while a finger paints.
  @Binding var isPainting: Bool
  @Environment(\.layoutDirection) private var direction
  @ScaledMetric(relativeTo: .footnote) private var line: CGFloat = 18
  @State private var finger = Finger()

  var body: some View {
    VStack(spacing: Space.tiny) {
      DayLetters(days: state.weeks.first?.days.map(\.day) ?? [])
      GeometryReader { place in
        Painted(
          lattice: Lattice(
            width: place.size.width, rowHeight: rowHeight, weeks: state.weeks.count,
            isMirrored: direction == .rightToLeft),
          // Going through the codes, there is nothing to paint with.
          canPaint: model.weekHand == .none && state.hand != .through, finger: finger, isPainting: $isPainting,
          content: weeks, onPaint: paint)
      }
      .frame(height: rowHeight * CGFloat(state.weeks.count))
    }
    // As large as seven columns have room for.
    .dynamicTypeSize(...DynamicTypeSize.accessibility2)
  }

  private var weeks: some View {
    VStack(spacing: 0) {
      ForEach(state.weeks, id: \.first) { week in
        if model.weekHand == .none {
          HStack(spacing: 0) {
            ForEach(week.days, id: \.day) { day in
              DayButton(day: day, state: state, model: model, finger: finger, rowHeight: rowHeight)
            }
          }
        } else {
          WeekButton(week: week, state: state, model: model, rowHeight: rowHeight)
        }
      }
    }
  }

  /// As much as a thumb hits, or more where type is large or a day has more than one entry: the same for all days.
  private var rowHeight: CGFloat {
    let hasMore = state.weeks.contains { $0.days.contains { $0.shifts.count > 1 } }
    return max(56, line * (hasMore ? 3 : 2) + 24)
  }

  private func paint(_ first: Int, _ last: Int) {
    let days = state.weeks.flatMap(\.days).map(\.day)
    guard days.indices.contains(first), days.indices.contains(last) else { return }
    Task { await model.act(.paint(first: days[first], last: days[last])) }
  }
}

/// The days of the week, in letters; a screen reader hears them with each day.
struct DayLetters: View {
  let days: [String]
  @Environment(\.phone) private var phone

  var body: some View {
    HStack(spacing: 0) {
      ForEach(days, id: \.self) { day in
        Text(phone.weekdayLetter(day)).font(.caption).foregroundStyle(Palette.muted).frame(maxWidth: .infinity)
      }
    }
    .accessibilityHidden(true)
  }
}

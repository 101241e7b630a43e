import AftershiftCore
import AppWords
import SwiftUI

/// The days of a cycle, small, seven a row. A screen reader says a row at a time.
struct CycleWeeks: View {
  let days: [String?]
  let codes: [ShiftCode]

  var body: some View {
    VStack(spacing: Space.tiny) {
      ForEach(rows(days.count), id: \.self) { row in
        Sevens(places: row) { place in DayField(code: days[place], codes: codes, least: 32) }
          .accessibilityElement(children: .ignore)
          .accessibilityLabel(said(row))
      }
    }
  }

  private func said(_ row: Range<Int>) -> String {
    let each = row.map { called(days[$0], codes) }.joined(separator: ", ")
    return words("cycles_row", row.lowerBound + 1, row.upperBound, each)
  }
}

/// "Long day", or that there is no shift.
func called(_ code: String?, _ codes: [ShiftCode]) -> String {
  guard let code else { return words("cycles_nothing") }
  return codes.first { $0.name == code }?.inWords ?? code
}

/// The places of each row of seven; the last may have fewer.
func rows(_ count: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: week).map { $0..<min($0 + week, count) }
}

/// A row of seven places, of which the last may be empty.
struct Sevens<Content: View>: View {
  let places: Range<Int>
  let content: (Int) -> Content

  init(places: Range<Int>, @ViewBuilder content: @escaping (Int) -> Content) {
    self.places = places
    self.content = content
  }

  var body: some View {
    HStack(spacing: Space.tiny) {
      ForEach(Array(places), id: \.self) { content($0).frame(maxWidth: .infinity) }
      ForEach(Array(places.count..<max(week, places.count)), id: \.self) { _ in
        Color.clear.frame(maxWidth: .infinity, maxHeight: 1)
      }
    }
  }
}

/// A day: its number or date, and what stands there, in the tones of the month. Marked, it has a stronger line.
struct DayField: View {
  let code: String?
  let codes: [ShiftCode]
  var number: String?
  let least: CGFloat
  var isMarked = false
  /// Around a day without a shift.
  var emptyEdge = Palette.hairline

  var body: some View {
    let look = look
    VStack(spacing: 0) {
      if let number { Text(number).font(.caption2).lineLimit(1).minimumScaleFactor(0.6) }
      // A day without a shift is as high as one with a code.
      Text(code ?? (number == nil ? "·" : " ")).font(.footnote).fontWeight(.medium)
        .lineLimit(1)
        .minimumScaleFactor(0.6)
    }
    .foregroundStyle(look.ink)
    .padding(2)
    .frame(maxWidth: .infinity, minHeight: least)
    .background(look.fill, in: .rect(cornerRadius: 10))
    .overlay {
      RoundedRectangle(cornerRadius: 10)
        .strokeBorder(
          isMarked ? Palette.accent : look.edge,
          style: StrokeStyle(lineWidth: isMarked ? 3 : 1, dash: look.isDashed && !isMarked ? [4, 3] : []))
    }
    .dynamicTypeSize(...DynamicTypeSize.accessibility2)
  }

  private var look: PillLook {
    guard let code else { return PillLook(fill: .clear, ink: Palette.muted, edge: emptyEdge) }
    return codes.first { $0.name == code }.map { PillLook($0) } ?? PillLook(.shift, isNight: false)
  }
}

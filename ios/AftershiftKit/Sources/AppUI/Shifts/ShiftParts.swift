import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// From and to, on the clock. An end that isn't after the start is on the next day.
struct HoursPickers: View {
  let starts: UInt16
  let ends: UInt16
  let onHours: @MainActor (_ starts: UInt16, _ ends: UInt16) -> Void

  var body: some View {
    VStack(spacing: Space.small) {
      TimeRow(words("shifts_day_starts"), minute: starts) { onHours($0, ends) }.accessibilityIdentifier("starts")
      TimeRow(words("shifts_day_ends"), minute: ends) { onHours(starts, $0) }.accessibilityIdentifier("ends")
    }
  }
}

/// A time of the day.
struct TimeRow: View {
  let title: String
  let minute: UInt16
  let onPick: @MainActor (UInt16) -> Void

  init(_ title: String, minute: UInt16, _ onPick: @escaping @MainActor (UInt16) -> Void) {
    self.title = title
    self.minute = minute
    self.onPick = onPick
  }

  var body: some View {
    DatePicker(
      title, selection: .of({ civilTime(minute) }, { onPick(minuteOfDay($0)) }), displayedComponents: .hourAndMinute
    )
    .environment(\.timeZone, .gmt)
    .frame(minHeight: Space.target)
  }
}

/// What a code stands for.
struct KindChips: View {
  let chosen: ShiftKind
  let onChoose: @MainActor (ShiftKind) -> Void

  var body: some View {
    Chips(100) {
      ForEach(ShiftKind.inOrder, id: \.self) { kind in Chip(kind.word, isChosen: kind == chosen) { onChoose(kind) } }
    }
  }
}

/// Said once it is so, also to those who don't look there.
struct Said: View {
  let words: String

  init(_ words: String) { self.words = words }

  var body: some View { Paragraph(words).announced(words) }
}

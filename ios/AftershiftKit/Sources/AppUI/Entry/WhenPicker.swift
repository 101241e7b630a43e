import AppWords
import SwiftUI

/// A month to tap a day in; days after `latest` can't be chosen.
struct DayPicker: View {
  let day: String
  let latest: String
  let onPick: @MainActor (String) -> Void

  var body: some View {
    if let chosen = civilDay(day), let last = civilDay(latest) {
      DatePicker(
        words("entry_when"), selection: .of({ chosen }, { onPick(isoDay($0)) }), in: ...last,
        displayedComponents: .date
      )
      .datePickerStyle(.graphical)
      .labelsHidden()
      .civil()
      .accessibilityIdentifier("day")
    }
  }
}

struct TimePicker: View {
  let minute: UInt16
  let onPick: @MainActor (UInt16) -> Void

  var body: some View {
    DatePicker(
      words("entry_when"), selection: .of({ civilTime(minute) }, { onPick(minuteOfDay($0)) }),
      displayedComponents: .hourAndMinute
    )
    .datePickerStyle(.compact)
    .frame(minHeight: Space.target)
    .civil()
    .accessibilityIdentifier("time")
  }
}

extension View {
  /// Days and times are given without a zone: wherever the phone is, the picker shows them as they are.
  fileprivate func civil() -> some View { environment(\.timeZone, .gmt).tint(Palette.accent) }
}

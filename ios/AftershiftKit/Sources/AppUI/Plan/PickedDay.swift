import SwiftUI

/// A day as the core writes it, in the system's own picker. Days after `latest` can't be chosen.
struct PickedDay: View {
  let label: String
  let day: String
  let latest: String
  let onPick: @MainActor (String) -> Void

  init(_ label: String, day: String, latest: String, _ onPick: @escaping @MainActor (String) -> Void) {
    self.label = label
    self.day = day
    self.latest = latest
    self.onPick = onPick
  }

  var body: some View {
    if let chosen = civilDay(day), let last = civilDay(latest) {
      DatePicker(
        label, selection: .of({ chosen }, { onPick(isoDay($0)) }), in: ...last, displayedComponents: .date
      )
      // A day is a date and no moment: it is the same one wherever the phone is.
      .environment(\.timeZone, .gmt)
      .tint(Palette.accent)
    }
  }
}

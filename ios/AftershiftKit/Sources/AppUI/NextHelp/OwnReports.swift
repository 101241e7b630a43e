import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What no self-check asks. A tap says it, another takes it back; where it matters since when, a day is asked first.
struct OwnReports: View {
  let reports: [OwnReportLine]
  let today: String
  let model: NextHelpModel
  @State private var asking: OwnReport?
  @Environment(\.phone) private var phone

  var body: some View {
    SectionTitle(words("nexthelp_say"))
    Muted(words("nexthelp_say_hint"))
    VStack(alignment: .leading, spacing: Space.small) {
      ForEach(reports, id: \.report) { line in
        ChoiceRow(
          line.text, detail: line.since.map { words("nexthelp_since", phone.wholeDay($0)) },
          isChosen: line.since != nil,
          kind: .many
        ) { tap(line) }
        .accessibilityIdentifier("report \(line.report)")
        if asking == line.report, line.since == nil {
          Since(today: today, onNotNow: { asking = nil }) { day in
            asking = nil
            Task { await model.say(line.report, since: day) }
          }
        }
      }
    }
  }

  private func tap(_ line: OwnReportLine) {
    if line.since != nil {
      Task { await model.takeBack(line.report) }
    } else if line.asksSince {
      asking = asking == line.report ? nil : line.report
    } else {
      Task { await model.say(line.report, since: nil) }
    }
  }
}

/// The day isn't guessed: it is said by the button that names it. Days to come can't be chosen.
private struct Since: View {
  let today: String
  let onNotNow: @MainActor () -> Void
  let onDay: @MainActor (String) -> Void
  @State private var day: String
  @Environment(\.phone) private var phone

  init(today: String, onNotNow: @escaping @MainActor () -> Void, onDay: @escaping @MainActor (String) -> Void) {
    self.today = today
    self.onNotNow = onNotNow
    self.onDay = onDay
    _day = State(initialValue: today)
  }

  var body: some View {
    // No panel around it: seven days beside each other need the room.
    VStack(alignment: .leading, spacing: Space.small) {
      Muted(words("nexthelp_since_when")).announced(words("nexthelp_since_when"))
      PickedDay(words("nexthelp_since_when"), day: day, latest: today) { day = $0 }
        .datePickerStyle(.graphical)
        .labelsHidden()
      SecondaryButton(words("nexthelp_since", phone.wholeDay(day))) { onDay(day) }.accessibilityIdentifier("say since")
      QuietButton(words("common_not_now"), onNotNow)
    }
  }
}

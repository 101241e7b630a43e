import AftershiftCore
import AppWords
import SwiftUI

/// A span of days to leaf through, drawn; the day that was tapped in words; how many days were logged.
struct ChartPanel: View {
  let state: HistoryState
  let onAct: @MainActor (HistoryAction) -> Void
  @Environment(\.phone) private var phone
  @State private var selected: Int?

  var body: some View {
    Panel {
      Leafing(
        title: span,
        before: DialStep(label: words("trends_earlier"), isPossible: state.hasEarlier) { onAct(.earlier) },
        after: DialStep(label: words("trends_later"), isPossible: state.hasLater) { onAct(.later) })
      // A year of lines would be a thicket; a field a day shows the heavy weeks.
      if isYear {
        YearGrid(days: state.chart, selected: $selected, summary: summary, value: day ?? "")
      } else {
        LoadChart(days: state.chart, selected: $selected, summary: summary, value: day ?? "")
      }
      HStack {
        edge(state.firstDay)
        Spacer()
        edge(state.lastDay)
      }
      if isYear { Tones() }
      Muted(day ?? words("trends_tap")).announced(day ?? words("trends_tap"), firstToo: false).accessibilityIdentifier(
        "read")
      Muted(logged)
      // The fields of a year have no room for it.
      if let shaded, !isYear { Muted(shaded) }
    }
    // Another span begins with no day chosen.
    .onChange(of: span) { selected = nil }
  }

  private var isYear: Bool { state.range == .oneYear }
  private var span: String { phone.span(state.firstDay, state.lastDay) }
  private var logged: String { words("trends_days_logged", state.daysLogged, state.daysInRange) }
  private var shaded: String? { AppUI.shaded(state.chart) }

  private var summary: String {
    let said = words("trends_chart_description", span, logged)
    return shaded.map { words("trends_chart_and_work", said, $0) } ?? said
  }

  private var day: String? {
    guard let selected, state.chart.indices.contains(selected) else { return nil }
    let day = state.chart[selected]
    return "\(phone.fullDay(day.workDay)): \(phone.value(day, state.days))"
  }

  private func edge(_ day: String) -> some View {
    Text(phone.dayAndMonth(day)).font(.caption2).foregroundStyle(Palette.muted)
  }
}

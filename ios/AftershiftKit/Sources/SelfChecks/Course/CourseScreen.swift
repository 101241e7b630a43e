import AftershiftCore
import AppModel
import AppUI
import SwiftUI

/// One form over time: a chart of each scale, and a table of everything, what has no score too.
struct CourseScreen: View {
  let app: AppContext
  let model: CourseModel
  @State private var wantsTable = false

  var body: some View {
    Scrolling(model.content?.name ?? "") {
      if let state = model.content { content(state) }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
  }

  @ViewBuilder private func content(_ state: CheckCourseState) -> some View {
    let drawn = state.scales.filter { !$0.points.isEmpty }
    Muted(checkWords("checks_asks_about", state.recall))
    if drawn.isEmpty {
      Muted(checkWords("checks_course_none"))
    } else {
      Charts(scales: drawn, hasChangeRule: state.hasChangeRule)
      QuietButton(
        checkWords(wantsTable ? "checks_course_table_hide" : "checks_course_table_show"), symbol: "tablecells"
      ) { wantsTable.toggle() }
      .accessibilityIdentifier("table")
    }
    // Where there is nothing to draw, the table is all there is.
    if wantsTable || drawn.isEmpty {
      LazyVStack(alignment: .leading, spacing: 0) {
        ForEach(state.rows, id: \.id) { row in
          CourseRow(row: row, scales: state.scales) { app.router.to(CheckPlace.result(row.id)) }
        }
      }
    }
  }
}

/// Which of several scales shows, and its chart.
private struct Charts: View {
  let scales: [CheckCourse]
  let hasChangeRule: Bool
  @State private var chosen: String?

  var body: some View {
    if scales.count > 1 {
      Picker(checkWords("checks_over_time"), selection: Binding.of({ scale?.id }, { chosen = $0 })) {
        ForEach(scales, id: \.id) { Text($0.label).tag(Optional($0.id)) }
      }
      .pickerStyle(.menu)
      .labelsHidden()
    }
    if let scale { Panel { OneChart(scale: scale, hasChangeRule: hasChangeRule).id(scale.id) } }
  }

  private var scale: CheckCourse? { scales.first { $0.id == chosen } ?? scales.first }
}

private struct OneChart: View {
  let scale: CheckCourse
  let hasChangeRule: Bool
  @State private var selected: Int?
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      Text(scale.label).font(.headline).foregroundStyle(Palette.ink).accessibilityAddTraits(.isHeader)
      CourseChart(scale: scale, selected: $selected)
      ends
      Muted(said).announced(said, firstToo: false).accessibilityIdentifier("point")
      legend
    }
  }

  private var said: String {
    guard let selected, scale.points.indices.contains(selected) else { return checkWords("checks_course_tap") }
    return phone.inWords(scale.points[selected], of: scale)
  }

  @ViewBuilder private var ends: some View {
    if let first = scale.points.first?.day, let last = scale.points.last?.day {
      HStack {
        if first == last { Spacer() }
        Text(phone.dayAndYear(first))
        Spacer()
        if first != last { Text(phone.dayAndYear(last)) }
      }
      .font(.caption2)
      .foregroundStyle(Palette.muted)
      // The chart has said it.
      .accessibilityHidden(true)
    }
  }

  /// What the signs mean, of those that there are.
  @ViewBuilder private var legend: some View {
    if !hasChangeRule { Muted(checkWords("checks_course_no_rule")) }
    if scale.points.contains(where: { $0.mark.isBeyondNoise }) { Muted(checkWords("checks_course_marked")) }
    if scale.points.contains(where: { $0.mark == .tooEarly }) { Muted(checkWords("checks_course_hollow")) }
  }
}

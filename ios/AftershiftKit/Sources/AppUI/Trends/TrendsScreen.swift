import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Load over weeks, as a chart and as a table, what the features add, and the days behind it all.
struct TrendsScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View { Trends(app: app, core: core, model: app.model(of: core) { TrendsModel(core) }) }
}

private struct Trends: View {
  let app: AppContext
  let core: OpenCore
  let model: TrendsModel

  var body: some View {
    Scrolling(words("trends_title")) {
      if let state = model.content {
        if state.nothingYet {
          Muted(words("trends_nothing_yet"))
        } else {
          ranges(state.range)
          ChartPanel(state: state, onAct: act)
          ChartTable(state: state)
        }
        QuietButton(words("trends_add"), symbol: "plus") { app.router.to(.add) }.accessibilityIdentifier("add")
        ForEach(app.features.indices, id: \.self) { app.features[$0].onTrends(app, core) }
        DayList(days: state.days) { app.router.to(.entry($0)) }
      }
    }
    .problem(model.problem, model.dismissProblem)
    .onFront(app) { await model.load() }
  }

  private func ranges(_ range: HistoryRange) -> some View {
    Picker(words("trends_title"), selection: .of({ range }, { act(.showRange(range: $0)) })) {
      ForEach([HistoryRange.fourWeeks, .threeMonths, .oneYear], id: \.self) { Text($0.word).tag($0) }
    }
    .pickerStyle(.segmented)
    .labelsHidden()
    .accessibilityIdentifier("range")
  }

  private func act(_ action: HistoryAction) { Task { await model.act(action) } }
}

/// Every value of the chart.
private struct ChartTable: View {
  let state: HistoryState
  @Environment(\.phone) private var phone
  @Environment(\.dynamicTypeSize) private var type
  @State private var isOpen = false

  var body: some View {
    QuietButton(words(isOpen ? "trends_table_hide" : "trends_table_show"), symbol: "tablecells") { isOpen.toggle() }
      .accessibilityIdentifier("table")
    if isOpen {
      LazyVStack(alignment: .leading, spacing: 0) {
        ForEach(state.chart, id: \.workDay) { day in
          Divider()
          row(phone.fullDay(day.workDay), phone.value(day, state.days))
            .padding(.vertical, 10)
            .accessibilityElement(children: .combine)
        }
      }
    }
  }

  @ViewBuilder private func row(_ day: String, _ value: String) -> some View {
    if type >= .xxLarge {
      VStack(alignment: .leading, spacing: 2) {
        Paragraph(day)
        Muted(value)
      }
    } else {
      HStack(alignment: .top, spacing: Space.medium) {
        Paragraph(day).frame(width: 140, alignment: .leading)
        Muted(value).frame(maxWidth: .infinity, alignment: .leading)
      }
    }
  }
}

/// The days with their check-ins, newest first.
private struct DayList: View {
  let days: [HistoryDay]
  let onEntry: @MainActor (String) -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    LazyVStack(alignment: .leading, spacing: Space.small) {
      ForEach(days, id: \.workDay) { day in
        SectionTitle(phone.fullDay(day.workDay))
        if !day.shifts.isEmpty { Muted(phone.line(day.shifts)).accessibilityIdentifier("shifts of the day") }
        ForEach(day.entries, id: \.id) { entry in EntryRow(entry: entry) { onEntry(entry.id) } }
      }
    }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// One day, whole: what stands there, to be changed, and what could stand there.
struct DayScreen: View {
  let day: RosterDayPanel
  let state: ShiftsState
  let model: ShiftsModel
  @Environment(\.phone) private var phone
  /// The second tap of a double tap on the month is not for what lies there now.
  @State private var isReady = false

  var body: some View {
    Scrolling(phone.longDay(day.day)) {
      if day.shifts.isEmpty { Paragraph(words(day.isSet ? "shifts_day_nothing" : "shifts_day_empty")) }
      ForEach(day.shifts.indices, id: \.self) { place in
        EntryPanel(entry: day.shifts[place], place: UInt32(place), day: day.day, onAct: act)
      }
      SectionTitle(words(day.shifts.isEmpty ? "shifts_day_put" : "shifts_day_add"))
      if day.hasRoom {
        Chips(120) {
          ForEach(state.codes, id: \.name) { code in
            Chip(code.inWords) { act(.add(day: day.day, code: code.name)) }.accessibilityIdentifier("add \(code.name)")
          }
        }
      } else {
        Muted(words("shifts_day_full"))
      }
      ways
    }
    .allowsHitTesting(isReady)
    .toolbar {
      ToolbarItem(placement: .topBarLeading) {
        Button(words("common_back"), systemImage: "chevron.backward") { act(.close) }
          .accessibilityIdentifier("close day")
      }
    }
    .task(id: day.day) {
      try? await Task.sleep(for: .milliseconds(350))
      isReady = true
    }
  }

  @ViewBuilder private var ways: some View {
    VStack(alignment: .leading, spacing: 0) {
      if !day.shifts.isEmpty || !day.isSet {
        QuietButton(words("shifts_day_set_nothing")) { act(.setNothing(day: day.day)) }
          .accessibilityIdentifier("set nothing")
      }
      if let planned = day.planned {
        let line = phone.withHours(planned.label ?? planned.code, planned.starts, planned.ends)
        QuietButton(words("shifts_day_back", line)) { act(.clear(day: day.day)) }
          .accessibilityIdentifier("back to cycle")
      } else if day.isSet {
        QuietButton(words("shifts_day_clear")) { act(.clear(day: day.day)) }.accessibilityIdentifier("clear day")
      }
      QuietButton(words("shifts_week_copy_this")) { Task { await model.copyWeek(of: day.day) } }
        .accessibilityIdentifier("copy this week")
    }
  }

  private func act(_ action: ShiftsAction) { Task { await model.act(action) } }
}

/// One entry of the open day.
struct EntryPanel: View {
  let entry: ShiftLine
  let place: UInt32
  let day: String
  let onAct: @MainActor (ShiftsAction) -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    Panel {
      Text(entry.label.map { words("shifts_code_named", entry.code, $0) } ?? entry.code)
        .font(.title3).bold().foregroundStyle(Palette.ink)
        .accessibilityAddTraits(.isHeader)
      let facts = facts
      ForEach(facts.indices, id: \.self) { Muted(facts[$0]) }
      if let starts = entry.starts, let ends = entry.ends {
        Fold(words("shifts_day_on_day"), detail: words("shifts_hours", phone.clock(starts), phone.clock(ends))) {
          HoursPickers(starts: starts, ends: ends) { onAct(.setHours(day: day, place: place, start: $0, end: $1)) }
        }
      }
      QuietButton(words("shifts_day_remove"), symbol: "trash") { onAct(.remove(day: day, place: place)) }
        .accessibilityIdentifier("remove \(place)")
    }
  }

  private var facts: [String] {
    var all: [String] = []
    switch entry.from {
    case .own: break
    case .cycle: all.append(words("shifts_day_cycle"))
    case .file: all.append(words("shifts_day_file"))
    }
    if let day = entry.endsOn { all.append(words("shifts_day_ends_on", phone.longDay(day))) }
    if entry.meetsClockChange, let ends = entry.ends, let lasts = entry.lasts {
      all.append(words("shifts_day_clocks", phone.clock(ends), duration(lasts)))
    }
    if let zone = entry.zone { all.append(words("shifts_day_zone", zone)) }
    return all
  }
}

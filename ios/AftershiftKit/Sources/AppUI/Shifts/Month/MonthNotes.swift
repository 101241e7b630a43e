import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What there is to say of a month, below its days: what was just changed, and what its codes are.
struct MonthNotes: View {
  let state: ShiftsState
  let model: ShiftsModel
  @Environment(\.phone) private var phone

  var body: some View {
    // Many days at once were changed, which is easily done by mistake.
    if let first = state.undoFirst, let last = state.undoLast {
      HStack(spacing: Space.small) {
        Said(words("shifts_changed", phone.dayRange(first, last)))
        Spacer(minLength: 0)
        QuietButton(words("shifts_undo")) { Task { await model.act(.undo) } }.accessibilityIdentifier("undo")
      }
    }
    // An answer that is missing comes before what can be done.
    ForEach(state.asks, id: \.name) { code in
      Panel { Meanings(code: code) { await model.means(code.name, $0) } }
    }
  }
}

/// What a code stands for here, where wards differ; asked where it stands in the month, and answered once.
struct Meanings: View {
  let code: ShiftCode
  let onMeans: @MainActor (UInt32) async -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    Text(words("shifts_asks", code.name)).font(.headline).foregroundStyle(Palette.ink)
      .accessibilityAddTraits(.isHeader)
    ForEach(code.meanings.indices, id: \.self) { place in
      SecondaryButton(phone.sentence(code.meanings[place])) { Task { await onMeans(UInt32(place)) } }
    }
  }
}

/// Facts, and nothing about what to do with them.
struct HardLines: View {
  let state: ShiftsState
  @Environment(\.phone) private var phone

  var body: some View {
    ForEach(state.hard.indices, id: \.self) { Muted(line(state.hard[$0])) }
  }

  private func line(_ hard: Hard) -> String {
    switch hard {
    case .nights(let first, let last, let nights): words("shifts_nights", nights, near(first), near(last))
    case .turnaround(let before, let after, let day, let minutes):
      words("shifts_turnaround", duration(minutes), named(before), named(after), near(day))
    }
  }

  private func named(_ code: String) -> String { state.codes.first { $0.name == code }?.inWords ?? code }

  /// Within the month that shows, its name needn't be said.
  private func near(_ day: String) -> String {
    day.prefix(7) == state.month.prefix(7) ? phone.weekdayAndNumber(day) : phone.shortDay(day)
  }
}

/// What else there is about shifts, and what the app takes for a day.
struct MonthWays: View {
  let app: AppContext
  let model: ShiftsModel
  @Environment(\.phone) private var phone

  var body: some View {
    if app.opening.reminders != nil {
      LinkRow(words("reminders_title"), detail: words("reminders_detail")) { app.router.to(.reminders) }
        .accessibilityIdentifier("reminders")
    }
    LinkRow(words("shifts_codes"), detail: words("shifts_codes_detail")) { app.router.to(.codes) }
      .accessibilityIdentifier("codes")
    LinkRow(words("shifts_cycles"), detail: words("shifts_cycles_detail")) { app.router.to(.cycles) }
      .accessibilityIdentifier("cycles")
    LinkRow(words("shifts_import"), detail: words("shifts_import_detail")) { app.router.to(.importRoster) }
      .accessibilityIdentifier("import")
    LinkRow(words("shifts_export"), detail: words("shifts_export_detail"), symbol: "square.and.arrow.up") {
      Task { await model.export() }
    }
    .accessibilityIdentifier("export")
    if model.exported { Said(words("shifts_exported")) }
    if let minute = model.dayTurnMinute {
      Panel {
        Text(words("shifts_day_turns", phone.clock(minute))).font(.headline).foregroundStyle(Palette.ink)
        Muted(words("shifts_day_turn_means"))
        LinkRow(words("shifts_change_day_turn")) { app.router.to(.settings) }
      }
      .padding(.top, Space.medium)
    }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The first day of a draft, and the last where there is one.
struct CycleDates: View {
  let state: CycleState
  let draft: DraftCycle
  let onChange: @MainActor (CycleAction) -> Void
  /// A last day is being looked for: until one is picked there is none.
  @State private var looks = false

  var body: some View {
    VStack(spacing: Space.small) {
      picker(words("cycles_begins"), draft.begins) { onChange(.begin(day: $0)) }.accessibilityIdentifier("first day")
      SwitchRow(words("cycles_no_end"), isOn: draft.ends == nil && !looks) { isOn in
        looks = !isOn
        if isOn { onChange(.end(day: nil)) }
      }
      .accessibilityIdentifier("no end")
      if looks || draft.ends != nil {
        // Where it opens: no earlier than anything that it covers.
        picker(words("cycles_ends"), draft.ends ?? max(draft.begins, state.today)) { onChange(.end(day: $0)) }
          .accessibilityIdentifier("last day")
      }
    }
  }

  private func picker(_ title: String, _ day: String, _ onPick: @escaping @MainActor (String) -> Void) -> some View {
    DatePicker(
      title, selection: .of({ civilDay(day) ?? latest }, { onPick(isoDay($0)) }), in: ...latest,
      displayedComponents: .date
    )
    .environment(\.timeZone, .gmt)
    .frame(minHeight: Space.target)
  }

  /// The core knows how far a roster reaches; this is far enough to leaf to.
  private var latest: Date { civilDay(isoDay(state.today, plus: 5 * 366)) ?? .distantFuture }
}

/// What the draft would bring in the next four weeks, on its dates: a pattern says little, next Friday says much.
struct Ahead: View {
  let state: CycleState
  let draft: DraftCycle
  @Environment(\.phone) private var phone

  var body: some View {
    let first = max(draft.begins, state.today)
    let days = (0..<4 * week).map { isoDay(first, plus: $0) }
    SectionTitle(words("cycles_ahead"))
    if draft.ahead.isEmpty {
      Muted(words("cycles_ahead_none"))
    } else {
      Muted(words("cycles_ahead_span", phone.dayAndMonth(first), phone.dayAndMonth(days.last ?? first)))
      VStack(spacing: Space.tiny) {
        DayLetters(days: Array(days.prefix(week)))
        ForEach(rows(days.count), id: \.self) { row in
          Sevens(places: row) { place in
            DayField(
              code: shifts(days[place]).first?.code, codes: state.codes, number: phone.dayNumber(days[place]), least: 48
            )
          }
          .accessibilityElement(children: .ignore)
          .accessibilityLabel(said(days[row]))
        }
      }
    }
  }

  private func shifts(_ day: String) -> [ShiftLine] { draft.ahead.filter { $0.day == day } }

  private func said(_ row: ArraySlice<String>) -> String {
    let each = row.compactMap { day -> String? in
      let shifts = shifts(day).map(\.called)
      return shifts.isEmpty
        ? nil : words("cycles_ahead_day", phone.shortDay(day), shifts.joined(separator: ", "))
    }
    if !each.isEmpty { return each.joined(separator: "; ") }
    return words("cycles_ahead_row_none", phone.shortDay(row.first ?? ""), phone.shortDay(row.last ?? ""))
  }
}

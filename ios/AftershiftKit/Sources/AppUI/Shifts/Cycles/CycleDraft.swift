import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// A cycle that is being put together: its days, which of them today is, until when, and what comes of it.
struct CycleDraft: View {
  let state: CycleState
  let draft: DraftCycle
  let model: CyclesModel

  var body: some View {
    Brushes(state: state, model: model)
    VStack(spacing: Space.tiny) {
      ForEach(rows(draft.days.count), id: \.self) { row in Sevens(places: row) { day($0) } }
    }
    LengthStepper(length: draft.days.count, longest: Int(state.longest)) { change(.setLength(length: UInt32($0))) }
    SectionTitle(words("cycles_when"))
    if let today = draft.todayIs { todayIs(Int(today), of: draft.days.count) }
    CycleDates(state: state, draft: draft, onChange: change)
    Ahead(state: state, draft: draft)
  }

  /// A day to tap. The one that is today has a stronger line.
  private func day(_ place: Int) -> some View {
    DayOfCycle(
      place: place, code: draft.days[place], codes: state.codes, isToday: draft.todayIs == UInt32(place + 1)
    ) { Task { await model.tap(place) } }
  }

  /// Round and round: the day before the first is the last.
  private func todayIs(_ day: Int, of length: Int) -> some View {
    let after = UInt32(day < length ? day + 1 : 1)
    let before = UInt32(day > 1 ? day - 1 : length)
    let more: (() -> Void)? = length > 1 ? { change(.todayIs(number: after)) } : nil
    let less: (() -> Void)? = length > 1 ? { change(.todayIs(number: before)) } : nil
    return Stepper(label: { Paragraph(words("cycles_today_is", day, length)) }, onIncrement: more, onDecrement: less)
      .accessibilityIdentifier("today is")
  }

  private func change(_ action: CycleAction) { Task { await model.change(action) } }
}

private struct DayOfCycle: View {
  let place: Int
  let code: String?
  let codes: [ShiftCode]
  let isToday: Bool
  let onTap: @MainActor () -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    Button(action: onTap) {
      DayField(
        code: code, codes: codes, number: phone.number(place + 1), least: 56, isMarked: isToday,
        emptyEdge: Palette.outline
      )
      .accessibilityHidden(true)
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityLabel(words("cycles_day_said", place + 1, called(code, codes)))
    .accessibilityValue(isToday ? words("cycles_is_today") : "")
    .accessibilityIdentifier("day \(place)")
  }
}

/// What a tap puts there.
private struct Brushes: View {
  let state: CycleState
  let model: CyclesModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      Muted(words("cycles_tap"))
      Chips(130) {
        brush(words("cycles_through"), .through, "through")
        ForEach(state.codes, id: \.name) { code in brush(code.spoken, .put(code.name), code.name) }
        brush(words("cycles_nothing"), .put(nil), "nothing")
      }
    }
  }

  private func brush(_ label: String, _ brush: Brush, _ name: String) -> some View {
    Chip(label, isChosen: model.brush == brush) { model.brush = brush }.accessibilityIdentifier("brush \(name)")
  }
}

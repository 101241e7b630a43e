import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Patterns that many wards work, each with what its days and nights are here; and one of one's own.
struct Presets: View {
  let state: CycleState
  let model: CyclesModel

  var body: some View {
    ForEach(state.presets, id: \.id) { preset in
      Fold(preset.label, detail: preset.about) { PresetChoice(preset: preset, state: state, model: model) }
    }
    Fold(words("cycles_own"), detail: words("cycles_own_means")) {
      OwnCycle(longest: Int(state.longest), model: model)
    }
  }
}

private struct PresetChoice: View {
  let preset: CyclePreset
  let codes: [ShiftCode]
  let model: CyclesModel
  @State private var day: String?
  @State private var night: String?

  init(preset: CyclePreset, state: CycleState, model: CyclesModel) {
    self.preset = preset
    self.model = model
    codes = state.codes.filter(\.kind.hasHours)
    _day = State(initialValue: state.suggestedDay)
    _night = State(initialValue: state.suggestedNight)
  }

  var body: some View {
    if codes.isEmpty {
      Muted(words("cycles_no_codes"))
    } else {
      if preset.hasDays { which(words("cycles_day_is"), day, "day") { day = $0 } }
      if preset.hasNights { which(words("cycles_night_is"), night, "night") { night = $0 } }
      // A pattern without nights asks for none.
      if let day = preset.hasDays ? day : night, let night = preset.hasNights ? night : day {
        SecondaryButton(words("cycles_use")) {
          Task { await model.start(.start(preset: preset.id, day: day, night: night)) }
        }
        .accessibilityIdentifier("start \(preset.id)")
      }
    }
  }

  @ViewBuilder private func which(
    _ title: String, _ chosen: String?, _ name: String, _ onChoose: @escaping @MainActor (String) -> Void
  ) -> some View {
    Muted(title)
    Chips(130) {
      ForEach(codes, id: \.name) { code in
        Chip(code.spoken, isChosen: code.name == chosen) { onChoose(code.name) }
          .accessibilityIdentifier("\(name) \(code.name)")
      }
    }
  }
}

private struct OwnCycle: View {
  let longest: Int
  let model: CyclesModel
  @State private var length = 2 * week

  var body: some View {
    LengthStepper(length: length, longest: longest) { length = $0 }
    SecondaryButton(words("cycles_own_start")) { Task { await model.start(.startOwn(length: UInt32(length))) } }
      .accessibilityIdentifier("start own")
  }
}

/// How many days it has.
struct LengthStepper: View {
  let length: Int
  let longest: Int
  let onLength: @MainActor (Int) -> Void

  var body: some View {
    let more: (() -> Void)? = length < longest ? { onLength(length + 1) } : nil
    let less: (() -> Void)? = length > 1 ? { onLength(length - 1) } : nil
    Stepper(label: { Paragraph(words("cycles_days", length)) }, onIncrement: more, onDecrement: less)
      .accessibilityIdentifier("length")
  }
}

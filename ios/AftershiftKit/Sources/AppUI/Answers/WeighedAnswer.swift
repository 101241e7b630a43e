import AftershiftCore
import AppWords
import SwiftUI

/// What weighed. Choosing one only pushes the rest down, and never moves a row from under a thumb: a chosen one asks in whose
/// hands a change lies.
struct WeighedAnswer: View {
  let options: [DrainOption]
  let onAnswer: OnAnswer
  @State private var front: InFront

  init(options: [DrainOption], onAnswer: @escaping OnAnswer) {
    self.options = options
    self.onAnswer = onAnswer
    _front = State(initialValue: InFront(options))
  }

  var body: some View {
    let rest = options.filter { !front.has($0) }
    VStack(alignment: .leading, spacing: Space.small) {
      ForEach(options.filter(front.has), id: \.id) { Drain(option: $0, onAnswer: onAnswer) }
      if !rest.isEmpty { MoreButton(isOpen: front.all) { front.fold(options) } }
      if front.all {
        ForEach(areas(rest), id: \.self) { area in
          Muted(area.word).accessibilityAddTraits(.isHeader).padding(.top, Space.small)
          ForEach(rest.filter { $0.area == area }, id: \.id) { Drain(option: $0, onAnswer: onAnswer) }
        }
      }
    }
  }

  /// Each once, in the core's order.
  private func areas(_ options: [DrainOption]) -> [Area] {
    options.reduce(into: []) { areas, option in if !areas.contains(option.area) { areas.append(option.area) } }
  }
}

private struct Drain: View {
  let option: DrainOption
  let onAnswer: OnAnswer
  @Environment(\.dynamicTypeSize) private var type

  var body: some View {
    ChoiceRow(option.label, isChosen: option.chosen, kind: .many) { onAnswer(.toggleDrain(id: option.id)) }
    if option.chosen {
      VStack(alignment: .leading, spacing: Space.small) {
        Muted(words("cards_weighed_hands"))
        if type >= .xxLarge { rows } else { segments }
      }
      .padding(.horizontal, Space.medium)
      .padding(.bottom, Space.small)
    }
  }

  private var segments: some View {
    Picker(
      words("cards_weighed_hands"),
      selection: .of({ option.sphere }, { onAnswer(.setSphere(id: option.id, sphere: $0)) })
    ) {
      ForEach(spheres, id: \.self) { Text($0.word).tag($0) }
    }
    .pickerStyle(.segmented)
    .labelsHidden()
    .accessibilityIdentifier("hands \(option.id)")
  }

  /// The system's segments don't grow with the type.
  private var rows: some View {
    ForEach(spheres, id: \.self) { sphere in
      ChoiceRow(sphere.word, isChosen: sphere == option.sphere) { onAnswer(.setSphere(id: option.id, sphere: sphere)) }
    }
  }
}

private let spheres: [Sphere] = [.me, .team, .system]

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What a tap puts on a day, and a line that says what it does now.
struct PaletteBar: View {
  let state: ShiftsState
  let model: ShiftsModel
  /// It stays where it is, and scrolls inside.
  let isHeld: Bool
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      if model.weekHand == .none {
        Muted(whatATapDoes).announced(whatATapDoes, firstToo: false)
        if isHeld, state.codes.count > 9 {
          ScrollView { hands }.frame(height: 152)
        } else {
          hands
        }
      } else {
        weekLine
      }
    }
    .frame(maxWidth: Space.widest, alignment: .leading)
    .padding(.horizontal, Space.medium)
    .padding(.vertical, Space.small)
    .frame(maxWidth: .infinity)
  }

  private var hands: some View {
    Chips {
      hand(words("shifts_hand_through"), .through, "through")
      ForEach(state.codes, id: \.name) { code in
        hand(code.name, .code(code: code.name), code.name, spoken: code.spoken)
      }
      hand(words("shifts_hand_nothing"), .nothing, "nothing")
      hand(words("shifts_hand_clear"), .clear, "clear")
    }
  }

  private func hand(_ label: String, _ hand: Hand, _ name: String, spoken: String? = nil) -> some View {
    Chip(label, isChosen: state.hand == hand) { Task { await model.act(.take(hand: hand)) } }
      .accessibilityLabel(spoken ?? label)
      .accessibilityIdentifier("hand \(name)")
  }

  private var weekLine: some View {
    HStack(spacing: Space.small) {
      Said(whichWeek)
      Spacer(minLength: 0)
      QuietButton(words("common_done")) { model.weekHand = .none }.accessibilityIdentifier("weeks done")
    }
  }

  private var whichWeek: String {
    guard model.weekHand == .paste, let copied = state.copied else { return words("shifts_week_choose") }
    return words("shifts_week_paste", phone.weekRange(copied))
  }

  private var whatATapDoes: String {
    switch state.hand {
    case .through: words("shifts_tap_through")
    case .nothing: words("shifts_tap_nothing")
    case .clear: words("shifts_tap_clear")
    case .code(let name):
      words("shifts_tap_code", state.codes.first { $0.name == name }.map(phone.sentence) ?? name)
    }
  }
}

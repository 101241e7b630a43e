import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Done always stands at the same place. Where there is no next card it is the one thing left.
struct WayOn: View {
  let model: CardsModel
  let state: CardsState

  var body: some View {
    VStack(spacing: Space.tiny) {
      if state.longerOffered {
        QuietButton(words("cards_longer")) { lead(.longer) }.accessibilityIdentifier("longer")
      }
      if state.card == nil {
        PrimaryButton(words("cards_done"), done).accessibilityIdentifier("done")
      } else {
        ViewThatFits(in: .horizontal) {
          HStack(spacing: 12) {
            doneButton
            nextButton
          }
          VStack(spacing: Space.small) {
            nextButton
            doneButton
          }
        }
      }
    }
    .frame(maxWidth: Space.widest)
    .padding(.top, Space.small)
    .padding(.bottom, Space.medium)
  }

  private var doneButton: some View { SecondaryButton(words("cards_done"), done).accessibilityIdentifier("done") }
  private var nextButton: some View { PrimaryButton(words(next)) { lead(.next) }.accessibilityIdentifier("next") }

  private func done() { Task { await model.done() } }
  private func lead(_ action: CardsAction) { Task { await model.lead(action, from: state.card) } }

  /// Leading on lets go of words only where none of them are kept; a kept note stays as it is.
  private var next: String {
    guard case .putItDown(let kept, _) = state.card else { return "cards_next" }
    if kept != nil, model.words.editing { return "cards_put_it_down_leave" }
    return model.words.text.isEmpty ? "cards_next" : "cards_put_it_down_let_go"
  }
}

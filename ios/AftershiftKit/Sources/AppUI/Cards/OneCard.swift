import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What is asked, and the answers to it.
struct OneCard: View {
  let card: Card?
  let model: CardsModel
  /// Whether a screen reader is at the question.
  let isHeard: AccessibilityFocusState<Bool>.Binding

  var body: some View {
    Panel {
      Text(title).font(.title).foregroundStyle(Palette.ink)
        .fixedSize(horizontal: false, vertical: true)
        .accessibilityAddTraits(.isHeader)
        .accessibilityFocused(isHeard)
      if let hint { Muted(hint) }
      answers.padding(.top, Space.small)
    }
  }

  @ViewBuilder private var answers: some View {
    switch card {
    case .signals(let options): SignalsAnswer(options: options, onAnswer: answer)
    case .sleep(let minutes, let suggested, let step, let most, let quality):
      SleepAnswer(
        sleep: SleepQuestion(minutes: minutes, suggested: suggested, step: step, most: most, quality: quality),
        onAnswer: answer)
    case .energy(let energy): EnergyAnswer(energy: energy, onAnswer: answer)
    case .weighed(let options): WeighedAnswer(options: options, onAnswer: answer)
    case .helped(let options): HelpedAnswer(options: options, onAnswer: answer)
    case .momentOfDay(let moment, let choices): MomentAnswer(moment: moment, choices: choices, onAnswer: answer)
    case .putItDown(let kept, _): PutItDown(kept: kept, own: model.words, onAnswer: answer)
    case nil: EmptyView()
    }
  }

  private func answer(_ answer: Answer) { Task { await model.answer(answer) } }

  private var title: String {
    switch card?.kind {
    case .signals: words("cards_signals_title")
    case .sleep: words("cards_sleep_title")
    case .energy: words("cards_energy_title")
    case .weighed: words("cards_weighed_title")
    case .helped: words("cards_helped_title")
    case .moment: words("cards_moment_title")
    case .putItDown: words("cards_put_it_down_title")
    case nil: words("cards_end_title")
    }
  }

  private var hint: String? {
    switch card?.kind {
    case .signals, .weighed, .helped: words("cards_hint_any")
    case .putItDown: words("cards_put_it_down_hint")
    case nil: words("cards_end_hint")
    default: nil
    }
  }
}

import AftershiftCore
import AppWords
import SwiftUI

// The answers, as they are given on the cards and corrected in an entry.

typealias OnAnswer = @MainActor (Answer) -> Void

struct SignalsAnswer: View {
  let options: [SignalOption]
  let onAnswer: OnAnswer

  var body: some View {
    MoreOrLess(options) { option in
      ChoiceRow(option.label, isChosen: option.chosen, kind: .many, warm: option.kind == .steady) {
        onAnswer(.toggleSignal(id: option.id))
      }
    }
  }
}

struct HelpedAnswer: View {
  let options: [HelpOption]
  let onAnswer: OnAnswer

  var body: some View {
    MoreOrLess(options) { option in
      ChoiceRow(option.label, isChosen: option.chosen, kind: .many, warm: true) {
        onAnswer(.toggleHelp(id: option.id))
      }
    }
  }
}

/// A second tap takes the answer back.
struct MomentAnswer: View {
  let moment: Moment?
  let choices: [Moment]
  let onAnswer: OnAnswer

  var body: some View {
    VStack(spacing: Space.small) {
      ForEach(choices, id: \.self) { choice in
        ChoiceRow(choice.word, isChosen: choice == moment) {
          onAnswer(.setMoment(moment: choice == moment ? nil : choice))
        }
      }
    }
  }
}

struct EnergyAnswer: View {
  let energy: UInt8?
  let onAnswer: OnAnswer

  var body: some View {
    Levels(levels.map(energyWord), chosen: energy) { onAnswer(.energy(energy: $0)) }
  }
}

/// The core counts sleep and energy from 0 to 4.
let levels: [UInt8] = [0, 1, 2, 3, 4]

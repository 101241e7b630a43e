import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What each choice takes away is said on it; one that takes something away asks once more.
struct KeepingScreen: View {
  let app: AppContext
  let core: OpenCore
  @State private var asked: KeepFor?

  var body: some View {
    let model = app.model(.keeping, of: core) { KeepingModel(core) }
    // With the numbers as they are now.
    let asks = model.content?.choices.first { $0.keep == asked && $0.takes }
    Scrolling(words("keeping_title")) {
      Paragraph(words("keeping_means"))
      if let state = model.content {
        VStack(spacing: Space.small) {
          ForEach(state.choices, id: \.keep) { choice in
            let isChosen = choice.keep == state.chosen
            ChoiceRow(choice.keep.word, detail: choice.goes, isChosen: isChosen) {
              if choice.takes { asked = choice.keep } else if !isChosen { keep(choice.keep, model) }
            }
            .accessibilityIdentifier("keep \(choice.keep)")
          }
        }
      }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
    .question(
      .of({ asks != nil }, { if !$0 { asked = nil } }), asks?.keep.removes ?? "",
      asks.map { words("keeping_removes", amount($0.checkIns, $0.selfChecks)) } ?? "", yes: words("keeping_remove"),
      no: words("common_keep"), isDestructive: true
    ) { if let asks { keep(asks.keep, model) } }
  }

  private func keep(_ keep: KeepFor, _ model: KeepingModel) { Task { await model.keep(keep) } }
}

extension KeepChoice {
  fileprivate var takes: Bool { checkIns + selfChecks > 0 }

  fileprivate var goes: String {
    if takes { return words("keeping_goes", amount(checkIns, selfChecks)) }
    return words(keep == .untilErased ? "keeping_never" : "keeping_nothing")
  }
}

extension KeepFor {
  fileprivate var removes: String {
    words(self == .ninetyDays ? "keeping_removes_ninety_days" : "keeping_removes_one_year")
  }
}

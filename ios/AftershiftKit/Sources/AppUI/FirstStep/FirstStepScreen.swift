import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The smallest steps, then a first message or call, and what is good to know before.
struct FirstStepScreen: View {
  let app: AppContext
  let core: OpenCore
  @Environment(\.scenePhase) private var phase
  @State private var isLeaving = false
  @State private var hasTyped = false

  var body: some View {
    let model = app.model(.firstStep, of: core) { FirstStepModel(core) }
    Scrolling(words("support_first_step")) {
      if let state = model.content {
        if state.asks { AskedAfter(state: state, model: model) }
        Muted(words("firststep_hint"))
        SmallSteps(state: state, model: model)
        if let reached = state.reached, !state.asks {
          SectionTitle(words("firststep_reached"))
          HowFar(reached: reached, takesBack: true, model: model)
        }
        FirstWords(app: app, state: state, model: model)
        SectionTitle(words("firststep_before"))
        PageRows(app: app, lines: state.pages)
      }
    }
    .onFront(app) { await model.load() }
    // The phone may be put away for good from here.
    .onChange(of: phase) { if phase != .active { Task { await model.keep() } } }
    .onDisappear { Task { await model.keep() } }
    .onChange(of: model.isUnkept) { if model.isUnkept { hasTyped = true } }
    .holdsWords(model.isUnkept, ownBack: hasTyped) {
      Task {
        // What was refused would be lost, and that is for the person to say.
        if await model.keep() { app.router.back(from: .firstStep) } else { isLeaving = true }
      }
    }
    .leaveQuestion($isLeaving) {
      model.forgetWords()
      app.router.back(from: .firstStep)
    }
    .problem(model.problem, model.dismissProblem)
  }
}

/// Another tap takes the chosen one back; where that takes more away than the choice, it is asked before.
private struct SmallSteps: View {
  let state: FirstStepState
  let model: FirstStepModel
  @State private var asked: FirstStepAction?

  var body: some View {
    // The question's answer is about what was asked when it came up.
    let choice = asked
    VStack(spacing: Space.small) {
      ForEach(state.steps, id: \.id) { step in
        ChoiceRow(step.title, detail: step.text, isChosen: step.chosen) {
          let choice = FirstStepAction.choose(step: step.chosen ? nil : step.id)
          if state.loses { asked = choice } else { act(choice) }
        }
        .accessibilityIdentifier("small step \(step.id)")
      }
    }
    .question(
      .of({ asked != nil }, { if !$0 { asked = nil } }), words("firststep_other_title"), words("firststep_other_text"),
      yes: words("firststep_other_yes"), no: words("firststep_other_no"), isDestructive: true
    ) { if let choice { act(choice) } }
  }

  private func act(_ action: FirstStepAction) { Task { await model.act(action) } }
}

/// Once, a week later; "not now" ends it just as well.
private struct AskedAfter: View {
  let state: FirstStepState
  let model: FirstStepModel

  var body: some View {
    Panel {
      if let chosen = state.steps.first(where: \.chosen) { Muted(chosen.title) }
      Text(words("firststep_asks")).font(.title2).foregroundStyle(Palette.ink)
        .fixedSize(horizontal: false, vertical: true).accessibilityAddTraits(.isHeader)
      HowFar(reached: state.reached, takesBack: false, model: model)
      QuietButton(words("common_not_now")) { Task { await model.act(.notNow) } }.accessibilityIdentifier("not now")
    }
  }
}

/// In any order, and none of them has to be. A tap on the one that holds takes it back, or says that it is still so.
private struct HowFar: View {
  let reached: Reached?
  let takesBack: Bool
  let model: FirstStepModel

  var body: some View {
    VStack(spacing: Space.small) {
      ForEach([Reached.looked, .contacted, .booked, .went], id: \.self) { one in
        let holds = one == reached
        ChoiceRow(one.word, isChosen: holds) {
          Task { await model.act(.reached(reached: holds && takesBack ? .chosen : one)) }
        }
        .accessibilityIdentifier("reached \(one)")
      }
    }
  }
}

extension Reached {
  /// Nothing to say of a step that was only chosen.
  fileprivate var word: String {
    switch self {
    case .chosen: ""
    case .looked: words("firststep_looked")
    case .contacted: words("firststep_contacted")
    case .booked: words("firststep_booked")
    case .went: words("firststep_went")
    }
  }
}

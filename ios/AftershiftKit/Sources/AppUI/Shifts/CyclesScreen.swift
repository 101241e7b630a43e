import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The cycles that there are and what to start from; or the one that is being put together.
struct CyclesScreen: View {
  let app: AppContext
  let core: OpenCore
  @State private var asks = false

  var body: some View {
    let model = app.model(.cycles, of: core) { CyclesModel(core) }
    content(model)
      .frame(maxWidth: .infinity, maxHeight: .infinity)
      .background(Palette.background)
      .onFront(app) { await model.load() }
  }

  @ViewBuilder private func content(_ model: CyclesModel) -> some View {
    if let state = model.content, let draft = state.draft {
      Scrolling(words(draft.id == nil ? "cycles_new_title" : "cycles_change_title")) {
        CycleDraft(state: state, draft: draft, model: model)
      }
      .problem(model.problem, model.dismissProblem)
      .atBottom { ends(model) }
    } else {
      Scrolling(words("cycles_title")) {
        if let state = model.content { CycleList(state: state, model: model) }
      }
      .problem(model.problem, model.dismissProblem)
    }
  }

  /// Save, or not. What was tapped goes only after a yes: the button lies beside the one that keeps it.
  @ViewBuilder private func ends(_ model: CyclesModel) -> some View {
    PrimaryButton(words("cycles_save")) { Task { await model.save() } }.accessibilityIdentifier("save cycle")
    QuietButton(words("cycles_discard")) {
      if model.isChanged { asks = true } else { Task { await model.discard() } }
    }
    .accessibilityIdentifier("discard cycle")
    .question(
      $asks, words("cycles_discard_title"), words("cycles_discard_text"), yes: words("cycles_discard"),
      no: words("common_keep"), isDestructive: true
    ) { Task { await model.discard() } }
  }
}

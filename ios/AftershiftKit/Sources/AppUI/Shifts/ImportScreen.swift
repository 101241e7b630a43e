import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// First the file, then what it would change; nothing changes without a yes.
struct ImportScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    let model = app.model(.importRoster, of: core) { ImportModel(core, app.outside, app.arrivals) }
    let state = model.content
    Scrolling(title(state)) {
      if let state {
        content(state, model)
        if state.open == nil, let problem = model.problem { FieldProblem(problem) }
        if model.isWorking { Said(words("import_working")) }
      }
    }
    // With a file open, what went wrong may lie far from where the hand is.
    .problem(state == nil || state?.open != nil ? model.problem : nil, model.dismissProblem)
    .atBottom { if let state { ImportEnds(app: app, model: model, state: state) } }
    .onFront(app) { await model.load() }
    .onChange(of: app.arrivals.path, initial: true) { _, path in
      if path != nil { Task { await model.takeArrived() } }
    }
  }

  private func title(_ state: ImportState?) -> String {
    if state?.asksOrder != nil { return words("import_order_title") }
    return words(state?.open == nil ? "import_title" : "import_preview_title")
  }

  @ViewBuilder private func content(_ state: ImportState, _ model: ImportModel) -> some View {
    if let applied = state.applied {
      Took(applied: applied, model: model)
    } else if let question = state.asksOrder {
      WhichDate(question: question, model: model)
    } else if let open = state.open {
      Preview(file: open, model: model)
    } else {
      Paragraph(words("import_means"))
    }
  }
}

/// The one way on, and the way out.
private struct ImportEnds: View {
  let app: AppContext
  let model: ImportModel
  let state: ImportState

  var body: some View {
    if state.applied != nil {
      PrimaryButton(words("common_done")) { app.router.back(from: .importRoster) }.accessibilityIdentifier("done")
    } else if state.asksOrder != nil {
      leave
    } else if let open = state.open {
      PrimaryButton(takeOver(open)) { Task { await model.apply() } }
        .disabled(!open.canApply || model.isWorking)
        .accessibilityIdentifier("take over")
      leave
    } else {
      PrimaryButton(words("import_choose")) { Task { await model.choose() } }
        .disabled(model.isWorking)
        .accessibilityIdentifier("choose")
    }
  }

  private var leave: some View {
    QuietButton(words("import_leave")) {
      Task { if await model.close() { app.router.back(from: .importRoster) } }
    }
    .accessibilityIdentifier("leave")
  }

  /// How many come, become something else, or go.
  private func takeOver(_ open: ImportView) -> String {
    let count = open.added.count + open.changed.count + open.removed.count
    return count > 0 ? words("import_take_over", count) : words("import_take_over_changes")
  }
}

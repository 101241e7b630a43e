import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// One check-in, whole: its load on top, each answer in a line that opens to be changed.
struct EntryScreen: View {
  let app: AppContext
  let core: OpenCore
  let id: String

  var body: some View { Entry(app: app, model: app.model(.entry(id), of: core) { EntryModel(core, id: id) }) }
}

private struct Entry: View {
  let app: AppContext
  let model: EntryModel
  @State private var leaving = false

  var body: some View {
    Scrolling(words("entry_title")) {
      if let state = model.content {
        StoneScale(selected: state.load) { answer(.load(load: $0)) }
        EntryAnswers(model: model, state: state, onAnswer: answer)
        RemoveEntry { Task { await model.remove() } }
      }
    }
    .scrollDismissesKeyboard(.interactively)
    .navigationBarTitleDisplayMode(.inline)
    .problem(model.problem, model.dismissProblem)
    .holdsWords(model.isUnkept) { leaving = true }
    .leaveQuestion($leaving) {
      model.words.letGo()
      app.router.back(from: place)
    }
    .onFront(app) { await model.load() }
    // Who went to Support meanwhile stays there, and leaves when they come back.
    .onChange(of: model.isRemoved && app.router.here == place, initial: true) { _, leaves in
      if leaves { app.router.back(from: place) }
    }
  }

  private var place: Place { .entry(model.id) }
  private func answer(_ answer: Answer) { Task { await model.answer(answer) } }
}

private struct RemoveEntry: View {
  let onRemove: @MainActor () -> Void
  @State private var isAsked = false

  var body: some View {
    Divider()
    QuietButton(words("entry_remove"), symbol: "trash") { isAsked = true }
      .accessibilityIdentifier("remove")
      .question(
        $isAsked, words("entry_remove_title"), words("entry_remove_text"), yes: words("entry_remove_yes"),
        no: words("entry_remove_no"), isDestructive: true, onRemove)
  }
}

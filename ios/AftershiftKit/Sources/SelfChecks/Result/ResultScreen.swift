import AftershiftCore
import AppModel
import AppUI
import AppWords
import SwiftUI

/// The numbers first, with their range, what they look back on and when; then what to do with them; the rest folded in.
struct ResultScreen: View {
  let app: AppContext
  let core: OpenCore
  let place: Place
  let model: ResultModel
  @Environment(\.phone) private var phone

  var body: some View {
    Scrolling(model.content?.name ?? "") {
      if let state = model.content { content(state) }
    }
    .navigationBarBackButtonHidden(isUnkept)
    .toolbar {
      ToolbarItemGroup(placement: .topBarLeading) {
        if isUnkept {
          Button(words("common_back"), systemImage: "chevron.backward", action: leave).accessibilityIdentifier("back")
        }
      }
    }
    // What isn't saved isn't left by a tap on a tab.
    .toolbar(isUnkept ? .hidden : .automatic, for: .tabBar)
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
    .onChange(of: model.isGone, initial: true) { if model.isGone { app.router.back(from: place) } }
  }

  @ViewBuilder private func content(_ state: CheckResultState) -> some View {
    when(state)
    Standing(
      state: state, onGoOn: { into { await model.goOn() } }, onUnanswered: { into { await model.toUnanswered() } })
    Scores(state: state)
    if let card = state.card { Strip(card) { app.router.toSupport() } }
    if let says = state.says { Paragraph(says) }
    if state.isScored { meaning(state) }
    if !state.onward.isEmpty { onward(state.onward) }
    LineChoice(scales: state.scales) { scale, value in Task { await model.chooseLine(scale, value) } }
    if state.hasCourse {
      LinkRow(checkWords("checks_over_time")) { app.router.to(CheckPlace.course(state.instrument)) }
        .accessibilityIdentifier("course")
    }
    Answers(answers: state.answers)
    Details(details: state.details, scales: state.scales) { address in
      Task { await model.open(address, app.outside) }
    }
    if state.kept {
      Divider()
      Remove(
        button: checkWords("checks_remove"), title: checkWords("checks_remove_title"),
        text: checkWords("checks_remove_text")
      ) { Task { if await model.remove() { app.router.back(from: place) } } }
    }
  }

  /// Of when this is, and for how long it is here.
  @ViewBuilder private func when(_ state: CheckResultState) -> some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      if !state.kept { Text(checkWords("checks_result_not_kept")).font(.headline) }
      Muted(checkWords("checks_asks_about", state.recall))
      Muted(checkWords("checks_result_when", phone.wholeDay(state.date), phone.clock(state.localTime)))
    }
  }

  @ViewBuilder private func meaning(_ state: CheckResultState) -> some View {
    Paragraph(checkWords("checks_bring"))
    SectionTitle(checkWords("checks_means"))
    Paragraph(state.means)
    SectionTitle(checkWords("checks_does_not_mean"))
    Paragraph(state.doesNotMean)
  }

  /// Fuller forms, and as near, a way to leave them.
  @ViewBuilder private func onward(_ forms: [CheckOnward]) -> some View {
    SectionTitle(checkWords("checks_onward"))
    Muted(checkWords("checks_onward_only_if"))
    ForEach(forms, id: \.instrument) { form in
      LinkRow(form.alternative.map { checkWords("checks_onward_or", form.name, $0) } ?? form.name) {
        begin(form.instrument)
      }
      .accessibilityIdentifier("onward \(form.instrument)")
    }
    QuietButton(words("common_not_now")) { Task { await model.notNow() } }
      .accessibilityIdentifier("onward not now")
  }

  private var isUnkept: Bool { model.content?.kept == false }

  /// To begin another form is to leave this one; nor is that one saved, until somebody says so.
  private func begin(_ instrument: String) {
    let other = CheckPlace.intro(instrument)
    guard isUnkept else { return app.router.to(other) }
    Task {
      guard await model.leave() else { return }
      app.model(other, of: core) { IntroModel(core, instrument) }.keeps = false
      app.router.replace(place, with: other)
    }
  }

  private func leave() { Task { if await model.leave() { app.router.back(from: place) } } }

  /// Into the form; back from there leads to where this was come from.
  private func into(_ taken: @escaping @MainActor () async -> Bool) {
    Task { if await taken() { app.router.replace(place, with: CheckPlace.runner(model.id)) } }
  }
}

extension CheckResultState {
  /// Whether there is a number at all.
  var isScored: Bool { scales.contains { $0.score != nil } }
}

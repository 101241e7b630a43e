import AftershiftCore
import AppModel
import AppUI
import AppWords
import SwiftUI

/// What a form asks, what it looks back on, and what there is to know before it is begun.
struct IntroScreen: View {
  let app: AppContext
  let core: OpenCore
  let place: Place
  let model: IntroModel

  var body: some View {
    // The question's answer is told what was asked: by then the question is gone.
    let keep = model.dateInDoubt ?? model.keeps
    Scrolling(model.content?.name ?? "") {
      if let state = model.content { content(state) }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
    .safeAreaInset(edge: .bottom) {
      if let state = model.content {
        WayIn(
          state: state, onBegin: { begun { await model.begin() } }, onGoOn: { id in begun { await model.goOn(id) } },
          onSupport: { app.router.toSupport() })
      }
    }
    .question(
      .of({ model.dateInDoubt != nil }, { if !$0 { model.dateIsWrong() } }), words("today_clock_title"),
      words("today_clock_text"), yes: words("today_clock_yes"), no: words("common_not_now")
    ) { begun { await model.dateIsRight(keep: keep) } }
  }

  @ViewBuilder private func content(_ state: CheckIntroState) -> some View {
    if let notice = state.notice { NoticeCard(notice: notice) { Task { await model.noticeRead() } } }
    if let other = state.alternative { twoForms(state, other) } else { Paragraph(state.about) }
    Muted(and(questions(state.questions), checkWords("checks_asks_about", state.recall)))
    if state.namesHardEvents { Paragraph(checkWords("checks_hard_events")) }
    Again(again: state.again, isBegun: state.open != nil) { app.router.toSupport() }
    if let open = state.open {
      // What was begun is saved already; to start again without saving, it is removed first.
      begun(open)
    } else {
      SwitchRow(
        checkWords("checks_dont_save"), detail: checkWords("checks_dont_save_means"), isOn: !model.keeps
      ) { model.keeps = !$0 }
      .accessibilityIdentifier("dont save")
    }
    if state.hasCourse {
      LinkRow(checkWords("checks_over_time")) { app.router.to(CheckPlace.course(state.id)) }
        .accessibilityIdentifier("course")
    }
    Details(details: state.details) { address in Task { await model.open(address, app.outside) } }
  }

  /// Side by side, neither before the other: what each asks says what differs.
  @ViewBuilder private func twoForms(_ state: CheckIntroState, _ other: CheckAlternative) -> some View {
    let this = CheckAlternative(id: state.id, name: state.name, about: state.about)
    Muted(checkWords("checks_two_forms"))
    VStack(spacing: Space.small) {
      ForEach([this, other].sorted { $0.name < $1.name }, id: \.id) { form in
        ChoiceRow(form.name, detail: form.about, isChosen: form.id == state.id) {
          if form.id != state.id { choose(form.id) }
        }
        .accessibilityIdentifier("choose \(form.id)")
      }
    }
  }

  @ViewBuilder private func begun(_ open: OpenCheck) -> some View {
    Panel {
      Text(checkWords("checks_not_finished")).font(.headline)
      Muted(checkWords("checks_answered", open.answered, open.questions))
    }
    Remove(
      button: checkWords("checks_remove_begun"), title: checkWords("checks_remove_begun_title"),
      text: checkWords("checks_remove_begun_text")
    ) { Task { await model.remove(open.id) } }
  }

  /// Another form in this one's stead, and saved or not as this one: back leads to where the first was chosen.
  private func choose(_ instrument: String) {
    let other = CheckPlace.intro(instrument)
    app.model(other, of: core) { IntroModel(core, instrument) }.keeps = model.keeps
    app.router.replace(place, with: other)
  }

  /// This page has done what it was for.
  private func begun(_ start: @escaping @MainActor () async -> String?) {
    Task { if let id = await start() { app.router.replace(place, with: CheckPlace.runner(id)) } }
  }
}

/// What there is to say about doing it again now.
private struct Again: View {
  let again: CheckAgain
  let isBegun: Bool
  let onTalk: @MainActor () -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    switch again {
    case .fine: EmptyView()
    case .tooEarly(let last, let from):
      Panel { Paragraph(checkWords("checks_too_early", phone.dayOfMonth(last), phone.dayOfMonth(from))) }
    case .thirdTime(let from):
      Panel {
        Paragraph(checkWords("checks_third_time", phone.dayOfMonth(from)))
        // Else it is one of the buttons at the bottom.
        if isBegun { LinkRow(checkWords("checks_talk"), onTalk) }
      }
    }
  }
}

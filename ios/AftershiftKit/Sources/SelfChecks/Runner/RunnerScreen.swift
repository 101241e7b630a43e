import AftershiftCore
import AppModel
import AppUI
import AppWords
import SwiftUI

/// A question, or what comes after the last one; before everything else, help where an answer was hard.
struct RunnerScreen: View {
  let app: AppContext
  let place: Place
  let model: RunnerModel

  var body: some View {
    Group {
      if let state = model.content {
        if let help = state.help {
          HelpView(app: app, model: model, help: help, onLeave: leave)
        } else {
          step(state)
        }
      }
    }
    .frame(maxWidth: .infinity, maxHeight: .infinity)
    .background(Palette.background)
    .navigationBarTitleDisplayMode(.inline)
    // It leads to the question before, and where there is none, away.
    .navigationBarBackButtonHidden(true)
    .toolbar {
      ToolbarItem(placement: .topBarLeading) {
        Button(words("common_back"), systemImage: "chevron.backward", action: back).accessibilityIdentifier("back")
      }
    }
    .toolbar(.hidden, for: .tabBar)
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
    .onChange(of: model.isGone, initial: true) {
      if model.isGone { app.router.back(to: CheckPlace.catalogue, from: place) }
    }
  }

  @ViewBuilder private func step(_ state: CheckState) -> some View {
    switch state.step {
    case .question(let question):
      QuestionView(
        question: question, isKept: state.kept, onAct: { action in Task { await model.act(action) } }, onLeave: leave
      ) { strip(state) }
    case .closed: ClosedView(isKept: state.kept, onLeave: leave, onResult: result) { strip(state) }
    case .end(let unanswered, let scored):
      EndView(
        unanswered: unanswered, isScored: scored, onUnanswered: { Task { await model.act(.toUnanswered) } },
        onLeave: leave, onResult: result
      ) { strip(state) }
    }
  }

  /// Beneath, where an answer was hard.
  @ViewBuilder private func strip(_ state: CheckState) -> some View {
    if let strip = state.strip { Strip(strip) { app.router.toSupport() } }
  }

  private func back() {
    if model.content?.canGoBack == true { Task { await model.act(.back) } } else { leave() }
  }

  private func leave() {
    Task {
      if model.content == nil {
        app.router.back(from: place)
      } else if await model.leave() {
        app.router.back(from: place)
      }
    }
  }

  /// Back from the result leads to where the form was begun.
  private func result() { if model.canLeadOn { app.router.replace(place, with: CheckPlace.result(model.id)) } }
}

/// What is read above, and in the thumb's reach what is tapped; everything scrolls where both don't fit.
struct AboveAndBelow<Above: View, Below: View>: View {
  @ViewBuilder let above: Above
  @ViewBuilder let below: Below

  var body: some View {
    GeometryReader { place in
      ScrollView {
        VStack(alignment: .leading, spacing: 0) {
          VStack(alignment: .leading, spacing: Space.medium) { above }.padding(.bottom, Space.margin)
          Spacer(minLength: 0)
          VStack(alignment: .leading, spacing: Space.small) { below }
        }
        .padding(.horizontal, Space.margin)
        .padding(.top, Space.small)
        .padding(.bottom, Space.medium)
        .frame(maxWidth: Space.widest, minHeight: place.size.height, alignment: .leading)
        .frame(maxWidth: .infinity)
      }
    }
  }
}

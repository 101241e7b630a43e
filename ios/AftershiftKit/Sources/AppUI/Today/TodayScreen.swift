import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// One question. The stones stay in the thumb's reach; what the day holds so far scrolls above them, and with it what the
/// features have to say. In large type everything scrolls, and only what can't wait comes before the question.
struct TodayScreen: View {
  let app: AppContext
  let core: OpenCore
  let model: TodayModel
  @Environment(\.dynamicTypeSize) private var type
  @Environment(\.verticalSizeClass) private var height

  var body: some View {
    Group {
      if let state = model.content {
        // On a phone that lies on its side there is no room above the stones either.
        if type >= .xxLarge || height == .compact {
          ScrollView {
            VStack(alignment: .leading, spacing: Space.medium) {
              first
              question
              TodayDay(app: app, core: core, model: model, state: state)
            }
            .padding(.horizontal, Space.margin)
          }
        } else {
          VStack(spacing: 0) {
            ScrollView {
              VStack(alignment: .leading, spacing: Space.medium) {
                first
                TodayDay(app: app, core: core, model: model, state: state)
              }
              .frame(maxWidth: Space.widest, alignment: .leading)
              .padding(.horizontal, Space.margin)
              .frame(maxWidth: .infinity)
            }
            question.padding(.bottom, Space.medium).padding(.horizontal, Space.medium)
          }
        }
      }
    }
    .frame(maxWidth: .infinity, maxHeight: .infinity)
    .background(Palette.background)
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
    .alert(words("today_clock_title"), isPresented: inDoubt) {
      if let load = model.dateInDoubt { Button(words("today_clock_yes")) { save { await model.dateIsRight(load) } } }
      Button(words("common_not_now"), role: .cancel) { model.dateIsWrong() }
    } message: {
      Text(words("today_clock_text"))
    }
  }

  private var question: some View {
    VStack(alignment: .leading, spacing: 28) {
      Text(words("today_question")).font(.title).foregroundStyle(Palette.ink).accessibilityAddTraits(.isHeader)
        .padding(.horizontal, Space.small)
      StoneScale { load in save { await model.tap(load) } }
    }
    .frame(maxWidth: Space.widest)
  }

  @ViewBuilder private var first: some View {
    ForEach(app.features.indices, id: \.self) { app.features[$0].firstOnToday(app, core) }
  }

  private var inDoubt: Binding<Bool> {
    .of({ model.dateInDoubt != nil }, { if !$0 { model.dateIsWrong() } })
  }

  /// Who went to Support meanwhile stays there.
  private func save(_ store: @escaping @MainActor () async -> Bool) {
    Task { if await store() { app.router.leads(from: nil, to: .cards) } }
  }
}

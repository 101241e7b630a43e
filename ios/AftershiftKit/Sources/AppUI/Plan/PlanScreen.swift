import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// One plan: section by section what stands out first, a way to hand it on, and, of the support plan, the coping card.
struct PlanScreen: View {
  let app: AppContext
  let core: OpenCore
  let kind: PlanKind
  @State private var notice: Message?
  @State private var isLeaving = false

  var body: some View {
    let model = app.model(.plan(kind), of: core) { PlanModel(core, kind) }
    Scrolling(kind.title) {
      if let state = model.content {
        ForEach(state.sections, id: \.id) { section in
          PlanSectionPanel(plan: state, section: section, model: model, reach: reach)
        }
        SendPlan(app: app, state: state, model: model)
        if kind == .support { CopingCardPanel(plan: state, model: model) }
      }
    }
    .onFront(app) { await model.load() }
    .holdsWords(model.isUnkept) { isLeaving = true }
    .leaveQuestion($isLeaving) {
      model.forgetWords()
      app.router.back(from: .plan(kind))
    }
    .problem(model.problem, model.dismissProblem)
    .problem(notice) { notice = nil }
  }

  private var reach: Reach { Reach(outside: app.outside) { notice = $0 } }
}

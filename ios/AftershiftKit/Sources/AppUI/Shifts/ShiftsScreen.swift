import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The month is a tab; in its place shows the day that is open.
struct ShiftsScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    let model = app.model(of: core) { ShiftsModel(core, app.outside) }
    Group {
      if let state = model.content {
        if let day = state.open {
          DayScreen(day: day, state: state, model: model)
        } else {
          MonthScreen(app: app, model: model, state: state)
        }
      }
    }
    .frame(maxWidth: .infinity, maxHeight: .infinity)
    .background(Palette.background)
    .navigationBarTitleDisplayMode(.inline)
    .onFront(app) { await model.load(weeksBegin: app.phone.weeksBegin) }
    .problem(model.problem, model.dismissProblem)
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// From the first talk to the most intensive care.
struct LevelsScreen: View {
  let app: AppContext

  var body: some View {
    let model = app.model(.levels) { ListsModel(app.opening) }
    Scrolling(words("reading_levels")) {
      if let state = model.content {
        Muted(words("reading_levels_hint"))
        PageRows(app: app, lines: state.levels)
      }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
  }
}

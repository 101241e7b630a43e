import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The cards, shelf by shelf.
struct PagesScreen: View {
  let app: AppContext

  var body: some View {
    let model = app.model(.pages) { ListsModel(app.opening) }
    Scrolling(words("reading_cards")) {
      ForEach(model.content?.shelves ?? [], id: \.shelf) { shelf in
        SectionTitle(shelf.shelf.word)
        PageRows(app: app, lines: shelf.pages)
      }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
  }
}

extension Shelf {
  var word: String {
    switch self {
    case .signs: words("reading_shelf_signs")
    case .beliefs: words("reading_shelf_beliefs")
    case .care: words("reading_shelf_care")
    case .privacy: words("reading_shelf_privacy")
    case .work: words("reading_shelf_work")
    }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// One page of what is read. It needs nothing open.
struct PageScreen: View {
  let app: AppContext
  let id: String
  @State private var notice: Message?

  var body: some View {
    let model = app.model(.page(id)) { PageModel(app.opening, id) }
    Scrolling(model.content?.page.title ?? "") {
      if let shown = model.content {
        // Whole, and not cut off as in the bar.
        Text(shown.page.title).font(.title).foregroundStyle(Palette.ink).fixedSize(horizontal: false, vertical: true)
          .accessibilityAddTraits(.isHeader)
        PageContent(
          app: app, shown: shown,
          calls: PageCalls(
            onCountry: { country in Task { await model.choose(country: country) } },
            onRegion: { region in Task { await model.choose(region: region) } },
            onCopy: copy))
      }
    }
    .navigationBarTitleDisplayMode(.inline)
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
    .problem(notice) { notice = nil }
  }

  private func copy(_ text: String) -> Bool {
    let isCopied = app.outside.copy(text)
    if !isCopied { notice = Message("reading_not_copied") }
    return isCopied
  }
}

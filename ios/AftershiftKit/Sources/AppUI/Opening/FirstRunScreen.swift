import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Three short screens before the first check-in: what stays here, that nobody monitors it, and the country.
struct FirstRunScreen: View {
  let app: AppContext
  let model: FirstRunModel
  @Environment(\.phone) private var phone

  var body: some View {
    Group {
      if model.pages != nil {
        Scrolling(model.page?.title ?? words("opening_country_title")) {
          if let page = model.page { FirstPage(page: page, onCopy: { app.outside.copy($0) }) } else { country }
        }
        // Each begins at its top.
        .id(model.place)
        .problem(model.problem, model.dismissProblem)
        .atBottom {
          PrimaryButton(words(model.page == nil ? "opening_start" : "opening_next")) { Task { await model.next() } }
            // It would skip a page that nobody has read.
            .noDoubleTapThrough(model.place)
            .accessibilityIdentifier(model.page == nil ? "start" : "next")
        }
      } else {
        Palette.background
      }
    }
    .toolbar {
      ToolbarItem(placement: .topBarLeading) {
        if model.place > 0 { Button(words("common_back"), systemImage: "chevron.backward") { model.back() } }
      }
    }
    .onFront(app) { await model.load() }
  }

  @ViewBuilder private var country: some View {
    Paragraph(words("opening_country_text"))
    CountryChoice(countries: model.countries, chosen: model.country, isAnother: model.isAnother) { country in
      Task { await model.choose(country) }
    }
  }
}

/// One page of what is said first.
private struct FirstPage: View {
  let page: PageState
  let onCopy: @MainActor (String) -> Bool

  var body: some View {
    if let symbol = symbols[page.id] {
      Image(systemName: symbol).font(.title).foregroundStyle(Palette.accent).accessibilityHidden(true)
    }
    PageParts(parts: page.parts, onCopy: onCopy)
  }
}

private let symbols = ["what-stays-here": "lock", "nobody-monitors": "eye.slash"]

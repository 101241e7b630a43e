import AftershiftCore
import AppWords
import SwiftUI

/// A row that opens its choices, and closes when one is taken: what follows from it stands below.
struct Choosing<Choices: View>: View {
  let title: String
  let detail: String?
  let identifier: String
  let choices: (_ isTaken: @escaping @MainActor () -> Void) -> Choices
  @State private var isOpen: Bool

  init(
    _ title: String, detail: String?, _ identifier: String, startsOpen: Bool = false,
    @ViewBuilder choices: @escaping (_ isTaken: @escaping @MainActor () -> Void) -> Choices
  ) {
    self.title = title
    self.detail = detail
    self.identifier = identifier
    self.choices = choices
    _isOpen = State(initialValue: startsOpen)
  }

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      LinkRow(title, detail: detail, symbol: isOpen ? "chevron.up" : "chevron.down") { isOpen.toggle() }
        .accessibilityValue(words(isOpen ? "common_opened" : "common_closed"))
        .accessibilityIdentifier(identifier)
      if isOpen { choices { isOpen = false } }
    }
  }
}

/// The countries to choose from, as the phone's language calls them.
struct CountryOpening: View {
  let title: String
  let chosen: String?
  /// What the row says while none is chosen.
  let none: String?
  let countries: [String]
  /// Whether it can be said that it is another country.
  let offersOther: Bool
  let startsOpen: Bool
  let onChoose: @MainActor (String?) -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    Choosing(
      title, detail: chosen.map { countryName($0, phone.locale) } ?? none, "choose country", startsOpen: startsOpen
    ) { isTaken in
      ForEach(countries, id: \.self) { code in
        ChoiceRow(countryName(code, phone.locale), isChosen: code == chosen) {
          isTaken()
          onChoose(code)
        }
      }
      if offersOther {
        ChoiceRow(words("settings_country_other"), isChosen: false) {
          isTaken()
          onChoose(nil)
        }
      }
    }
  }
}

/// Until it is said where, the stricter rule shows.
struct RegionOpening: View {
  let country: String
  let regions: [RegionOption]
  let onChoose: @MainActor (String?) -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    let chosen = regions.first(where: \.chosen)
    Choosing(
      words("reading_where", countryName(country, phone.locale)), detail: chosen?.name ?? words("reading_where_unsaid"),
      "choose region"
    ) { isTaken in
      ChoiceRow(words("reading_where_unsaid"), isChosen: chosen == nil) {
        isTaken()
        onChoose(nil)
      }
      .accessibilityIdentifier("region unsaid")
      ForEach(regions, id: \.code) { region in
        ChoiceRow(region.name, isChosen: region.chosen) {
          isTaken()
          onChoose(region.code)
        }
      }
    }
  }
}

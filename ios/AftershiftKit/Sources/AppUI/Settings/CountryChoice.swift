import AppWords
import SwiftUI

/// The countries with confirmed numbers, and "another country".
struct CountryChoice: View {
  let countries: [String]
  let chosen: String?
  /// Whether having none means another country, and not that nothing was chosen yet.
  let isAnother: Bool
  let onChoose: @MainActor (String?) -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(spacing: Space.small) {
      ForEach(countries, id: \.self) { country in
        ChoiceRow(countryName(country, phone.locale), isChosen: country == chosen) { onChoose(country) }
      }
      ChoiceRow(words("settings_country_other"), isChosen: isAnother && chosen == nil) { onChoose(nil) }
    }
  }
}

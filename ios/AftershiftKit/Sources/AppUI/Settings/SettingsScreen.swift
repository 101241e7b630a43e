import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What opens it, how long it keeps, when the day turns, how it looks, whose help it shows, and what it is made of. What
/// erases all of it comes last, where no thumb passes on the way to anything else.
struct SettingsScreen: View {
  let app: AppContext
  let core: OpenCore
  @Environment(\.phone) private var phone

  var body: some View {
    let model = app.model(.settings, of: core) { SettingsModel(core) }
    Scrolling(words("settings_title")) {
      if let state = model.content {
        LinkRow(words("security_title")) { app.router.to(.security) }.accessibilityIdentifier("lock")
        LinkRow(words("keeping_title")) { app.router.to(.keeping) }.accessibilityIdentifier("keeping")
        LinkRow(words("backup_title")) { app.router.to(.backup) }.accessibilityIdentifier("backups")
        dayTurn(state, model)
        look(state, model)
        country(state, model)
        AboutSection(about: state.about)
        LinkRow(words("erase_title")) { app.router.to(.erase) }
          .padding(.top, Space.margin)
          .accessibilityIdentifier("erase everything")
      }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
  }

  @ViewBuilder private func dayTurn(_ state: SettingsState, _ model: SettingsModel) -> some View {
    SectionTitle(words("settings_day_turn"))
    Panel {
      Picker(
        words("settings_day_turn"), selection: .of({ state.dayTurnMinute }, { act(.setDayTurn(minute: $0), model) })
      ) {
        ForEach(state.dayTurnChoices, id: \.self) { Text(phone.clock($0)).tag($0) }
      }
      .pickerStyle(.menu)
      .frame(minHeight: Space.target)
      .accessibilityIdentifier("day turn")
      Muted(words("settings_day_turn_means"))
    }
  }

  @ViewBuilder private func look(_ state: SettingsState, _ model: SettingsModel) -> some View {
    SectionTitle(words("settings_theme"))
    Panel {
      Picker(words("settings_theme"), selection: .of({ state.theme }, { act(.setTheme(theme: $0), model) })) {
        ForEach([Theme.automatic, .light, .dark], id: \.self) { Text($0.word).tag($0) }
      }
      .pickerStyle(.segmented)
      .accessibilityIdentifier("theme")
      Muted(words("settings_theme_means"))
    }
  }

  @ViewBuilder private func country(_ state: SettingsState, _ model: SettingsModel) -> some View {
    SectionTitle(words("settings_country"))
    Muted(words("settings_country_means"))
    CountryChoice(countries: state.countries, chosen: state.country, isAnother: true) { country in
      act(.setCountry(country: country), model)
    }
    if let country = state.country, !state.regions.isEmpty {
      let (asks, chosen) = (
        words("reading_where", countryName(country, phone.locale)), state.regions.first(where: \.chosen)?.code
      )
      Panel {
        // A menu shows what is chosen, and only says what it is.
        Paragraph(asks).accessibilityHidden(true)
        Picker(asks, selection: .of({ chosen }, { act(.setRegion(region: $0), model) })) {
          Text(words("reading_where_unsaid")).tag(String?.none)
          ForEach(state.regions, id: \.code) { Text($0.name).tag(String?.some($0.code)) }
        }
        .pickerStyle(.menu)
        .frame(minHeight: Space.target)
        .accessibilityIdentifier("region")
      }
    }
  }

  private func act(_ action: SettingsAction, _ model: SettingsModel) {
    Task { if await model.act(action) { await app.opening.refreshAppearance() } }
  }
}

extension Theme {
  fileprivate var word: String {
    switch self {
    case .automatic: words("settings_theme_automatic")
    case .light: words("settings_theme_light")
    case .dark: words("settings_theme_dark")
    }
  }
}

private struct AboutSection: View {
  let about: About

  var body: some View {
    SectionTitle(words("settings_about"))
    Panel {
      Paragraph(words("settings_data_stays"))
      Muted(words("settings_version", about.version))
      Muted(words("settings_stored", about.checkIns))
      Muted(words("ios_settings_made_of", about.sqliteVersion, about.cipherVersion, about.schemaVersion))
      Muted(words("ios_settings_licences"))
      if about.development { Muted(words("settings_development")) }
    }
  }
}

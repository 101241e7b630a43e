import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct SettingsTests {
  @Test func itLeadsToWhatOpensItHowLongItKeepsBackupsAndErasing() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live { life in
      for (name, place) in [
        ("Lock", Place.security), ("How long entries are kept", .keeping), ("Backups", .backup),
        ("Erase everything", .erase),
      ] {
        await life.goTo(.settings)
        await life.tap(name)
        #expect(life.app.router.here == place)
        await life.tap("back")
      }
    }
  }

  @Test func theDayTurnsWhenSomebodySays() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live { life in
      await life.goTo(.settings)
      await life.choose("06:00", in: "day turn")
      #expect(life.screen.find("day turn")?.value == "06:00")
    }
    #expect(try home.vault { try $0.settings().dayTurnMinute } == 360)
  }

  @Test func itLooksAsChosenAtOnce() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live { life in
      await life.goTo(.settings)
      #expect(life.app.opening.appearance != .light)
      await life.choose("Light", in: "theme")
      #expect(life.app.opening.appearance == .light)
      await life.choose("Dark", in: "theme")
      #expect(life.app.opening.appearance == .dark)
      #expect(life.screen.find("theme")?.value == "Dark")
    }
    #expect(try home.vault { try $0.settings().theme } == .dark)
  }

  @Test func theCountryAndWhatDependsOnIt() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live { life in
      await life.goTo(.settings)
      #expect(life.isChosen("Another country"))
      #expect(!life.has("region"))
      let states = try await #require(life.app.opening.stage.core).call { try $0.settings().countries }
      let country = try #require(
        states.first { code in
          (try? supportChooseCountry(dir: home.folder.path, country: code)) != nil && hasRegions(home)
        })
      await life.tap(countryName(country, life.app.phone.locale))
      #expect(life.isChosen(countryName(country, life.app.phone.locale)))
      #expect(life.screen.find("region")?.value == "Not said")
      let region = try #require(life.screen.find("region")?.choices.last?.0)
      await life.choose(region, in: "region")
      #expect(life.screen.find("region")?.value == region)
      await life.choose("Not said", in: "region")
      #expect(life.screen.find("region")?.value == "Not said")
      await life.tap("Another country")
      #expect(!life.has("region"))
    }
    #expect(support(dir: home.folder.path).country == nil)
  }

  private func hasRegions(_ home: Home) -> Bool {
    let pages = (try? pages(dir: home.folder.path).shelves.flatMap(\.pages)) ?? []
    return pages.contains { (try? page(dir: home.folder.path, id: $0.id, zone: london).regions.isEmpty) == false }
  }

  @Test func itSaysWhatItIsMadeOf() async throws {
    let home = try Home()
    try home.vault { try $0.entryAct(action: .add(workDay: "2026-01-12", minuteOfDay: 1200, load: 2)) }
    try await home.live { life in
      await life.goTo(.settings)
      #expect(life.shows("1 check-in stored"))
      #expect(life.shows("the screens in Swift with SwiftUI."))
      #expect(!life.shows("Kotlin") && !life.shows("Material Symbols") && !life.shows("desktop"))
    }
  }
}

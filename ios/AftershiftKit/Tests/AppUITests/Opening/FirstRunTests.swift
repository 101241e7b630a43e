import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

/// Three short screens before the first check-in.
@MainActor struct FirstRunTests {
  @Test func itSaysWhatStaysHereThatNobodyMonitorsAndAsksForTheCountry() async throws {
    let home = try Home()
    try await home.live { life in
      #expect(life.shows("What stays here"))
      #expect(life.shows("No employer, insurer or regulator gets anything from this app."))
      #expect(!life.has("Back"), "nothing to go back to")
      await life.tap("Next")
      #expect(life.shows("Nobody monitors this"))
      await life.tap("Next")
      #expect(life.shows("Your country"))
      await life.tap("Ireland")
      #expect(life.isChosen("Ireland"))
      #expect(!home.files.contains("vault"), "nothing is stored before Start")
      await life.tap("Start")
      #expect(life.shows("How heavy is it right now?"))
    }
    #expect(support(dir: home.folder.path).country == "IE")
    try await home.live { life in #expect(life.shows("How heavy is it right now?"), "it is said once") }
  }

  @Test func theCountryCanBeLeftOpenAndNoneIsChosenForAnybody() async throws {
    let home = try Home()
    try await home.live { life in
      for _ in 0..<2 { await life.tap("next") }
      #expect(!life.isAnythingChosen)
      await life.tap("Another country")
      #expect(life.isChosen("Another country"))
      await life.tap("start")
      #expect(life.isOpen)
    }
    #expect(support(dir: home.folder.path).country == nil)
  }

  @Test func backLeadsToThePageBefore() async throws {
    try await Home().live { life in
      for _ in 0..<2 { await life.tap("next") }
      await life.tap("Back")
      #expect(life.shows("Nobody monitors this"))
      await life.tap("Back")
      #expect(life.shows("What stays here"))
      #expect(!life.has("Back"))
    }
  }

  @Test func supportIsThereAndComesBackToTheSamePage() async throws {
    try await Home().live { life in
      await life.tap("next")
      await life.tap("support")
      #expect(life.app.router.isAtSupport)
      life.app.router.leaveSupport()
      await life.settle()
      #expect(life.shows("Nobody monitors this"))
    }
  }

  @Test func noPageIsSkippedUnreadByADoubleTap() async throws {
    try await Home().live { life in
      await life.doubleTap("next")
      #expect(life.shows("Nobody monitors this"))
      await life.doubleTap("next", "start")
      #expect(life.shows("Your country"))
    }
  }

  @Test func aDoubleTapOnStartStoresNoCheckIn() async throws {
    let home = try Home()
    try await home.live { life in
      for _ in 0..<2 { await life.tap("next") }
      await life.doubleTap("start")
      #expect(life.isOpen)
    }
    #expect(try home.vault { try $0.today().entries.isEmpty })
  }

  @Test func largeTypeLeadsThroughToo() async throws {
    try await Home().live(.accessibility3) { life in
      await life.firstRun()
      #expect(life.shows("How heavy is it right now?"))
    }
  }
}

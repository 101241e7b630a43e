import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

/// For how long entries are kept, and that those which go are counted before.
@MainActor struct KeepingTests {
  /// Two check-ins of this week, one that is half a year old, two that are older than a year.
  private func home() throws -> Home {
    let home = try Home()
    try home.vault { core in
      for day in ["2026-01-12", "2026-01-10", "2025-07-01", "2024-12-01", "2024-11-30"] {
        _ = try core.entryAct(action: .add(workDay: day, minuteOfDay: 1200, load: 2))
      }
    }
    return home
  }

  private func stored(_ home: Home) throws -> UInt32 { try home.vault { try $0.settings().about.checkIns } }

  @Test func eachChoiceSaysBeforehandWhatItTakesAway() async throws {
    let home = try home()
    try await home.live { life in
      await life.goTo(.settings, .keeping)
      #expect(life.shows("If you choose this, these go now, for good: 3 check-ins."))
      #expect(life.shows("If you choose this, these go now, for good: 2 check-ins."))
      #expect(life.shows("Nothing goes by itself."))
      #expect(!life.isAnythingChosen, "nothing is chosen for anybody")
    }
    #expect(try stored(home) == 5)
  }

  @Test func whatTakesSomethingAwayAsksOnceMoreWithTheNumber() async throws {
    let home = try home()
    try await home.live { life in
      await life.goTo(.settings, .keeping)
      await life.tap("keep oneYear")
      #expect(life.shows("Remove what is older than a year?"))
      #expect(life.shows("This deletes 2 check-ins from this phone now"))
      await life.tap("Keep it")
      #expect(life.shows("If you choose this, these go now, for good: 2 check-ins."), "it is as it was")
      await life.tap("keep ninetyDays")
      #expect(life.shows("Remove what is older than 90 days?"))
      #expect(life.shows("This deletes 3 check-ins from this phone now"))
      await life.tap("Remove")
      #expect(life.isChosen("keep ninetyDays"))
    }
    #expect(try stored(home) == 2)
    #expect(try home.vault { try $0.keeping().chosen } == .ninetyDays)
  }

  @Test func whatTakesNothingAwayIsDoneAtOnce() async throws {
    let home = try Home()
    try home.vault { try $0.entryAct(action: .add(workDay: "2026-01-12", minuteOfDay: 1200, load: 2)) }
    try await home.live { life in
      await life.goTo(.settings, .keeping)
      await life.tap("keep oneYear")
      #expect(life.isChosen("keep oneYear"))
      await life.tap("keep untilErased")
      #expect(life.isChosen("keep untilErased"))
    }
    #expect(try home.vault { try $0.keeping().chosen } == .untilErased)
  }

  @Test func whatFailsIsSaidAndChangesNothing() async throws {
    let home = try home()
    try await home.live { life in
      await life.goTo(.settings, .keeping)
      let core = try #require(life.app.opening.stage.core)
      await life.app.model(.keeping, of: core) { KeepingModel(core) }.show { _ in throw AppError.NeedsSpace }
      #expect(life.shows(text(messageFor(AppError.NeedsSpace))))
      #expect(life.shows("Nothing goes by itself."))
      await life.tap("Close")
      #expect(!life.shows(text(messageFor(AppError.NeedsSpace))))
    }
  }
}

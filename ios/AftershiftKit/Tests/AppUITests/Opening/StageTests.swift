import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

/// Why it doesn't open, and what can be done.
@MainActor struct StageTests {
  @Test func everyReasonIsExplainedAndSupportStaysInReach() async throws {
    let home = try Home()
    try home.vault { _ in }
    for problem in [VaultError.MadeByNewer, .WrongKey, .SlotsDamaged, .DatabaseDamaged, .NeedsSpace, .InUse] {
      home.door.unlockFails = problem
      try await home.live { life in
        #expect(life.shows("Your check-ins did not open"))
        #expect(life.shows(text(messageFor(problem))))
        #expect(life.has("Try again"))
        #expect(life.has("Set it aside and start fresh") == (problem == .DatabaseDamaged))
        #expect(life.has("no way in") == (problem == .WrongKey || problem == .SlotsDamaged))
        await life.tap("support")
        #expect(life.app.router.isAtSupport)
        life.app.router.leaveSupport()
        home.door.unlockFails = nil
        await life.settle()
        await life.tap("Try again")
        #expect(life.isOpen)
      }
    }
  }

  @Test func aDamagedDatabaseIsSetAsideOnlyAfterAYesAndThatIsSaidUntilItWasRead() async throws {
    let home = try Home()
    try home.vault { try $0.todayAct(action: .tapLoad(load: 3)) }
    let damaged = try home.damage()
    try await home.live { life in
      await life.tap("Set it aside and start fresh")
      #expect(life.shows("Start fresh?"))
      await life.tap("Not now")
      #expect(home.stored == damaged)
      await life.tap("Set it aside and start fresh")
      await life.tap("Set aside and start")
      #expect(life.shows("They are not deleted."))
      #expect(life.shows("How heavy is it right now?"))
      await life.tap("Close")
      #expect(!life.shows("They are not deleted."))
    }
  }

  @Test func behindALockItIsUnlockedForThatOrLeft() async throws {
    let home = try Home()
    try home.lock()
    let damaged = try home.damage()
    try await home.live { life in
      await life.unlock()
      await life.tap("Set it aside and start fresh")
      await life.tap("Set aside and start")
      #expect(life.shows("Unlock to set it aside"))
      #expect(!life.has("stone 0"), "beside a damaged database nothing is tapped")
      await life.tap("leave it")
      #expect(life.isLocked && life.shows("Locked"))
      #expect(home.stored == damaged)
      await life.unlock()
      await life.tap("Set it aside and start fresh")
      await life.tap("Set aside and start")
      await life.unlock()
      #expect(life.shows("They are not deleted."))
    }
  }

  @Test func whoMeetsDamageInsideIsLedToTodayAndNotBackToIt() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live { life in
      await life.goTo(.settings, .keeping)
      let core = try #require(life.app.opening.stage.core)
      await life.app.model(.keeping, of: core) { KeepingModel(core) }.show { _ in throw AppError.DataDamaged }
      await life.settle()
      #expect(life.shows("Part of what is stored cannot be read."))
      await life.tap("Try again")
      #expect(life.isOpen && life.app.router.here == nil)
      #expect(life.shows("How heavy is it right now?"))
    }
  }

  @Test func aLostDeviceKeyIsExplainedAndTheRightOnePutBackOpens() async throws {
    let home = try Home()
    try home.vault { try $0.todayAct(action: .tapLoad(load: 2)) }
    home.key.isLost = true
    try await home.live { life in
      #expect(life.shows("Your check-ins did not open"))
      #expect(!life.has("Set it aside and start fresh"))
      home.key.isLost = false
      await life.tap("Try again")
      #expect(life.shows("Pick up where you stopped"))
    }
  }

  // MARK: hiding

  @Test func hidingCoversWhereThePhoneAloneOpensItAndATapShowsIt() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live { life in
      try life.screen.tap("Hide what shows")
      for _ in 0..<20 { await Task.yield() }
      #expect(!life.isOpen && life.shows("Tap to show it again"))
      try life.screen.tap("cover")
      #expect(life.app.opening.cover == .hidden, "the second tap of a hurried one")
      await life.settle()
      await life.leave()
      await life.comeBack()
      #expect(life.has("cover"), "until it is tapped")
      await life.tap("cover")
      #expect(life.isOpen)
      await life.tap("Hide what shows")
      await life.tap("support")
      #expect(life.app.router.isAtSupport && life.shows("In danger now"))
      life.app.router.leaveSupport()
      await life.settle()
      #expect(life.app.opening.cover == .hidden && !life.isOpen, "what was hidden stays so beneath it")
    }
  }

  @Test func hidingClosesAtOnceWhereItAsksAndNothingIsLeftToBeCovered() async throws {
    let home = try Home()
    try home.lock(after: .fifteenMinutes)
    try await home.live { life in
      await life.unlock()
      await life.tap("Hide what shows")
      #expect(life.isLocked && !life.has("cover"))
      await life.unlock()
      #expect(life.isOpen)
    }
  }

  @Test func whileTheAppIsNotInFrontNothingShowsAndNothingCanBeTapped() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live { life in
      life.app.opening.drawCurtain()
      await life.settle()
      #expect(!life.shows("How heavy") && !life.has("stone 0"))
      #expect(!life.shows("Tap to show it again"))
      await life.comeBack()
      #expect(life.has("stone 0"))
    }
  }
}

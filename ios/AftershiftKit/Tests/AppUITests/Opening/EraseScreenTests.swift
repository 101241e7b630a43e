import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct EraseScreenTests {
  private func erases(_ life: Life) async {
    await life.tap("sure")
    await life.tap("erase")
  }

  @Test func everythingGoesAndTheAppBeginsAnew() async throws {
    let home = try Home()
    try home.vault { try $0.todayAct(action: .tapLoad(load: 2)) }
    try await home.live { life in
      await life.tap("Settings")
      await life.tap("Erase everything")
      #expect(life.shows("Everything in this app goes"))
      #expect(life.shows("What you sent, copied or saved outside this app stays where it is."))
      #expect(life.shows("nothing can bring it back"))
      await erases(life)
      #expect(life.shows("What stays here"))
      #expect(home.files.isEmpty)
      await life.firstRun()
      #expect(life.shows("No check-in yet."))
      #expect(life.app.router.here == nil)
    }
  }

  @Test func withoutTheSwitchNothingHappensAndItDoesntStay() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live { life in
      await life.goTo(.settings, .erase)
      #expect(!life.isEnabled("erase"))
      await life.tap("erase")
      await life.tap("sure")
      #expect(life.isEnabled("erase"))
      await life.tap("sure")
      #expect(!life.isEnabled("erase"))
      await life.tap("sure")
      await life.leave()
      await life.comeBack()
      #expect(!life.isEnabled("erase") && !life.isChosen("sure"))
      await life.tap("sure")
      await life.tap("back")
      await life.goTo(.erase)
      #expect(!life.isEnabled("erase"))
      await life.tap("sure")
      await life.tap("support")
      life.app.router.leaveSupport()
      await life.settle()
      #expect(!life.isEnabled("erase"))
    }
    #expect(home.files.contains("vault"))
  }

  @Test func aSecondTapThatSlipsFromTheSwitchToTheButtonErasesNothing() async throws {
    let home = try Home()
    try home.vault { _ in }
    try await home.live(.accessibility3) { life in
      await life.goTo(.settings, .erase)
      await life.doubleTap("sure", "erase")
      #expect(life.has("erase") && life.isOpen == false)
      #expect(life.app.opening.stage.core != nil)
    }
    #expect(home.files.contains("vault"))
  }

  @Test func fromTheLockItIsThereAndSaysNothingOfWhatItLocks() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      await life.tap("I can't get in any more")
      #expect(life.shows("Nobody else can"))
      #expect(life.shows("It can't be undone"))
      #expect(!life.shows("check-in"))
      #expect(life.has("support"))
      await life.tap("back")
      #expect(life.isLocked)
      await life.tap("no way in")
      await erases(life)
      #expect(life.shows("What stays here"))
      #expect(home.files.isEmpty)
    }
  }

  @Test func whoseKeyIsLostForGoodCanBeginAnew() async throws {
    let home = try Home()
    try home.vault { _ in }
    home.key.isLost = true
    try await home.live { life in
      await life.tap("no way in")
      await erases(life)
      #expect(life.shows("What stays here"))
    }
  }

  @Test func whoLeavesItOpenMeetsTheLockBeforeIt() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      await life.unlock()
      await life.goTo(.settings, .erase)
      await life.tap("sure")
      await life.leave()
      await life.comeBack()
      #expect(life.isLocked && !life.has("erase"))
      await life.unlock()
      #expect(life.has("erase") && !life.isEnabled("erase"))
    }
  }

  @Test func whereItCantBeginTheReasonIsSaidAndItCanBeLeft() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      await life.unlock()
      await life.goTo(.settings, .erase)
      home.door.eraseFails = .NeedsSpace
      await erases(life)
      #expect(life.shows("Nothing was erased"))
      #expect(life.shows("Everything is still here, as it was."))
      #expect(life.shows("The phone has no space left for it."))
      home.door.eraseFails = .Failed
      await life.tap("Try again")
      #expect(life.shows("The phone's storage did not answer."))
      await life.tap("Leave it as it is")
      await life.unlock()
      #expect(life.app.opening.stage.core != nil)
      home.door.eraseFails = nil
      await erases(life)
      #expect(life.shows("What stays here"))
    }
  }

  @Test func whatIsLeftIsSaidAndItGoesOn() async throws {
    let home = try Home()
    try home.vault { _ in }
    let inTheWay = home.folder.appending(path: "coping-card.toml")
    try FileManager.default.createDirectory(at: inTheWay, withIntermediateDirectories: true)
    try await home.live { life in
      await life.goTo(.settings, .erase)
      await erases(life)
      #expect(life.shows("Not everything is erased yet"))
      #expect(life.shows("nothing opens any more"))
      #expect(!life.has("leave it"), "there is nothing to go back to")
      await life.tap("support")
      #expect(life.app.router.isAtSupport)
      life.app.router.leaveSupport()
      try FileManager.default.removeItem(at: inTheWay)
      home.key.clings = true
      await life.settle()
      await life.tap("Go on erasing")
      #expect(life.shows("The phone has not let go of the key"))
      home.key.clings = false
      await life.tap("go on erasing")
      #expect(life.shows("What stays here"))
    }
  }
}

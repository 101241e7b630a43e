import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct LockScreenTests {
  @Test func thePassphraseOpensAndAWrongOneSaysSoAndStays() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      #expect(life.isLocked && life.shows("Locked"))
      #expect(!life.has("Hide what shows"), "nothing to hide")
      await life.unlock("small hours, long night")
      #expect(life.isLocked)
      #expect(life.shows("That is not the passphrase."))
      await life.tap("Show what is typed")
      #expect(life.written("Passphrase") == "small hours, long night")
      await life.unlock("short")
      #expect(life.shows("A passphrase has 8 to 1,024 characters."))
      await life.unlock()
      #expect(life.isOpen)
    }
  }

  @Test func theRecoveryCodeIsTheOtherWay() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      await life.tap("Use the recovery code")
      await life.type(String(code.dropLast()), into: "Recovery code, eight groups of four")
      await life.tap("unlock")
      #expect(life.shows("This is not a whole recovery code"))
      #expect(life.written("Recovery code, eight groups of four") == String(code.dropLast()))
      await life.tap("Use the passphrase")
      #expect(life.has("Passphrase"))
      await life.tap("other way")
      await life.type(code.lowercased(), into: "Recovery code, eight groups of four")
      await life.tap("unlock")
      #expect(life.isOpen)
    }
  }

  @Test func duringThePauseAfterWrongOnesNothingIsTried() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      for _ in 0..<6 { await life.unlock("wrong, and wrong again") }
      #expect(life.shows("Try again in 30 seconds."))
      #expect(!life.isEnabled("unlock"))
      home.door.set("2026-01-12T21:10:31Z")
      await life.type(passphrase, into: "Passphrase")
      // The keyboard's own key.
      await life.submit("Passphrase")
      #expect(life.isLocked)
      await life.tap("stone 0")
      #expect(life.has("saved while locked"), "a tap is no attempt")
      #expect(life.has("wait"))
    }
  }

  @Test func aFaceIsOfferedWhereThePhoneKnowsOne() async throws {
    let face = HomeFace()
    let home = try Home(face: face)
    try home.lock()
    let key = Data(repeating: 3, count: 32)
    let wrapped = try await face.wrap(key)
    try home.vault { try $0.securityAct(action: .openWithBiometric(key: key, wrapped: wrapped)) }
    try await home.live { life in
      face.refuses = BiometricRefused()
      await life.tap("Use finger or face")
      #expect(life.shows("Not recognised."))
      face.refuses = nil
      await life.tap("biometric")
      #expect(life.isOpen)
    }
    face.isThere = false
    try await home.live { life in
      #expect(life.isLocked && !life.has("biometric"))
      await life.unlock()
      #expect(life.isOpen)
    }
  }

  @Test func oneTapSavesAndSaysSoAndShowsNothingOfWhatIsLocked() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      #expect(life.shows("How heavy is it right now?"))
      #expect(!life.shows("Heavy, 21:10"))
      await life.tap("stone 3")
      #expect(life.shows("Saved. It is added when you unlock."))
      #expect(life.shows("Very heavy"))
      #expect(!life.shows("How heavy is it right now?"))
      await life.tap("support")
      life.app.router.leaveSupport()
      await life.settle()
      #expect(life.has("saved while locked"))
      await life.tap("Another check-in")
      await life.tap("stone 4")
      #expect(life.shows("Saved. It is added when you unlock. Support is there if you want it."))
      await life.unlock()
      #expect(life.shows("2 check-ins were added while it was locked."))
    }
  }

  @Test func aDoubleTapOnAStoneIsOneAndHitsNothingBelow() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      try life.screen.tap("stone 1")
      let model = life.app.model { LockModel(life.app.opening) }
      while model.saved == nil { await Task.yield() }
      try life.screen.tap("tap again")
      await life.settle()
      #expect(life.has("saved while locked"))
    }
    #expect(try home.vault { try $0.today().entries.count } == 2)
  }

  @Test func whyATapWasNotTakenIsSaidAndTheNextOneSaves() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      home.door.tapFails = .InboxFull(most: 200)
      await life.tap("stone 2")
      #expect(life.shows("200 check-ins are waiting to be added"))
      #expect(life.shows("How heavy is it right now?"))
      home.door.tapFails = nil
      await life.tap("stone 2")
      #expect(!life.has("tap problem") && life.has("saved while locked"))
    }
  }

  @Test func supportNeedsNoUnlockAndWhatIsTypedStays() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      await life.type("half of i", into: "Passphrase")
      await life.tap("support")
      #expect(life.app.router.isAtSupport)
      life.app.router.leaveSupport()
      await life.settle()
      await life.tap("Show what is typed")
      #expect(life.written("Passphrase") == "half of i")
    }
  }

  @Test func inLargeTypeTheFieldAndTheWaysComeBeforeTheStones() async throws {
    let home = try Home()
    try home.lock()
    func order(_ life: Life) throws -> [Int] {
      let all = life.screen.reach
      return try ["stone 0", "Passphrase", "unlock"].map { name in
        try #require(all.firstIndex { $0.identifier == name || ($0.type != nil && $0.label == name) })
      }
    }
    try await home.live { life in
      let at = try order(life)
      #expect(at[0] < at[1] && at[1] < at[2])
    }
    try await home.live(.accessibility1) { life in
      let at = try order(life)
      #expect(at[1] < at[2] && at[2] < at[0])
    }
  }

  @Test func wordsThatWereBeingTypedAreThereAfterTheLock() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      await life.unlock()
      await life.goTo(.settings, .security, .passphrase)
      await life.type("another one, longer", into: "Passphrase")
      await life.leave()
      #expect(!life.shows("Set this passphrase"))
      await life.comeBack()
      #expect(life.isLocked)
      await life.unlock()
      await life.tap("Show what is typed")
      #expect(life.written("Passphrase") == "another one, longer")
    }
  }
}

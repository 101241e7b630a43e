import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct SecurityTests {
  private func home(_ face: HomeFace? = HomeFace()) throws -> Home {
    let home = try Home(face: face)
    try home.vault { _ in }
    return home
  }

  private func ways(_ home: Home) throws -> [Way] { try home.vault { try $0.security().ways.map(\.way) } }

  private func setPassphrase(_ life: Life, always: Bool = true) async {
    await life.tap("passphrase")
    await life.type(passphrase, into: "Passphrase")
    await life.type(passphrase, into: "The same once more")
    if !always { await life.tap("always ask") }
    await life.tap("set passphrase")
  }

  /// The code that shows, read as a screen reader spells it.
  private func codeShown(_ life: Life) -> [String] {
    life.screen.find("code groups")?.label.components(separatedBy: ", ").map { $0.replacing(" ", with: "") } ?? []
  }

  @Test func aPassphraseIsAlwaysAskedForUnlessThatIsTurnedOff() async throws {
    let home = try home()
    try await home.live { life in
      await life.goTo(.settings, .security)
      #expect(life.isChosen("opens device"))
      #expect(life.shows("As safe as its weakest way: this phone alone."))
      #expect(!life.shows("When it locks"), "the phone alone never locks")
      await setPassphrase(life)
      #expect(life.isChosen("opens passphrase"))
      #expect(life.shows("As safe as its weakest way: your passphrase."))
      #expect(!life.has("remove passphrase") && life.has("stays passphrase"), "somebody has to get in")
      await life.tap("After 5 minutes")
      #expect(life.isChosen("After 5 minutes"))
    }
    #expect(try ways(home) == [.passphrase])
    #expect(try home.vault { try $0.security().lockAfter } == .fiveMinutes)
    #expect(try !home.isOnDisk(passphrase))
  }

  @Test func withoutAlwaysAskingThePhoneStillOpensIt() async throws {
    let home = try home()
    try await home.live { life in
      await life.goTo(.settings, .security)
      await setPassphrase(life, always: false)
      #expect(life.isChosen("opens device"))
      await life.tap("Remove the passphrase")
      #expect(life.shows("It then no longer opens your check-ins."))
      await life.tap("Keep it")
      #expect(life.has("remove passphrase"))
      await life.tap("passphrase")
      #expect(life.shows("Change the passphrase") && !life.isChosen("always ask"))
      await life.tap("back")
      await life.tap("opens passphrase")
      #expect(life.isChosen("opens passphrase"))
      await life.tap("opens device")
      #expect(life.isChosen("opens device"))
      await life.tap("remove passphrase")
      await life.tap("Remove")
      #expect(!life.has("practise"))
    }
    #expect(try ways(home) == [.device])
  }

  @Test func twoThatDifferAreNotSetAndStayInTheirFields() async throws {
    let home = try home()
    try await home.live { life in
      await life.goTo(.settings, .security)
      await life.tap("opens passphrase")
      #expect(life.has("The same once more"), "it leads to what is missing")
      #expect(life.isChosen("always ask"))
      await life.type(passphrase, into: "Passphrase")
      await life.type("small hours, long night", into: "The same once more")
      await life.tap("set passphrase")
      #expect(life.shows("The two are not the same."))
      await life.type("short", into: "Passphrase")
      await life.tap("Show what is typed")
      #expect(!life.has("The same once more"), "what is seen is typed once")
      await life.tap("set passphrase")
      #expect(life.shows("A passphrase has 8 to 1,024 characters."))
      #expect(life.written("Passphrase") == "short")
      await life.type(passphrase, into: "Passphrase")
      await life.tap("set passphrase")
      #expect(life.isChosen("opens passphrase"))
    }
    #expect(try ways(home) == [.passphrase])
  }

  @Test func aRecoveryCodeCountsOnceItsLastGroupWasTyped() async throws {
    let home = try home()
    var code: [String] = []
    try await home.live { life in
      await life.goTo(.settings, .security)
      await life.tap("recovery code")
      code = codeShown(life)
      let last = code.last ?? ""
      #expect(code.count == 8)
      await life.tap("written down")
      #expect(!life.shows(last))
      let another = last == "AAAA" ? "BBBB" : "AAAA"
      await life.type(another, into: "The last four characters")
      await life.tap("set code")
      #expect(life.shows("These are not the last four characters of the code."))
      #expect(life.written("The last four characters") == another)
      // The navigation's own way back is hidden there.
      await life.tapLast("Back")
      #expect(codeShown(life) == code, "the same still")
      await life.tap("written down")
      await life.type(last.lowercased() + " ", into: "The last four characters")
      await life.tap("set code")
      #expect(life.shows("There is one."))
      await life.tap("remove recoveryCode")
      await life.tap("Keep it")
      await life.tap("recovery code")
      #expect(codeShown(life) != code, "another each time")
    }
    #expect(try ways(home) == [.device, .recoveryCode])
    _ = try home.gate.unlock(.recoveryCode(code: code.joined(separator: "-")))
  }

  @Test func aCodeThatWasOnlyLookedAtOpensNothing() async throws {
    let home = try home()
    try await home.live { life in
      await life.goTo(.settings, .security)
      await life.tap("recovery code")
      await life.doubleTap("written down", "set code")
      #expect(!life.shows("These are not the last four characters"), "nobody has typed anything")
      life.app.router.back(from: .recoveryCode)
      await life.settle()
      #expect(!life.has("remove recoveryCode"))
    }
    #expect(try ways(home) == [.device])
  }

  @Test func aFaceTakesThePlaceOfThePhoneAndGivesItBack() async throws {
    let face = HomeFace()
    let home = try home(face)
    try await home.live { life in
      await life.goTo(.settings, .security)
      #expect(!life.has("opens biometric"), "not alone")
      #expect(life.shows("To use a finger or a face, first set"))
      await setPassphrase(life, always: false)
      face.refuses = BiometricRefused()
      await life.tap("opens biometric")
      #expect(life.shows("Not recognised.") && life.isChosen("opens device"))
      face.refuses = nil
      await life.tap("opens biometric")
      #expect(life.isChosen("opens biometric"))
      #expect(!life.shows("Not recognised."))
      #expect(life.shows("any finger or face that this phone knows"))
      #expect(!life.has("remove passphrase"), "a face alone isn't enough")
      await life.tap("Hide what shows")
      await life.tap("biometric")
      #expect(life.isChosen("opens biometric"))
    }
    try await home.live { life in
      await life.tap("biometric")
      await life.goTo(.settings, .security)
      await life.tap("opens device")
      #expect(life.isChosen("opens device"))
    }
    try await home.live { life in #expect(life.isOpen) }
  }

  @Test func aPhoneWithoutASensorSaysNothingOfFaces() async throws {
    let home = try home(nil)
    try home.vault { try $0.securityAct(action: .setPassphrase(passphrase: passphrase, alwaysAsk: false)) }
    try await home.live { life in
      await life.goTo(.settings, .security)
      #expect(!life.has("opens biometric") && !life.shows("To use a finger or a face"))
    }
  }

  @Test func thePassphraseIsPractisedWhenItIsDue() async throws {
    let home = try home()
    try home.vault { try $0.securityAct(action: .setPassphrase(passphrase: passphrase, alwaysAsk: false)) }
    home.door.set("2026-01-13T21:10:00Z")
    try await home.live { life in
      await life.goTo(.settings, .security)
      #expect(life.shows("Type it once, so that it stays with you."))
      await life.tap("practise")
      await life.type("small hours, long night", into: "Passphrase")
      await life.tap("Check it")
      #expect(life.shows("That is not the passphrase."))
      #expect(life.has("Set another passphrase"), "it can be changed: the vault is open")
      await life.type(passphrase, into: "Passphrase")
      await life.tap("Check it")
      #expect(life.shows("That is your passphrase."))
      await life.tap("Close")
      #expect(life.app.router.here == .security)
      #expect(!life.shows("Type it once, so that it stays with you."))
    }
    home.door.set("2026-01-16T21:10:00Z")
    try await home.live { life in
      await life.goTo(.settings, .security, .practise)
      await life.tap("Not now")
      #expect(life.app.router.here == .security)
      #expect(!life.shows("Type it once"), "until tomorrow")
    }
  }

  @Test func whoHasForgottenItSetsAnotherInItsPlace() async throws {
    let home = try home()
    try home.vault { try $0.securityAct(action: .setPassphrase(passphrase: passphrase, alwaysAsk: false)) }
    try await home.live { life in
      await life.goTo(.settings, .security, .practise)
      await life.type("small hours, long night", into: "Passphrase")
      await life.tap("Check it")
      await life.tap("Set another passphrase")
      #expect(life.app.router.here == .passphrase)
      await life.tap("back")
      #expect(life.app.router.here == .security)
    }
  }
}

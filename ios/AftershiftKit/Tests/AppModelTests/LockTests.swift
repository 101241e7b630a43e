import AftershiftCore
import Foundation
import Testing

@testable import AppModel

/// The ways in.
@MainActor struct LockTests {
  @Test func thePassphraseOpensAndAWrongOneSaysSoAndStays() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    let model = LockModel(opening)
    #expect(opening.stage.lock?.problem == nil)
    model.passphrase = "small hours, long night"
    await model.unlock()
    #expect(opening.stage.lock?.problem == Message("error_vault_wrong_passphrase"))
    #expect(opening.stage.lock?.trying == false)
    #expect(model.passphrase == "small hours, long night")
    model.passphrase = "short"
    await model.unlock()
    #expect(opening.stage.lock?.problem == Message("error_vault_passphrase_length", .number(8), .number(1024)))
    model.passphrase = passphrase
    await model.unlock()
    #expect(opening.stage.core != nil)
    #expect(model.passphrase.isEmpty)
  }

  @Test func theRecoveryCodeOpensHoweverItIsSpaced() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    let model = LockModel(opening)
    model.code = String(code.dropLast())
    await model.unlockWithCode()
    #expect(opening.stage.lock?.problem == Message("error_vault_recovery_code_typo"))
    #expect(model.code == code.dropLast())
    model.code = "ooog4or4om3oe2o9185gr38e1xqhneqd"
    await model.unlockWithCode()
    #expect(opening.stage.core != nil)
  }

  @Test func afterFiveWrongOnesThereIsAPauseThatCountsDown() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    for _ in 0..<6 { _ = await opening.unlock(passphrase: "wrong, and wrong again") }
    #expect(opening.stage.lock?.waitSeconds == 30)
    #expect(opening.stage.lock?.problem == nil, "the pause says it itself")
    for _ in 0..<10 { await phone.pass() }
    #expect(opening.stage.lock?.waitSeconds == 20)
    #expect(await !opening.unlock(passphrase: passphrase), "the core waits, too")
    phone.door.set("2026-01-12T21:10:31Z")
    for _ in 0..<40 { await phone.pass() }
    #expect(opening.stage.lock?.waitSeconds == 0)
    #expect(await opening.unlock(passphrase: passphrase))
  }

  @Test func aPauseGoesOnWhereTheAppWasEndedOrIsComeBackTo() async throws {
    let phone = try Phone()
    // What is looked at before any unlock goes by the phone's own clock.
    phone.door.set(Date.now.ISO8601Format())
    try phone.lock()
    let first = await phone.begin()
    for _ in 0..<6 {
      phone.door.set(Date.now.ISO8601Format())
      _ = await first.unlock(passphrase: "wrong, and wrong again")
    }
    let opening = await phone.begin()
    let wait = try #require(opening.stage.lock?.waitSeconds)
    try #require((2...30).contains(wait))
    await phone.pass()
    #expect(opening.stage.lock?.waitSeconds == wait - 1)
    opening.left()
    await phone.settle()
    await opening.returned()
    let later = try #require(opening.stage.lock?.waitSeconds)
    #expect(later <= wait, "as the core says")
    #expect(opening.visit == 1)
  }

  @Test func aFaceOpensAndOneThatTheKeyForgotLeavesTheOtherWays() async throws {
    let face = Face()
    let phone = try Phone(face: face)
    try phone.lock()
    try phone.vault {
      try $0.securityAct(action: .openWithBiometric(key: Data(repeating: 3, count: 32), wrapped: Data([9])))
    }
    let opening = await phone.begin()
    #expect(opening.stage.lock?.ready.ways.biometric == true)
    face.refuses = BiometricRefused()
    #expect(await !opening.unlockWithBiometric())
    #expect(opening.stage.lock?.problem == Message("error_vault_biometric_refused"))
    face.refuses = BiometricKeyLost()
    #expect(await !opening.unlockWithBiometric())
    #expect(opening.stage.lock?.problem == Message("error_vault_biometric_key"))
    face.refuses = nil
    #expect(await opening.unlockWithBiometric())
    await phone.end(opening)
    face.refuses = BiometricKeyLost()
    let again = await phone.begin()
    #expect(await !again.unlockWithBiometric())
    #expect(await again.unlock(passphrase: passphrase))
  }

  @Test func aPhoneThatKnowsNoFaceIsNotAskedForOne() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    #expect(await !opening.unlockWithBiometric())
    #expect(opening.stage.lock?.problem == Message("error_vault_no_such_slot"))
  }

  @Test func whatFailsAtTheLockIsSaidThere() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    for problem in vaultErrors where problem != .DatabaseDamaged {
      phone.door.unlockFails = problem
      #expect(await !opening.unlock(passphrase: passphrase))
      let locked = try #require(opening.stage.lock, "\(problem)")
      if case .TryLater(let seconds) = problem {
        #expect(locked.waitSeconds == seconds && locked.problem == nil)
      } else {
        #expect(locked.problem == messageFor(problem))
      }
    }
    phone.door.unlockFails = nil
    #expect(await opening.unlock(passphrase: passphrase))
  }

  @Test func aSecondAttemptWhileOneIsBeingMadeIsNotTaken() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    let hold = Hold(phone.calls)
    async let first = opening.unlock(passphrase: passphrase)
    while opening.stage.lock?.trying != true { await Task.yield() }
    #expect(await !opening.unlock(passphrase: "wrong, and wrong again"))
    hold.release()
    #expect(await first)
    #expect(opening.stage.core != nil)
  }

  // MARK: how heavy it is, while it is locked

  @Test func oneTapSavesAndADoubleTapIsOne() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    let model = LockModel(opening)
    async let first: Void = model.tap(4)
    async let second: Void = model.tap(4)
    _ = await (first, second)
    #expect(model.saved?.load == 4)
    #expect(model.saved?.line == .savedSupportIsThere)
    #expect(await opening.unlock(passphrase: passphrase))
    let today = try await #require(opening.stage.core).call { try $0.today() }
    #expect(today.whileLocked?.added == 1)
    #expect(today.entries.map(\.load).sorted() == [2, 4])
  }

  @Test func whoComesBackIsAskedAnewAndWhatFailsIsSaid() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    let model = LockModel(opening)
    await model.tap(0)
    #expect(model.saved?.line == .saved)
    opening.left()
    await opening.returned()
    #expect(model.saved == nil)
    for error in [AppError.NeedsSpace, .NeedsUnlock, .InboxFull(most: 200)] {
      phone.door.tapFails = error
      await model.tap(1)
      #expect(model.tapProblem == messageFor(error))
      #expect(model.saved == nil)
    }
    phone.door.tapFails = nil
    await model.tap(1)
    #expect(model.tapProblem == nil)
    #expect(model.saved?.load == 1)
    model.askAgain()
    #expect(model.saved == nil)
    try #expect(phone.vault { try $0.today().entries.count } == 3)
  }

  @Test func whatThePhoneAloneOpensTakesNone() async throws {
    let phone = try Phone()
    try phone.vault { try $0.securityAct(action: .setPassphrase(passphrase: passphrase, alwaysAsk: false)) }
    phone.key.isLost = true
    let opening = await phone.begin()
    #expect(opening.stage.lock?.takesTaps == false)
  }
}

import AftershiftCore
import Foundation
import Testing

@testable import AppModel

/// Everything, for good; it can stop half-way, and goes on.
@MainActor @Suite(.timeLimit(.minutes(3))) struct EraseTests {
  @Test func everythingGoesWithThePhonesKeysAndTheAppBeginsAnew() async throws {
    let face = Face()
    let phone = try Phone(face: face)
    try phone.lock()
    try phone.vault { _ = try $0.settingsAct(action: .setCountry(country: "IE")) }
    let opening = await phone.unlocked()
    await opening.erase()
    #expect(opening.stage.isWelcome)
    #expect(phone.files.isEmpty)
    #expect(phone.key.isForgotten && face.isForgotten && phone.copies.areForgotten)
    #expect(opening.beginning == 1)
    await opening.start()
    let core = try #require(opening.stage.core)
    #expect(try await core.call { try $0.today().entries.isEmpty })
    #expect(support(dir: phone.folder.path).country == nil)
  }

  @Test func whatIsAskedMeanwhileIsDoneBeforeOrGivenUpWithTheVault() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let opening = await phone.begin()
    let core = try #require(opening.stage.core)
    let (before, behind) = (TodayModel(core), TodayModel(core))
    let hold = Hold(phone.calls)
    async let stored = before.tap(2)
    await Task.yield()
    async let erases: Void = opening.erase()
    for _ in 0..<10 { await Task.yield() }
    async let late = behind.tap(3)
    for _ in 0..<10 { await Task.yield() }
    hold.release()
    #expect(await stored)
    await erases
    #expect(await !late, "and nobody waits for ever")
    #expect(behind.problem == nil)
    #expect(opening.stage.isWelcome)
    #expect(phone.files.isEmpty)
  }

  @Test func aDoubleTapErasesOnce() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let opening = await phone.begin()
    async let first: Void = opening.erase()
    async let second: Void = opening.erase()
    _ = await (first, second)
    #expect(opening.stage.isWelcome && opening.beginning == 1)
  }

  @Test func whereItCantBeginNothingIsErasedAndItOpensAgain() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.unlocked()
    let core = opening.stage.core
    for (error, key) in [
      (VaultError.NeedsSpace, "error_erase_needs_space"), (.NotWritable, "error_erase_not_writable"),
      (.Failed, "error_erase_failed"),
    ] {
      phone.door.eraseFails = error
      await opening.erase()
      guard case .eraseStopped(.everything, let why) = opening.stage else {
        Issue.record("\(opening.stage)")
        continue
      }
      #expect(why == Message(key))
    }
    #expect(!phone.key.isForgotten)
    await opening.open(byTap: true)
    #expect(await opening.unlock(passphrase: passphrase))
    #expect(opening.stage.core === core)
    #expect(try await #require(core).call { try $0.today().entries.count } == 1)
  }

  @Test func whatStandsInTheWayIsSaidAndItGoesOnHereOrAtTheNextStart() async throws {
    let phone = try Phone()
    try phone.lock()
    let inTheWay = phone.folder.appending(path: "coping-card.toml")
    try FileManager.default.createDirectory(at: inTheWay, withIntermediateDirectories: true)
    let opening = await phone.begin()
    await opening.erase()
    #expect(opening.stage.stopped == .something)
    #expect(phone.key.isForgotten && !phone.files.contains("vault"))
    await opening.erase()
    #expect(opening.stage.stopped == .something, "the same is in the way")
    let next = await phone.begin()
    #expect(next.stage.stopped == .something, "the next start tries, and says it")
    try FileManager.default.removeItem(at: inTheWay)
    await next.erase()
    #expect(next.stage.isWelcome)
    await next.start()
    #expect(next.stage.core != nil)
  }

  @Test func whatWasCutOffIsFinishedAtTheNextStartWithThePhonesKeys() async throws {
    let phone = try Phone()
    try phone.lock()
    try FileManager.default.moveItem(
      at: phone.folder.appending(path: "vault"), to: phone.folder.appending(path: "vault.erased"))
    let opening = await phone.begin()
    #expect(opening.stage.isWelcome)
    #expect(phone.files.isEmpty && phone.key.isForgotten)
  }

  @Test func aKeyThatThePhoneHoldsOnToIsSaidAndGoesLater() async throws {
    let face = Face()
    let phone = try Phone(face: face)
    try phone.vault { _ in }
    phone.key.clings = true
    let opening = await phone.begin()
    await opening.erase()
    guard case .eraseStopped(.keys, let why) = opening.stage else {
      Issue.record("\(opening.stage)")
      return
    }
    #expect(why == Message("error_erase_keys"))
    #expect(phone.files.isEmpty && face.isForgotten, "one that stays is no reason to keep the other")
    phone.key.clings = false
    await opening.erase()
    #expect(opening.stage.isWelcome && phone.key.isForgotten)
  }

  @Test func plainCopiesGoTooAndOneThatStaysIsSaid() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    phone.copies.clings = true
    let opening = await phone.begin()
    await opening.erase()
    #expect(opening.stage.stopped == .something)
    #expect(phone.files.isEmpty && phone.key.isForgotten, "all else is gone")
    phone.copies.clings = false
    await opening.erase()
    #expect(opening.stage.isWelcome && phone.copies.areForgotten)
  }

  @Test func whoseKeyIsLostForGoodCanBeginAnew() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    phone.key.isLost = true
    let opening = await phone.begin()
    #expect(opening.stage.closed?.isLost == true)
    await opening.erase()
    #expect(opening.stage.isWelcome)
    await opening.start()
    #expect(opening.stage.core != nil)
  }

  @Test func whatShowsMeanwhileIsThatItIsBeingErased() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let opening = await phone.begin()
    let hold = Hold(phone.calls)
    async let erases: Void = opening.erase()
    await Task.yield()
    guard case .erasing = opening.stage else {
      Issue.record("\(opening.stage)")
      hold.release()
      return
    }
    #expect(await !opening.unlock(passphrase: passphrase))
    await opening.start()
    hold.release()
    await erases
    #expect(opening.stage.isWelcome && phone.door.creations == 1)
  }
}

import AftershiftCore
import Foundation
import Testing

@testable import AppModel

/// Whether it opens, and what can be done where it doesn't.
@MainActor struct OpeningTests {
  @Test func theFirstStartIsAWelcomeAndADoubleTapOnStartMakesOneVault() async throws {
    let phone = try Phone()
    let opening = await phone.begin()
    #expect(opening.stage.isWelcome)
    #expect(phone.files.isEmpty, "nothing is stored before Start")
    async let first: Void = opening.start()
    async let second: Void = opening.start()
    _ = await (first, second)
    #expect(opening.stage.core != nil)
    #expect(phone.door.creations == 1)
    await phone.end(opening)
    let again = await phone.begin()
    #expect(again.stage.core != nil, "the phone opens it unasked")
  }

  @Test func everyReasonIsSaidAndOnlyDamageCanBeSetAside() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let lost: [VaultError] = [.WrongKey, .SlotsDamaged, .SlotsOfAnother]
    for problem in vaultErrors {
      phone.door.unlockFails = problem
      let closed = try #require(await phone.begin().stage.closed, "\(problem)")
      #expect(closed.why == messageFor(problem))
      #expect(closed.canSetAside == (problem == .DatabaseDamaged))
      #expect(closed.isLost == lost.contains(problem), "\(problem)")
    }
  }

  @Test func aLostDeviceKeyIsSaidAndChangesNothing() async throws {
    let phone = try Phone()
    try phone.vault { try $0.todayAct(action: .tapLoad(load: 3)) }
    phone.key.isLost = true
    let opening = await phone.begin()
    let closed = try #require(opening.stage.closed)
    #expect(closed.why == Message("error_vault_device_key"))
    #expect(closed.isLost && !closed.canSetAside)
    phone.key.isLost = false
    await opening.open(byTap: true)
    let load = try await #require(opening.stage.core).call { try $0.today().open?.load }
    #expect(load == 3)
  }

  @Test func withTheDeviceKeyLostTheOtherWaysAreAskedFor() async throws {
    let phone = try Phone()
    try phone.vault { try $0.securityAct(action: .setPassphrase(passphrase: passphrase, alwaysAsk: false)) }
    phone.key.isLost = true
    let opening = await phone.begin()
    #expect(opening.stage.lock?.ready.ways.passphrase == true)
    #expect(await opening.unlock(passphrase: passphrase))
  }

  // MARK: damage

  @Test func aDamagedDatabaseIsSetAsideWhereThePhoneOpensItAndKept() async throws {
    let phone = try Phone()
    try phone.vault { try $0.todayAct(action: .tapLoad(load: 3)) }
    let damaged = try phone.damage()
    let opening = await phone.begin()
    #expect(opening.stage.closed?.canSetAside == true)
    #expect(try Data(contentsOf: phone.database) == damaged, "not before a yes")
    let before = opening.beginning
    await opening.setAsideAndStart()
    let core = try #require(opening.stage.core)
    guard case .text(let folder)? = opening.stage.notice?.values.first else {
      Issue.record("no folder is named")
      return
    }
    #expect(opening.stage.notice?.key == "opening_set_aside_done")
    #expect(opening.beginning == before + 1, "nothing of the old may show")
    #expect(try await core.call { try $0.today().entries.isEmpty })
    let kept = try #require(
      FileManager.default.enumerator(atPath: phone.folder.path)?.compactMap { $0 as? String }
        .first { $0.contains(folder) && $0.hasSuffix("data.db") })
    #expect(try Data(contentsOf: phone.folder.appending(path: kept)) == damaged)
    opening.noticeRead()
    #expect(opening.stage.notice == nil && opening.stage.core === core)
  }

  @Test func behindALockItIsSetAsideOnlyForSomebodyWhoOpensIt() async throws {
    let phone = try Phone()
    try phone.lock()
    let damaged = try phone.damage()
    let opening = await phone.begin()
    #expect(await !opening.unlock(passphrase: passphrase))
    #expect(opening.stage.closed?.canSetAside == true)
    await opening.setAsideAndStart()
    #expect(opening.stage.lock?.setsAside == true)
    #expect(opening.stage.lock?.takesTaps == false, "beside a damaged database nothing is tapped")
    #expect(await !opening.unlock(passphrase: "wrong, and wrong again"))
    #expect(opening.stage.lock?.setsAside == true)
    #expect(opening.stage.lock?.problem == Message("error_vault_wrong_passphrase"))
    #expect(try Data(contentsOf: phone.database) == damaged)
    #expect(await opening.unlock(passphrase: passphrase))
    #expect(opening.stage.notice?.key == "opening_set_aside_done")
  }

  @Test func whoWouldRatherLeaveItWhereItIsGoesBack() async throws {
    let phone = try Phone()
    try phone.lock()
    let damaged = try phone.damage()
    let opening = await phone.begin()
    _ = await opening.unlock(passphrase: passphrase)
    await opening.setAsideAndStart()
    await opening.open(byTap: true)
    #expect(opening.stage.lock?.setsAside == false)
    #expect(await !opening.unlock(passphrase: passphrase))
    #expect(opening.stage.closed?.canSetAside == true)
    #expect(try Data(contentsOf: phone.database) == damaged)
  }

  @Test func damageThatIsMetLaterClosesAndWhatCanBeReadOpensAgain() async throws {
    let phone = try Phone()
    try phone.vault { try $0.todayAct(action: .tapLoad(load: 3)) }
    let opening = await phone.begin()
    let core = try #require(opening.stage.core)
    let model = TodayModel(core)
    #expect(await model.show { _ in throw AppError.DataDamaged } == nil)
    let closed = try #require(opening.stage.closed)
    #expect(closed.why == Message("error_data_damaged"))
    #expect(closed.canSetAside && !closed.isLost)
    #expect(opening.beginning == 1)
    await #expect(throws: CancellationError.self) { try await core.call { try $0.today() } }
    await opening.open(byTap: true)
    let again = try #require(opening.stage.core)
    #expect(again !== core)
    #expect(try await again.call { try $0.today().open?.load } == 3)
  }

  // MARK: a phone that is locked

  @Test func aPhoneThatIsLockedClosesTheVaultAndOpensItAgain() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let opening = await phone.begin()
    let core = try #require(opening.stage.core)
    opening.left()
    await opening.protectedDataGoesAway()
    #expect(opening.stage.isOpening, "it asks for nothing")
    try phone.vault { try $0.todayAct(action: .tapLoad(load: 1)) }
    await opening.protectedDataIsBack()
    await opening.returned()
    #expect(opening.stage.core === core, "with the words that were being typed")
    #expect(opening.cover == .none)
  }

  /// Some phones say both at once, to an app that slept.
  @Test func aPhoneThatIsUnlockedBeforeTheVaultIsClosedOpensItAgain() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let opening = await phone.begin()
    let hold = Hold(phone.calls)
    async let closes: Void = opening.protectedDataGoesAway()
    await Task.yield()
    await opening.protectedDataIsBack()
    hold.release()
    await closes
    await phone.settle()
    #expect(opening.stage.core != nil, "nobody has what a lock would ask for")
  }

  @Test func whoTypesAPassphraseTypesItAgainAfterThePhoneWasLocked() async throws {
    let phone = try Phone()
    try phone.lock(after: .fifteenMinutes)
    let opening = await phone.unlocked()
    await opening.protectedDataGoesAway()
    #expect(phone.isClosed())
    #expect(opening.stage.lock != nil)
    await opening.protectedDataIsBack()
    #expect(opening.stage.lock != nil)
    #expect(await opening.unlock(passphrase: passphrase))
  }

  @Test func comingBackIsEnoughShouldNobodySayThatThePhoneIsUnlocked() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let opening = await phone.begin()
    opening.left()
    await opening.protectedDataGoesAway()
    await opening.returned()
    #expect(opening.stage.core != nil)
    #expect(opening.cover == .none)
  }

  @Test func whatIsUnlockedAsThePhoneLocksIsLockedAgain() async throws {
    let phone = try Phone()
    try phone.lock(after: .fifteenMinutes)
    let opening = await phone.begin()
    let hold = Hold(phone.calls)
    async let opens = opening.unlock(passphrase: passphrase)
    while opening.stage.lock?.trying != true { await Task.yield() }
    await opening.protectedDataGoesAway()
    hold.release()
    _ = await opens
    #expect(opening.stage.lock != nil)
    #expect(phone.isClosed())
  }

  @Test func whatCouldNotBeReadIsTriedAgainOnceThePhoneIsUnlocked() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    phone.door.unlockFails = VaultError.Failed
    let opening = await phone.begin()
    #expect(opening.stage.closed != nil)
    phone.door.unlockFails = nil
    await opening.protectedDataIsBack()
    #expect(opening.stage.core != nil)
  }
}

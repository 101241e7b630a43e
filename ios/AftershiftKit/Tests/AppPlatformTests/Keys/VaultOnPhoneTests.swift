import AftershiftCore
import AppModel
import Foundation
import Testing

@testable import AppPlatform

/// The way to the vault as the app goes it, by the real core, with the keys in a Keychain and the reminders on a phone.
@MainActor final class VaultOnPhoneTests {
  private let root: URL
  private let folders: AppFolders
  private let keychain = FakeKeychain()
  private let board = FakeBoard()
  private let phone: NotificationReminders

  init() throws {
    root = try temporaryFolder()
    folders = phoneFolders(root)
    phone = NotificationReminders(
      folder: folders.reminders.path, board: board, words: Household.words, toSettings: { true })
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// As at a start of the app.
  private func start() async throws -> OpeningModel {
    let keys = PhoneKeys(device: KeychainDeviceKey(keychain), biometric: KeychainBiometricKey(keychain, FakeQuestion()))
    try folders.prepare { try folders.marker.settle(vaultIsThere: $0, keys: keys) }
    let passing = folders.passing
    let opening = OpeningModel(
      CoreGate(dir: folders.vault.path, keys: keys, reminders: phone, forgetCopies: { try passing.clear() }))
    await opening.open()
    return opening
  }

  private func begun() async throws -> OpenCore {
    let opening = try await start()
    await opening.start()
    return try #require(opening.stage.core)
  }

  private func checkIn() async throws {
    let core = try await begun()
    _ = try await core.call { try $0.todayAct(action: .tapLoad(load: 3)) }
    await core.lock()
  }

  private func closed(_ opening: OpeningModel) throws -> Stage.Closed {
    guard case .closed(let closed) = opening.stage else { throw CancellationError() }
    return closed
  }

  @Test func aCheckInIsThereAtTheNextStart() async throws {
    try await checkIn()
    let core = try #require(try await start().stage.core)
    #expect(try await core.call { try $0.today().open?.load } == 3)
    await core.lock()
  }

  @Test func onALockedPhoneItDoesNotOpenAndNothingIsCalledLost() async throws {
    try await checkIn()
    keychain.state.locked = true
    let opening = try await start()
    #expect(try !closed(opening).isLost)
    keychain.state.locked = false
    await opening.open()
    let core = try #require(opening.stage.core)
    #expect(try await core.call { try $0.today().open?.load } == 3)
    await core.lock()
  }

  @Test func withoutItsKeyItIsLostAndWithAnotherOneItDoesNotOpen() async throws {
    try await checkIn()
    keychain.overwrite(Data(repeating: 9, count: 32))
    #expect(try closed(try await start()).isLost)
    try KeychainDeviceKey(keychain).forget()
    #expect(try closed(try await start()).why == Message("error_vault_device_key"))
  }

  @Test func takenOffThePhoneAndPutOnAgainItBeginsAnewWithoutTheOldKeys() async throws {
    try await checkIn()
    try FileManager.default.removeItem(at: root)
    let opening = try await start()
    guard case .welcome = opening.stage else {
      Issue.record("not welcome")
      return
    }
    #expect(keychain.kept("app.aftershift.key").isEmpty)
  }

  @Test func theFaceOpensIt() async throws {
    let core = try await begun()
    let biometric = KeychainBiometricKey(keychain, FakeQuestion())
    let key = Data((0..<32).map { UInt8($0) })
    let blob = try await biometric.wrap(key)
    _ = try await core.call {
      _ = try $0.securityAct(action: .setPassphrase(passphrase: "a long passphrase of mine", alwaysAsk: true))
      return try $0.securityAct(action: .openWithBiometric(key: key, wrapped: blob))
    }
    await core.lock()
    let opening = try await start()
    #expect(opening.stage.core == nil)
    keychain.state.answer = -128
    #expect(await !opening.unlockWithBiometric())
    keychain.state.answer = 0
    #expect(await opening.unlockWithBiometric())
    await opening.stage.core?.lock()
  }

  @Test func erasedNothingIsLeftOfItOnThePhone() async throws {
    let opening = try await start()
    await opening.start()
    let core = try #require(opening.stage.core)
    _ = try await core.call {
      _ = try $0.remindersAct(action: .noSleep)
      return try $0.remindersAct(
        action: .choose(kind: .fixedTime, number: nil, minutes: nil, time: 12 * 60, weekdays: []))
    }
    for _ in 0..<200 where board.pendingNow.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    #expect(!board.pendingNow.isEmpty, "planned by itself after what was chosen")
    try Data("plain".utf8).write(to: try folders.passing.new("plan.txt"))

    await opening.erase()
    await phone.rearm()
    #expect(board.pendingNow.isEmpty)
    #expect(keychain.kept("app.aftershift.key").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folders.passing.folder.path))
    #expect(throws: LedgerError.None) { try reminderTimes(folder: self.folders.reminders.path) }
    guard case .welcome = opening.stage else {
      Issue.record("not welcome")
      return
    }
  }
}

import AppModel
import Foundation
import Security
import Testing

@testable import AppPlatform

struct DeviceKeyTests {
  private let keychain = FakeKeychain()
  private var key: KeychainDeviceKey { KeychainDeviceKey(keychain) }
  private let secret = Data((0..<32).map { UInt8($0) })
  private var kept: [[String: Any]] { keychain.kept("app.aftershift.key") }

  @Test func whatIsKeptComesBackAndTheSlotFileHoldsOnlyAName() throws {
    let blob = try key.wrap(secret)
    #expect(String(data: blob, encoding: .utf8).flatMap(UUID.init(uuidString:)) != nil)
    #expect(try key.unwrap(blob) == secret)
  }

  @Test func itStaysOnThisPhoneAndIsReadOnlyWhileThatIsUnlocked() throws {
    _ = try key.wrap(secret)
    let item = try #require(kept.first)
    #expect(
      item[kSecAttrAccessible as String] as? String == kSecAttrAccessibleWhenUnlockedThisDeviceOnly as String)
    #expect(item[kSecAttrSynchronizable as String] as? Bool == false)
    #expect(item[kSecClass as String] as? String == kSecClassGenericPassword as String)
  }

  @Test func aKeyThatIsNotThereIsLost() throws {
    let blob = try key.wrap(secret)
    try key.forget()
    #expect(throws: DeviceKeyLost()) { try key.unwrap(blob) }
    #expect(throws: DeviceKeyLost()) { try key.unwrap(Data(UUID().uuidString.utf8)) }
  }

  @Test func whatThisPhoneNeverGaveOutIsLost() {
    for blob in [Data(), Data("slot".utf8), Data([0xff, 0xfe]), Data(repeating: 1, count: 60)] {
      #expect(throws: DeviceKeyLost()) { try key.unwrap(blob) }
    }
  }

  @Test func whatIsNoKeyIsLost() throws {
    let blob = try key.wrap(secret)
    keychain.overwrite(Data("short".utf8))
    #expect(throws: DeviceKeyLost()) { try key.unwrap(blob) }
  }

  @Test func onALockedPhoneNothingIsLost() throws {
    let blob = try key.wrap(secret)
    keychain.state.locked = true
    #expect(throws: ProtectedDataUnavailable()) { try key.unwrap(blob) }
    #expect(throws: ProtectedDataUnavailable()) { try key.wrap(secret) }
    keychain.state.locked = false
    #expect(try key.unwrap(blob) == secret)
  }

  @Test func whateverElseTheKeychainSaysIsNotTakenForALoss() {
    keychain.state.addFails = errSecMissingEntitlement
    #expect(throws: KeychainFailed(errSecMissingEntitlement)) { try key.wrap(secret) }
  }

  @Test func aNewOneThatNeverReachesTheSlotFileTakesNothingAway() throws {
    let first = try key.wrap(secret)
    _ = try key.wrap(Data(repeating: 9, count: 32))
    #expect(try key.unwrap(first) == secret)
  }

  @Test func onceTheNewOneOpensTheOldOnesAreGone() throws {
    let old = try key.wrap(Data(repeating: 9, count: 32))
    let new = try key.wrap(secret)
    #expect(try key.unwrap(new) == secret)
    #expect(kept.count == 1)
    #expect(throws: DeviceKeyLost()) { try key.unwrap(old) }
  }

  @Test func givingUpWhatIsNotThereIsNothingToBeDone() throws {
    try key.forget()
    _ = try key.wrap(secret)
    _ = try key.wrap(secret)
    try key.forget()
    #expect(kept.isEmpty)
  }

  @Test func aKeyThatStaysIsSaid() throws {
    _ = try key.wrap(secret)
    keychain.state.deleteFails = errSecNotAvailable
    #expect(throws: KeychainFailed(errSecNotAvailable)) { try key.forget() }
  }

  @Test func neitherKindTouchesTheOther() async throws {
    let biometric = KeychainBiometricKey(keychain, FakeQuestion())
    let (blob, other) = (try key.wrap(secret), try await biometric.wrap(secret))
    try biometric.forget()
    #expect(try key.unwrap(blob) == secret)
    await #expect(throws: BiometricKeyLost()) { try await biometric.unwrap(other) }
  }
}

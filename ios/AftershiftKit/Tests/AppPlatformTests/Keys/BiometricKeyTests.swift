import AppModel
import Foundation
import Security
import Testing

@testable import AppPlatform

struct BiometricKeyTests {
  private let keychain = FakeKeychain()
  private var key: KeychainBiometricKey { KeychainBiometricKey(keychain, FakeQuestion()) }
  private let secret = Data((0..<32).map { UInt8($0) })

  @Test func whoIsRecognisedGetsIt() async throws {
    let blob = try await key.wrap(secret)
    #expect(try await key.unwrap(blob) == secret)
  }

  @Test func itGoesWithAnotherFaceAndWithThePhonesPasscode() async throws {
    _ = try await key.wrap(secret)
    let item = try #require(keychain.kept("app.aftershift.biometric").first)
    // Some phones refuse it together with either of these; it says both.
    #expect(item[kSecAttrAccessible as String] == nil)
    #expect(item[kSecAttrSynchronizable as String] == nil)
    #if os(Linux)
      let control = try #require(item[kSecAttrAccessControl as String] as? SecAccessControl)
      #expect(control.flags == .biometryCurrentSet)
      #expect(control.protection as? String == kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly as String)
    #endif
  }

  @Test func whoIsNotRecognisedKeepsNothing() async {
    let refused = KeychainBiometricKey(keychain, FakeQuestion(recognised: false))
    #expect(!refused.available())
    await #expect(throws: BiometricRefused()) { try await refused.wrap(secret) }
    #expect(keychain.kept("app.aftershift.biometric").isEmpty)
  }

  @Test(arguments: [errSecUserCanceled, errSecAuthFailed, errSecInteractionNotAllowed, errSecNotAvailable])
  func aNoIsNoLoss(_ status: OSStatus) async throws {
    let blob = try await key.wrap(secret)
    keychain.state.answer = status
    await #expect(throws: BiometricRefused()) { try await key.unwrap(blob) }
    keychain.state.answer = errSecSuccess
    #expect(try await key.unwrap(blob) == secret)
  }

  @Test(arguments: [errSecSuccess, errSecAuthFailed, errSecParam])
  func afterAnotherFaceWasAddedItIsLostHoweverThePhoneSaysSo(_ status: OSStatus) async throws {
    let blob = try await key.wrap(secret)
    keychain.state.invalidated = true
    keychain.state.answer = status
    await #expect(throws: BiometricKeyLost()) { try await key.unwrap(blob) }
  }

  @Test func whatIsNotThereOrIsNoKeyIsLost() async throws {
    await #expect(throws: BiometricKeyLost()) { try await key.unwrap(Data(UUID().uuidString.utf8)) }
    await #expect(throws: BiometricKeyLost()) { try await key.unwrap(Data("slot".utf8)) }
    let blob = try await key.wrap(secret)
    keychain.overwrite(Data())
    await #expect(throws: BiometricKeyLost()) { try await key.unwrap(blob) }
  }

  @Test func aFormerOneStandsUntilTheNewOneHasOpened() async throws {
    let old = try await key.wrap(Data(repeating: 9, count: 32))
    let new = try await key.wrap(secret)
    #expect(try await key.unwrap(old) == Data(repeating: 9, count: 32))
    await #expect(throws: BiometricKeyLost()) { try await key.unwrap(new) }
  }

  @Test func aKeychainThatTakesNoneIsARefusal() async {
    keychain.state.addFails = errSecNotAvailable
    await #expect(throws: BiometricRefused()) { try await key.wrap(secret) }
  }

  @Test func itIsGivenUpWithoutAQuestion() async throws {
    _ = try await key.wrap(secret)
    keychain.state.answer = errSecUserCanceled
    try key.forget()
    #expect(keychain.kept("app.aftershift.biometric").isEmpty)
  }
}

import AppModel
import Foundation
import Security
import Testing

@testable import AppPlatform

final class InstallMarkerTests {
  private let root: URL
  private let attributes = FakeAttributes()
  private let keychain = FakeKeychain()
  private let marker: InstallMarker
  private let secret = Data(repeating: 7, count: 32)
  private var keys: PhoneKeys {
    PhoneKeys(
      device: KeychainDeviceKey(keychain), biometric: KeychainBiometricKey(keychain, FakeQuestion()))
  }

  init() throws {
    root = try temporaryFolder()
    marker = InstallMarker(root, attributes)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  @Test func keysThatAFormerInstallationLeftAreGivenUp() async throws {
    let orphan = try keys.device.wrap(secret)
    _ = try await keys.biometric?.wrap(secret)
    try marker.settle(vaultIsThere: false, keys: keys)
    #expect(throws: DeviceKeyLost()) { try self.keys.device.unwrap(orphan) }
    #expect(keychain.kept("app.aftershift.biometric").isEmpty)
    #expect(attributes.calls.value == ["exclude installed"])
  }

  @Test func whereAVaultCameFromAnotherPhoneTheKeysStay() throws {
    let blob = try keys.device.wrap(secret)
    try marker.settle(vaultIsThere: true, keys: keys)
    #expect(try keys.device.unwrap(blob) == secret)
    try marker.settle(vaultIsThere: false, keys: keys)
    #expect(try keys.device.unwrap(blob) == secret, "it was started before")
  }

  @Test func afterTheFirstStartNothingIsGivenUpAnyMore() throws {
    try marker.settle(vaultIsThere: false, keys: keys)
    let blob = try keys.device.wrap(secret)
    try marker.settle(vaultIsThere: false, keys: keys)
    #expect(try keys.device.unwrap(blob) == secret)
  }

  @Test func aKeyThatCouldNotBeGivenUpIsAtTheNextStart() throws {
    let orphan = try keys.device.wrap(secret)
    keychain.state.deleteFails = errSecNotAvailable
    #expect(throws: KeychainFailed(errSecNotAvailable)) { try self.marker.settle(vaultIsThere: false, keys: self.keys) }
    keychain.state.deleteFails = nil
    try marker.settle(vaultIsThere: false, keys: keys)
    #expect(throws: DeviceKeyLost()) { try self.keys.device.unwrap(orphan) }
  }
}

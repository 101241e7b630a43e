import AppModel
import Foundation
import Security

/// The key that this phone keeps for itself, and gives out while it is unlocked. It is lost where it isn't there: a phone set
/// up anew, files put back from another one. Whatever else the Keychain says may pass, so it isn't taken for that: from "lost"
/// it is a short way to erasing.
public struct KeychainDeviceKey: DeviceKey {
  public static let service = "app.aftershift.key"
  private let store: any KeychainStore

  public init(_ store: any KeychainStore = SystemKeychain()) { self.store = store }

  private var keys: KeychainService { KeychainService(name: Self.service, store: store) }

  public func wrap(_ key: Data) throws -> Data {
    let here = kSecAttrAccessibleWhenUnlockedThisDeviceOnly
    return try keys.keep(key, [kSecAttrAccessible as String: here, kSecAttrSynchronizable as String: false])
  }

  public func unwrap(_ blob: Data) throws -> Data {
    guard let account = keys.account(blob) else { throw DeviceKeyLost() }
    let (status, key) = keys.read(account)
    switch status {
    case errSecSuccess:
      guard let key, key.count == KeychainService.keyLength else { throw DeviceKeyLost() }
      keys.removeOthers(than: account)
      return key
    case errSecItemNotFound: throw DeviceKeyLost()
    case errSecInteractionNotAllowed: throw ProtectedDataUnavailable()
    default: throw KeychainFailed(status)
    }
  }

  public func forget() throws { try keys.forget() }
}

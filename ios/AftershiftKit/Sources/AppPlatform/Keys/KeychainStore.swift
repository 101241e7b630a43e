import Foundation
import Security

/// The phone's Keychain, as it is asked and as it answers. Tests put one in memory in its place.
public protocol KeychainStore: Sendable {
  func add(_ attributes: [String: Any]) -> OSStatus
  /// The secret of the one that was asked for; or the attributes of all of them.
  func copy(_ query: [String: Any]) -> (status: OSStatus, found: Any?)
  func delete(_ query: [String: Any]) -> OSStatus
}

public struct SystemKeychain: KeychainStore {
  public init() {}

  public func add(_ attributes: [String: Any]) -> OSStatus { SecItemAdd(attributes as CFDictionary, nil) }

  public func copy(_ query: [String: Any]) -> (status: OSStatus, found: Any?) {
    var found: CFTypeRef?
    let status = SecItemCopyMatching(query as CFDictionary, &found)
    return (status, found)
  }

  public func delete(_ query: [String: Any]) -> OSStatus { SecItemDelete(query as CFDictionary) }
}

/// The phone is locked, and so are this key and the vault's files. Neither is lost: they are back when it is unlocked.
public struct ProtectedDataUnavailable: Error, Equatable { public init() {} }

/// Whatever else the Keychain says. It may pass, so nothing is concluded from it.
public struct KeychainFailed: Error, Equatable {
  public let status: OSStatus

  public init(_ status: OSStatus) { self.status = status }
}

import Foundation
import Security

/// Keys of one kind in the Keychain, each by a random name: that name is what the slot file holds in the place of a wrapped
/// key. So nothing is encrypted here, and whoever copies the slot file has nothing.
struct KeychainService {
  let name: String
  let store: any KeychainStore

  static let keyLength = 32

  /// Keeps it under a new name. `protection`: who may read it when.
  func keep(_ key: Data, _ protection: [String: Any]) throws -> Data {
    let account = UUID().uuidString
    let item = query(account).merging([kSecValueData as String: key]) { $1 }.merging(protection) { $1 }
    let status = store.add(item)
    if status == errSecInteractionNotAllowed { throw ProtectedDataUnavailable() }
    guard status == errSecSuccess else { throw KeychainFailed(status) }
    return Data(account.utf8)
  }

  /// `blob`: what `keep` gave. Nil where it is none: then there is nothing to be asked for.
  func account(_ blob: Data) -> String? {
    String(data: blob, encoding: .utf8).flatMap(UUID.init(uuidString:))?.uuidString
  }

  func read(_ account: String, _ more: [String: Any] = [:]) -> (status: OSStatus, key: Data?) {
    let wanted: [String: Any] = [kSecReturnData as String: true, kSecMatchLimit as String: kSecMatchLimitOne]
    let (status, found) = store.copy(query(account).merging(wanted) { $1 }.merging(more) { $1 })
    return (status, found as? Data)
  }

  /// All but this one, which the slot file is known to hold: it has just opened the vault. Not sooner: a new one may be kept
  /// here and never reach the slot file, and then the older one is still what opens.
  func removeOthers(than account: String) {
    let wanted: [String: Any] = [kSecReturnAttributes as String: true, kSecMatchLimit as String: kSecMatchLimitAll]
    let found = store.copy(query(nil).merging(wanted) { $1 }).found as? [[String: Any]] ?? []
    for other in found.compactMap({ $0[kSecAttrAccount as String] as? String }) where other != account {
      // One that stays opens nothing, and is met again.
      _ = store.delete(query(other))
    }
  }

  func forget() throws {
    let status = store.delete(query(nil))
    guard status == errSecSuccess || status == errSecItemNotFound else { throw KeychainFailed(status) }
  }

  /// Without a word of iCloud's Keychain it isn't meant. On a Mac it is the Keychain that a phone has.
  private func query(_ account: String?) -> [String: Any] {
    var query: [String: Any] = [
      kSecClass as String: kSecClassGenericPassword, kSecAttrService as String: name,
      kSecUseDataProtectionKeychain as String: true,
    ]
    if let account { query[kSecAttrAccount as String] = account }
    return query
  }
}

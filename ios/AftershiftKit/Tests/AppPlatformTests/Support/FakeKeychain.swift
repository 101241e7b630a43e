import AppModel
import Foundation
import LocalAuthentication
import Security

@testable import AppPlatform

/// A Keychain in memory. It outlives the app, as the phone's does.
final class FakeKeychain: KeychainStore, @unchecked Sendable {
  private let lock = NSLock()
  private var items: [[String: Any]] = []
  private var states = State()

  struct State {
    /// The phone is locked.
    var locked = false
    /// What a question for a face comes to.
    var answer = errSecSuccess
    /// Another face was added: what was kept for the former ones is gone.
    var invalidated = false
    var addFails: OSStatus?
    var deleteFails: OSStatus?
  }

  var state: State {
    get { lock.withLock { states } }
    set { lock.withLock { states = newValue } }
  }

  func kept(_ service: String) -> [[String: Any]] {
    lock.withLock { items.filter { $0[kSecAttrService as String] as? String == service } }
  }

  /// Somebody has put something else in its place.
  func overwrite(_ secret: Data) {
    lock.withLock { for place in items.indices { items[place][kSecValueData as String] = secret } }
  }

  func add(_ attributes: [String: Any]) -> OSStatus {
    lock.withLock {
      if let status = states.addFails { return status }
      if states.locked { return errSecInteractionNotAllowed }
      items.append(attributes)
      return errSecSuccess
    }
  }

  func copy(_ query: [String: Any]) -> (status: OSStatus, found: Any?) {
    lock.withLock {
      let found = items.filter { matches($0, query) }
      if query[kSecReturnAttributes as String] != nil {
        let known = found.map { $0.filter { $0.key != kSecValueData as String } }
        return known.isEmpty ? (errSecItemNotFound, nil) : (errSecSuccess, known)
      }
      guard let item = found.first else { return (errSecItemNotFound, nil) }
      if item[kSecAttrAccessControl as String] != nil {
        if states.invalidated, states.answer == errSecSuccess { return (errSecItemNotFound, nil) }
        let context = query[kSecUseAuthenticationContext as String] as? LAContext
        if context?.interactionNotAllowed == true {
          return (states.invalidated ? errSecItemNotFound : errSecInteractionNotAllowed, nil)
        }
        if states.answer != errSecSuccess { return (states.answer, nil) }
      }
      if states.locked { return (errSecInteractionNotAllowed, nil) }
      return (errSecSuccess, item[kSecValueData as String])
    }
  }

  func delete(_ query: [String: Any]) -> OSStatus {
    lock.withLock {
      if let status = states.deleteFails { return status }
      let before = items.count
      items.removeAll { matches($0, query) }
      return items.count == before ? errSecItemNotFound : errSecSuccess
    }
  }

  private func matches(_ item: [String: Any], _ query: [String: Any]) -> Bool {
    [kSecClass, kSecAttrService, kSecAttrAccount].allSatisfy { attribute in
      let wanted = query[attribute as String] as? String
      return wanted == nil || wanted == item[attribute as String] as? String
    }
  }
}

struct FakeQuestion: BiometricQuestion {
  var recognised = true
  func available() -> Bool { recognised }
  func ask() async throws { if !recognised { throw BiometricRefused() } }
  func context() -> LAContext { LAContext() }
}

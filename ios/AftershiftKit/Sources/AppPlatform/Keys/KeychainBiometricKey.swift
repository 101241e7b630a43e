import AppModel
import Foundation
import LocalAuthentication
import Security

/// A key that the Keychain gives out only after it has recognised the face or finger it knew when the key was kept. It gives
/// it up for good when another is added, or when the phone's passcode is taken off.
public struct KeychainBiometricKey: BiometricKey {
  public static let service = "app.aftershift.biometric"
  private let store: any KeychainStore
  private let question: any BiometricQuestion

  public init(_ store: any KeychainStore = SystemKeychain(), _ question: any BiometricQuestion) {
    self.store = store
    self.question = question
  }

  private var keys: KeychainService { KeychainService(name: Self.service, store: store) }

  public func available() -> Bool { question.available() }

  /// The Keychain keeps it without a question. It is asked all the same: else who is holding the phone could lock its owner's
  /// finger in, and the phone would ask whether the app may use Face ID only when it is to open.
  public func wrap(_ key: Data) async throws -> Data {
    try await question.ask()
    return try await aside {
      guard
        let control = SecAccessControlCreateWithFlags(
          nil, kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly, .biometryCurrentSet, nil)
      else { throw BiometricRefused() }
      do {
        return try keys.keep(key, [kSecAttrAccessControl as String: control])
      } catch { throw BiometricRefused() }
    }
  }

  public func unwrap(_ blob: Data) async throws -> Data {
    guard let account = keys.account(blob) else { throw BiometricKeyLost() }
    return try await aside {
      let (status, key) = keys.read(account, [kSecUseAuthenticationContext as String: question.context()])
      switch status {
      case errSecSuccess:
        guard let key, key.count == KeychainService.keyLength else { throw BiometricKeyLost() }
        keys.removeOthers(than: account)
        return key
      case errSecItemNotFound: throw BiometricKeyLost()
      case errSecUserCanceled, errSecInteractionNotAllowed: throw BiometricRefused()
      // Not recognised; or it can't be any more, which some phones say in the same way.
      default:
        if isGone(account) { throw BiometricKeyLost() }
        throw BiometricRefused()
      }
    }
  }

  public func forget() throws { try keys.forget() }

  /// Asked in a way that shows no question: a key that is there and may not be read is no key that is lost.
  private func isGone(_ account: String) -> Bool {
    let silent = question.context()
    silent.interactionNotAllowed = true
    return keys.read(account, [kSecUseAuthenticationContext as String: silent]).status == errSecItemNotFound
  }

  /// The Keychain answers when the question is over, and the screens don't wait for it.
  private func aside(_ read: @escaping @Sendable () throws -> Data) async throws -> Data {
    try await withCheckedThrowingContinuation { asked in
      DispatchQueue.global(qos: .userInitiated).async { asked.resume(with: Result(catching: read)) }
    }
  }
}

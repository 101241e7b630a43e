import AftershiftCore
import Foundation

/// What this phone keeps the vault's key with, by itself.
public protocol DeviceKey: Sendable {
  /// Keeps `key`; what it gives back goes into the slot file and finds it again.
  func wrap(_ key: Data) throws -> Data

  /// The key again; the caller wipes it. Throws `DeviceKeyLost`.
  func unwrap(_ blob: Data) throws -> Data

  /// Gives it up: what was wrapped opens nothing any more. Where there is none, nothing is to be done.
  func forget() throws
}

/// The same behind a face or a finger, asked for each time. The phone shows its own question for it and answers when that is
/// over; so these are called from where the screens are, and the core's queue doesn't wait for them.
public protocol BiometricKey: Sendable {
  /// Whether this phone can ask now: it has a sensor, and knows a face or a finger.
  func available() -> Bool

  /// Throws `BiometricRefused`.
  func wrap(_ key: Data) async throws -> Data

  /// The key again; the caller wipes it. Throws `BiometricRefused` or `BiometricKeyLost`.
  func unwrap(_ blob: Data) async throws -> Data

  /// As `DeviceKey.forget`, and without asking for a face: a key is given up, not used.
  func forget() throws
}

/// The device's key is gone, or it isn't the one that `wrap` used.
public struct DeviceKeyLost: Error, Equatable { public init() {} }

/// Not recognised, or not wanted after all: nothing is wrong, and it can be asked again.
public struct BiometricRefused: Error, Equatable { public init() {} }

/// The phone has forgotten the key: it does when another face or finger is added. The other ways still open the vault.
public struct BiometricKeyLost: Error, Equatable { public init() {} }

/// What this phone keeps keys with; no `biometric` where it has nothing for it.
public struct PhoneKeys: Sendable {
  public let device: any DeviceKey
  public let biometric: (any BiometricKey)?

  public init(device: any DeviceKey, biometric: (any BiometricKey)? = nil) {
    self.device = device
    self.biometric = biometric
  }

  /// All of them, after everything was erased. One that stays is no reason to keep the other.
  func forget() throws {
    let first = Result { try device.forget() }
    let second = Result { try biometric?.forget() }
    try first.get()
    try second.get()
  }
}

/// How much is left where erasing has stopped.
public enum Left: Sendable {
  /// It didn't begin: all is as it was.
  case everything
  /// There is no vault any more, and files of it are still there.
  case something
  /// Nothing but a key that the phone keeps, and that opens nothing any more.
  case keys
}

/// Not everything is erased.
public struct EraseStopped: Error {
  public let left: Left
  public let cause: any Error

  public init(left: Left, cause: any Error) {
    self.left = left
    self.cause = cause
  }
}

/// 32 random bytes, for `use`.
func randomKey() -> Data {
  var random = SystemRandomNumberGenerator()
  return Data((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
}

/// Wipes the `key` afterwards, whatever happens. It is taken over: had the caller it still, only a copy of it would be wiped.
func use<T>(_ key: consuming Data, _ act: (Data) throws -> T) rethrows -> T {
  defer { key.resetBytes(in: 0..<key.count) }
  return try act(key)
}

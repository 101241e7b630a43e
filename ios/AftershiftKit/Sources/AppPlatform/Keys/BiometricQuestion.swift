import AppModel
import Foundation
import LocalAuthentication

/// The phone's own question for a face or a finger. Nobody but the phone sees either.
public protocol BiometricQuestion: Sendable {
  /// It has a sensor, knows somebody, and the app may ask.
  func available() -> Bool

  /// Throws `BiometricRefused`.
  func ask() async throws

  /// What the Keychain asks with, for one time.
  func context() -> LAContext
}

/// `reason` is shown at Touch ID; Face ID shows what the Info.plist says. `no` is on the button that leaves it.
public struct PhonesQuestion: BiometricQuestion {
  private let reason: String
  private let no: String

  public init(reason: String, no: String) {
    self.reason = reason
    self.no = no
  }

  public func available() -> Bool {
    LAContext().canEvaluatePolicy(.deviceOwnerAuthenticationWithBiometrics, error: nil)
  }

  public func ask() async throws {
    let context = context()
    let recognised = await withCheckedContinuation { asked in
      context.evaluatePolicy(.deviceOwnerAuthenticationWithBiometrics, localizedReason: reason) { recognised, _ in
        asked.resume(returning: recognised)
      }
    }
    // The question goes with it.
    withExtendedLifetime(context) {}
    if !recognised { throw BiometricRefused() }
  }

  public func context() -> LAContext {
    let context = LAContext()
    context.localizedReason = reason
    context.localizedCancelTitle = no
    // No "Enter password": the phone's passcode doesn't open the vault, and the app has its own ways.
    context.localizedFallbackTitle = ""
    return context
  }
}

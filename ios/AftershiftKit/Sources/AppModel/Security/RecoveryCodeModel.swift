import AftershiftCore
import Observation

/// A new recovery code, in its groups. It opens nothing until it is set; left before that, it is gone.
@MainActor @Observable public final class RecoveryCodeModel: ScreenModel<[String]> {
  public var isWrittenDown = false
  public var lastGroup = ""
  /// What was typed isn't the last group of this code.
  public private(set) var isAnother = false

  public func load() async { if content == nil { await show { _ in try newRecoveryCode() } } }

  /// Whether it is set now. The core reads the code with the group as it was typed: its checksum says whether it is the one.
  public func set() async -> Bool {
    guard let groups = content else { return false }
    dismissProblem()
    isAnother = false
    let code = (groups.dropLast() + [lastGroup]).joined(separator: "-")
    var isSet = false
    await lead {
      isSet = await perform { _ = try await core.call { try $0.securityAct(action: .setRecoveryCode(code: code)) } }
    }
    return isSet
  }

  override public func report(_ error: any Error) {
    if case VaultError.RecoveryCodeTypo = error { isAnother = true } else { super.report(error) }
  }
}

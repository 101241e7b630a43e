import AftershiftCore
import Observation

/// The passphrase, typed once, so that it isn't forgotten where a face or a finger opens the vault.
@MainActor @Observable public final class PractiseModel: ScreenModel<SecurityState> {
  public var passphrase = ""
  /// It was the right one.
  public private(set) var isKnown = false

  public func load() async { await show { try $0.security() } }

  public func practise() async {
    dismissProblem()
    let typed = passphrase
    await lead {
      if await show({ try $0.securityAct(action: .practise(passphrase: typed)) }) != nil {
        passphrase = ""
        isKnown = true
      }
    }
  }

  /// Whether that is stored.
  public func notNow() async -> Bool {
    var isStored = false
    await lead { isStored = await show { try $0.securityAct(action: .notNow) } != nil }
    return isStored
  }
}

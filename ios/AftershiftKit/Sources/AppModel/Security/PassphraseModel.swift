import AftershiftCore
import Observation

/// A passphrase being set. What is typed is in memory only, and goes once it is set.
@MainActor @Observable public final class PassphraseModel: ScreenModel<SecurityState> {
  public let typed = NewPassphrase()
  private var chosen: Bool?

  /// Whether it is to be asked for every time: as somebody said, else as the core proposes.
  public var alwaysAsk: Bool {
    get { chosen ?? content?.newPassphraseAsks ?? false }
    set { chosen = newValue }
  }

  public func load() async { await show { try $0.security() } }

  /// Whether it is set now.
  public func set() async -> Bool {
    dismissProblem()
    guard typed.agrees() else { return false }
    let (passphrase, always) = (typed.text, alwaysAsk)
    var isSet = false
    await lead {
      isSet =
        await show { try $0.securityAct(action: .setPassphrase(passphrase: passphrase, alwaysAsk: always)) } != nil
    }
    if isSet {
      typed.forget()
      chosen = nil
    }
    return isSet
  }
}

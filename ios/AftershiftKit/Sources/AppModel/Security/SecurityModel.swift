import AftershiftCore
import Observation

/// What opens the vault, and what can be done about it.
@MainActor @Observable public final class SecurityModel: ScreenModel<SecurityState> {
  /// Whether this phone can ask for a face or a finger now.
  public private(set) var hasBiometric = false
  @ObservationIgnored private let keys: PhoneKeys

  public init(_ core: OpenCore, _ keys: PhoneKeys) {
    self.keys = keys
    super.init(core)
  }

  public func load() async {
    hasBiometric = keys.biometric?.available() == true
    await show { try $0.security() }
  }

  public func act(_ action: SecurityAction) async { await lead { await show { try $0.securityAct(action: action) } } }

  public func openWithPhone() async {
    let device = keys.device
    await lead {
      await show { core in
        try use(randomKey()) { try core.securityAct(action: .openWithPhone(key: $0, wrapped: device.wrap($0))) }
      }
    }
  }

  /// The phone asks for a face or a finger first; a refusal changes nothing.
  public func openWithBiometric() async {
    guard let biometric = keys.biometric else { return }
    await lead {
      var key = randomKey()
      defer { key.resetBytes(in: 0..<key.count) }
      await perform { [key] in
        let wrapped = try await biometric.wrap(key)
        await show { try $0.securityAct(action: .openWithBiometric(key: key, wrapped: wrapped)) }
      }
    }
  }
}

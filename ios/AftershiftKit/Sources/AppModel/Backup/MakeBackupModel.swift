import AftershiftCore
import Observation

/// A backup being made. What is typed is in memory only, and goes once it is made.
@MainActor @Observable public final class MakeBackupModel: ScreenModel<BackupState> {
  public let typed = NewPassphrase()
  public private(set) var isMade = false
  public private(set) var isWorking = false
  @ObservationIgnored private let outside: any Outside

  public init(_ core: OpenCore, _ outside: any Outside) {
    self.outside = outside
    super.init(core)
  }

  public func load() async { await show { try $0.backup() } }

  public func make() async {
    dismissProblem()
    guard typed.agrees() else { return }
    let passphrase = typed.text
    await lead { await perform { try await make(passphrase) } }
  }

  private func make(_ passphrase: String) async throws {
    // Before anybody is asked where to: what is too short is no reason to choose a place twice.
    try await core.call { _ in try checkPassphrase(passphrase: passphrase) }
    let name = try await core.call { try $0.backup().name }
    let isSaved = try await outside.save(name) { path in
      isWorking = true
      defer { isWorking = false }
      _ = try await core.call { try $0.backupAct(action: .make(to: path, passphrase: passphrase)) }
    }
    guard isSaved else { return await load() }
    typed.forget()
    isMade = true
    await show { try $0.backupAct(action: .arrived) }
  }
}

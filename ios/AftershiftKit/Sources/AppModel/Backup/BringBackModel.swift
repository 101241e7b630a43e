import AftershiftCore
import Observation

/// A backup being brought back: first the file, then its passphrase, then what is to come of it.
@MainActor @Observable public final class BringBackModel: ScreenModel<BackupState> {
  /// Where the chosen file can be read.
  public var file: String? { chosen?.path }
  public var passphrase = ""
  public private(set) var isWorking = false
  private var chosen: Chosen?
  @ObservationIgnored private let outside: any Outside

  public init(_ core: OpenCore, _ outside: any Outside) {
    self.outside = outside
    super.init(core)
  }

  /// Nothing that was opened before is still there. What came of it stays until somebody leaves.
  public func load() async {
    if chosen == nil, content?.brought == nil { await act(.close) } else { await act(nil) }
  }

  public func choose() async {
    await lead {
      if let path = await outside.choose() { chosen = Chosen(path) { [outside] in outside.letGo(path) } }
      // What was opened before isn't what was chosen now.
      await show { try $0.backupAct(action: .close) }
    }
  }

  public func open() async {
    guard let file else { return }
    dismissProblem()
    let typed = passphrase
    await lead { await act(.open(from: file, passphrase: typed)) }
  }

  public func merge(isMine: Bool) async { await lead { await bring(.merge(isMine: isMine)) } }
  public func replace(isMine: Bool) async { await lead { await bring(.replace(isMine: isMine)) } }

  private func bring(_ action: BackupAction) async {
    if await act(action) != nil {
      passphrase = ""
      chosen = nil
    }
  }

  /// What takes a second or two.
  @discardableResult private func act(_ action: BackupAction?) async -> BackupState? {
    isWorking = true
    defer { isWorking = false }
    return await show { try action.map($0.backupAct) ?? $0.backup() }
  }
}

/// A file that can be read as long as this is there: then its copy goes.
private final class Chosen: Sendable {
  let path: String
  private let letGo: @MainActor @Sendable () -> Void

  init(_ path: String, _ letGo: @escaping @MainActor @Sendable () -> Void) {
    self.path = path
    self.letGo = letGo
  }

  deinit { Task { [letGo] in await letGo() } }
}

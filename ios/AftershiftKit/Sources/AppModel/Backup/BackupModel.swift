import AftershiftCore
import Observation

/// When the last one was made.
@MainActor @Observable public final class BackupModel: ScreenModel<BackupState> {
  public func load() async { await show { try $0.backup() } }
}

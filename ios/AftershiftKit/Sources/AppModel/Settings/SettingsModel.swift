import AftershiftCore
import Observation

@MainActor @Observable public final class SettingsModel: ScreenModel<SettingsState> {
  public func load() async { await show { try $0.settings() } }

  /// Whether it is stored.
  @discardableResult public func act(_ action: SettingsAction) async -> Bool {
    await show { try $0.settingsAct(action: action) } != nil
  }
}

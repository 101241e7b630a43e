import AftershiftCore
import Observation

/// For how long what is stored is kept.
@MainActor @Observable public final class KeepingModel: ScreenModel<KeepingState> {
  public func load() async { await show { try $0.keeping() } }
  public func keep(_ keep: KeepFor) async { await show { try $0.keepingAct(action: .keep(keep: keep)) } }
}

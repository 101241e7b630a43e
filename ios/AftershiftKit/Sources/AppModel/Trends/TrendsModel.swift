import AftershiftCore
import Observation

/// Load over weeks, and the days behind it.
@MainActor @Observable public final class TrendsModel: ScreenModel<HistoryState> {
  public func load() async { await show { try $0.history() } }

  public func act(_ action: HistoryAction) async { await show { try $0.historyAct(action: action) } }
}

import AftershiftCore
import Observation

/// Needs no open vault: help now is there before any unlock, and when nothing opens.
@MainActor @Observable public final class SupportModel: ClosedModel<SupportState> {
  public func load() async { await show { $0.support() } }

  public func choose(country: String?) async { await show { try $0.choose(country: country) } }
}

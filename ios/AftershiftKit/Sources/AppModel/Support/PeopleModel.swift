import AftershiftCore
import Observation

/// Somebody to tell: only once the data is open.
@MainActor @Observable public final class PeopleModel: ScreenModel<[PlanEntry]> {
  public func load() async { await show { try $0.people() } }
}

import AftershiftCore
import Observation

/// What there is to read. Needs no open vault.
@MainActor @Observable public final class ListsModel: ClosedModel<ReadingState> {
  public func load() async { await show { try $0.lists() } }
}

import AftershiftCore
import Observation

/// What every screen's model does: asks the core, shows its answer as it is, and says so where it couldn't.
@MainActor @Observable open class ScreenModel<State: Sendable> {
  /// What the screen shows; nil until it was asked for.
  public private(set) var content: State?
  /// What went otherwise than wished.
  public private(set) var problem: Message?
  @ObservationIgnored public let core: OpenCore
  @ObservationIgnored private var leading = false

  public init(_ core: OpenCore) { self.core = core }

  /// Shows what `ask` returns, and gives it back. What showed before stays when it fails: then nil.
  @discardableResult public func show(_ ask: @escaping @Sendable (Aftershift) throws -> State) async -> State? {
    do {
      let state = try await core.call(ask)
      content = state
      problem = nil
      return state
    } catch {
      failed(error)
      return nil
    }
  }

  /// For what changes nothing that shows here. Whether it was done.
  @discardableResult public func perform(_ act: () async throws -> Void) async -> Bool {
    do {
      try await act()
      return true
    } catch {
      failed(error)
      return false
    }
  }

  /// For what leads away from what shows. While one is on its way, another isn't taken: it is the second tap of a double
  /// tap. Never for an answer: those are all stored, one after the other.
  public func lead(_ way: () async -> Void) async {
    if leading { return }
    leading = true
    await way()
    leading = false
  }

  /// Shows this instead: a part of the screen gave it back.
  public func put(_ state: State?) { content = state }

  /// Not what was given up because its screen has gone: it is asked again when the screen is back.
  private func failed(_ error: any Error) { if !(error is CancellationError) { report(error) } }

  open func report(_ error: any Error) { problem = messageFor(error) }

  /// What stands in the way of something that the core wasn't asked for.
  public func say(_ message: Message) { problem = message }

  public func dismissProblem() { problem = nil }
}

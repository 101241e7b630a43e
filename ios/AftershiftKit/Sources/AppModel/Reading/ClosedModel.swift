import AftershiftCore
import Observation

/// Where what is read lies, and the queue to read it on. Nothing has to be open for it.
struct Reading: Sendable {
  let dir: String
  let zone: @Sendable () -> PhoneZone

  func lists() throws -> ReadingState { try pages(dir: dir) }
  func page(_ id: String) throws -> PageState { try AftershiftCore.page(dir: dir, id: id, zone: zone()) }
  func support() -> SupportState { AftershiftCore.support(dir: dir) }
  func choose(country: String?) throws -> SupportState { try supportChooseCountry(dir: dir, country: country) }
  func choose(region: String?) throws { try chooseRegion(dir: dir, region: region) }
}

/// As `ScreenModel`, for a screen that needs no open vault: it is there before any unlock, and when nothing opens.
@MainActor @Observable open class ClosedModel<State: Sendable> {
  /// What the screen shows; nil until it was asked for.
  public private(set) var content: State?
  /// What went otherwise than wished.
  public private(set) var problem: Message?
  @ObservationIgnored private let calls: CoreCalls
  @ObservationIgnored private let reading: Reading

  public init(_ opening: OpeningModel) {
    calls = opening.calls
    reading = Reading(dir: opening.gate.dir, zone: opening.gate.zone)
  }

  /// Shows what `ask` returns. What showed before stays when it fails.
  func show(_ ask: @escaping @Sendable (Reading) throws -> State) async {
    let reading = reading
    do {
      content = try await calls.call { try ask(reading) }
      problem = nil
    } catch { problem = messageFor(error) }
  }

  public func dismissProblem() { problem = nil }
}

import AftershiftCore
import Observation

/// What is said before anything is stored, and the country. It makes no vault: that is what "Start" does.
@MainActor @Observable public final class FirstRunModel {
  /// Nil until they are read.
  public private(set) var pages: [PageState]?
  public private(set) var countries: [String] = []
  public private(set) var country: String?
  /// Nothing is chosen for anybody: one tired tap on "Start" would hide the numbers of a country that has them.
  public private(set) var isAnother = false
  /// Which page shows; after the last of them the country.
  public private(set) var place = 0
  public private(set) var problem: Message?
  @ObservationIgnored private let opening: OpeningModel

  public init(_ opening: OpeningModel) { self.opening = opening }

  public var page: PageState? { pages.flatMap { place < $0.count ? $0[place] : nil } }

  public func load() async {
    await show { support(dir: $0.dir) }
    let gate = opening.gate
    // Should the words ever not be there, the way in still is.
    pages = (try? await opening.calls.call { try welcome(dir: gate.dir, zone: gate.zone()) }) ?? []
  }

  /// Nil: another country.
  public func choose(_ country: String?) async {
    isAnother = country == nil
    await show { try supportChooseCountry(dir: $0.dir, country: country) }
  }

  /// From the last one, Start.
  public func next() async { if page == nil { await opening.start() } else { place += 1 } }
  public func back() { place -= 1 }
  public func dismissProblem() { problem = nil }

  private func show(_ ask: @escaping @Sendable (CoreGate) throws -> SupportState) async {
    let gate = opening.gate
    do {
      let state = try await opening.calls.call { try ask(gate) }
      (countries, country, problem) = (state.countries, state.country, nil)
    } catch { problem = messageFor(error) }
  }
}

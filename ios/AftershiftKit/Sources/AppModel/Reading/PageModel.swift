import AftershiftCore
import Observation

/// A page as it is true here, and the countries, where none is chosen.
public struct ShownPage: Sendable {
  public let page: PageState
  public let countries: [String]

  public init(page: PageState, countries: [String]) {
    self.page = page
    self.countries = countries
  }
}

/// One page. Needs no open vault.
@MainActor @Observable public final class PageModel: ClosedModel<ShownPage> {
  @ObservationIgnored private let id: String

  public init(_ opening: OpeningModel, _ id: String) {
    self.id = id
    super.init(opening)
  }

  public func load() async { await after { _ in } }

  public func choose(country: String) async { await after { _ = try $0.choose(country: country) } }

  /// Nil: it isn't said.
  public func choose(region: String?) async { await after { try $0.choose(region: region) } }

  private func after(_ choose: @escaping @Sendable (Reading) throws -> Void) async {
    let id = id
    await show {
      try choose($0)
      return ShownPage(page: try $0.page(id), countries: $0.support().countries)
    }
  }
}

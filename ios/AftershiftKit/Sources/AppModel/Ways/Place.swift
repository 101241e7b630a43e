import AftershiftCore

/// The four places of the app.
public enum AppTab: String, CaseIterable, Hashable, Sendable { case today, trends, shifts, plan }

/// What opens from them.
public enum Place: Hashable, Sendable {
  case cards
  case add
  case entry(String)
  case settings, security, passphrase, recoveryCode, practise, keeping, erase
  /// For who can't get in any more. Needs nothing open.
  case noWayIn
  case backup, makeBackup, bringBack
  case reminders, arrive
  case codes, cycles, importRoster
  case nextHelp, firstStep
  case plan(PlanKind)
  /// What is read needs nothing open.
  case page(String)
  case levels, pages
  case feature(FeaturePlace)

  /// Whether it shows without the vault.
  public var needsNothingOpen: Bool {
    switch self {
    case .noWayIn, .page, .levels, .pages: true
    default: false
    }
  }
}

/// A place of a part that a build can be without.
public struct FeaturePlace: Hashable, Sendable {
  public let feature: String
  public let name: String
  public let argument: String?

  public init(_ feature: String, _ name: String, _ argument: String? = nil) {
    self.feature = feature
    self.name = name
    self.argument = argument
  }
}

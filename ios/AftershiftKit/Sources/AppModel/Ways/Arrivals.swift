import Observation

/// A roster that another app handed to this one: the path at which it can be read, once. It waits here until the data is open
/// and somebody looks at it. The last one counts.
@MainActor @Observable public final class Arrivals {
  public private(set) var path: String?

  public init() {}

  public func put(_ path: String) { self.path = path }

  /// Once: whoever takes it shows it.
  public func take() -> String? {
    defer { path = nil }
    return path
  }
}

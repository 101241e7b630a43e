import Observation

/// Words that aren't kept (yet). They belong to the model of the place they are written on: so they outlive a look at Support
/// and the lock, are in memory only, and are gone with that place.
@MainActor @Observable public final class UnkeptWords {
  public var text = ""
  /// The note that was kept is being written again.
  public var editing = false

  public init() {}

  public func letGo() {
    text = ""
    editing = false
  }
}

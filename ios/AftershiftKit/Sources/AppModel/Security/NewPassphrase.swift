import Observation

/// A new passphrase as it is typed: twice, where nobody sees it. It is in memory only.
@MainActor @Observable public final class NewPassphrase {
  public var text = ""
  public var again = ""
  public var isHidden = true
  /// The two weren't the same.
  public private(set) var differs = false

  public init() {}

  /// Whether the two are the same, where there are two.
  func agrees() -> Bool {
    differs = isHidden && text != again
    return !differs
  }

  func forget() {
    text = ""
    again = ""
  }
}

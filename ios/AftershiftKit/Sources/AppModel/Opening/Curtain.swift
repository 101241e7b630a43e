/// What lies over everything, so that nobody beside the phone reads along.
public enum Cover: Sendable {
  case none
  /// While the app isn't in front, until it is known whether it has to lock.
  case away
  /// Somebody wanted it hidden; a tap takes it away.
  case hidden
}

/// Draws the cover and takes it away, and knows since when the app isn't in front.
struct Curtain {
  private(set) var cover = Cover.none
  /// Since when the app was left; nil where it wasn't, or is back.
  private(set) var leftAt: Int64?
  private(set) var isInFront = true

  mutating func left(_ now: Int64) {
    leftAt = now
    drawn()
  }

  /// Not in front for a moment.
  mutating func drawn() {
    isInFront = false
    if cover == .none { cover = .away }
  }

  /// When the app was left; nil where it never was. The cover stays until it is known what to do about it.
  mutating func returned() -> Int64? {
    isInFront = true
    defer { leftAt = nil }
    return leftAt
  }

  mutating func lift() { end(.away) }
  mutating func hide() { cover = .hidden }
  mutating func show() { end(.hidden) }

  /// Whoever has gone again meanwhile leaves it covered.
  private mutating func end(_ which: Cover) {
    if cover == which { cover = isInFront ? .none : .away }
  }
}

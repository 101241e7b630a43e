import Observation

/// Where somebody is, and the ways from there. Support lies over everything, with ways of its own, and going there changes
/// nothing beneath.
@MainActor @Observable public final class Router {
  public var tab = AppTab.today
  private var stacks: [AppTab: [Place]] = [:]
  /// Nil while Support isn't open.
  public private(set) var support: [Place]?

  public init() {}

  public subscript(tab: AppTab) -> [Place] {
    get { stacks[tab] ?? [] }
    set { stacks[tab] = newValue }
  }

  public var isAtSupport: Bool {
    get { support != nil }
    set { support = newValue ? support ?? [] : nil }
  }

  public var supportStack: [Place] {
    get { support ?? [] }
    set { if support != nil { support = newValue } }
  }

  /// The way that somebody is on.
  private var stack: [Place] {
    get { support ?? self[tab] }
    set { if support != nil { support = newValue } else { self[tab] = newValue } }
  }

  /// The place that shows; nil for a tab, or Support itself.
  public var here: Place? { stack.last }

  /// Every place that is open, also beneath.
  public var open: Set<Place> { Set(stacks.values.joined()).union(support ?? []) }

  /// A second tap on the same button goes nowhere twice.
  public func to(_ place: Place) { if here != place { stack.append(place) } }

  /// On to `place`, after `from` has done what it was for: back from there leads to where `from` was come from. Who went
  /// elsewhere meanwhile stays there.
  public func replace(_ from: Place, with place: Place) {
    if here == from {
      stack.removeLast()
      stack.append(place)
    }
  }

  /// Back to `place` where it lies on the way here; else on to it, in the stead of `from`.
  public func back(to place: Place, from: Place) {
    guard here == from else { return }
    if let index = stack.lastIndex(of: place) {
      stack.removeSubrange((index + 1)...)
    } else {
      replace(from, with: place)
    }
  }

  /// From `from`, once: a second tap must not leave the place that the first one led to.
  public func back(from: Place) { if here == from { stack.removeLast() } }

  /// From an open vault to what it is asked on: whoever is elsewhere stays there.
  public func leads(from: Place?, to place: Place) { if here == from { to(place) } }

  public func toSupport() { if support == nil { support = [] } }
  public func leaveSupport() { support = nil }

  /// To Today, with nothing kept of what was open before. Who is at Support stays there.
  public func afresh() {
    stacks = [:]
    tab = .today
    support = support.map { $0.filter(\.needsNothingOpen) }
  }
}

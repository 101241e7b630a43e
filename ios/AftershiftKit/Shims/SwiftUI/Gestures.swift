/// What a finger does that is more than a tap.
@MainActor @preconcurrency public protocol Gesture<Value> {
  associatedtype Value
  func _moved(_ value: Value)
  func _ended(_ value: Value)
  /// Over, or taken away.
  func _gone()
}

public struct DragGesture: Gesture {
  public struct Value: Equatable, Sendable {
    public var startLocation: CGPoint
    public var location: CGPoint
    public var translation: CGSize {
      CGSize(width: location.x - startLocation.x, height: location.y - startLocation.y)
    }
  }
  public init(minimumDistance: CGFloat = 10) {}
  public func _moved(_ value: Value) {}
  public func _ended(_ value: Value) {}
  public func _gone() {}
}

public struct _MoreGesture<Base: Gesture>: Gesture {
  public typealias Value = Base.Value
  let base: Base
  var moved: (Value) -> Void = { _ in }
  var ended: (Value) -> Void = { _ in }
  var gone: () -> Void = {}
  public func _moved(_ value: Value) {
    base._moved(value)
    moved(value)
  }
  public func _ended(_ value: Value) {
    base._ended(value)
    ended(value)
  }
  public func _gone() {
    base._gone()
    gone()
  }
}
extension Gesture {
  public func onChanged(_ act: @escaping (Value) -> Void) -> some Gesture<Value> {
    _MoreGesture(base: self, moved: act)
  }
  public func onEnded(_ act: @escaping (Value) -> Void) -> some Gesture<Value> { _MoreGesture(base: self, ended: act) }
  public func updating<State>(
    _ state: GestureState<State>, body: @escaping (Value, inout State, inout Transaction) -> Void
  ) -> some Gesture<Value> {
    _MoreGesture(
      base: self,
      moved: {
        var transaction = Transaction()
        body($0, &state.slot.cell.value, &transaction)
      }, gone: { state.slot.cell.value = state.first })
  }
}
public struct Transaction {}

/// As long as the gesture goes on; then it is as it was first.
@propertyWrapper public struct GestureState<Value>: DynamicProperty, _Dynamic {
  let slot: _Slot<Value>, first: Value
  public init(wrappedValue: Value) {
    slot = _Slot(wrappedValue)
    first = wrappedValue
  }
  public var wrappedValue: Value { slot.cell.value }
  public var projectedValue: GestureState<Value> { self }
  func _bind(_ context: _Context, _ name: String) { slot.bind(context, name) }
}
extension GestureState where Value: ExpressibleByNilLiteral {
  public init() { self.init(wrappedValue: nil) }
}

public struct GestureMask: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let none = Self([])
  public static let gesture = Self(rawValue: 1)
  public static let subviews = Self(rawValue: 2)
  public static let all = Self(rawValue: 3)
}
extension View {
  public func simultaneousGesture<G: Gesture>(_ gesture: G, including mask: GestureMask = .all) -> some View {
    _each { node in
      guard mask.contains(.gesture), let drag = gesture as? any Gesture<DragGesture.Value> else { return }
      node.stroke = { over, isLifted in
        guard let first = over.first, let last = over.last else { return }
        for place in over.dropFirst() { drag._moved(.init(startLocation: first, location: place)) }
        if isLifted {
          drag._ended(.init(startLocation: first, location: last))
          drag._gone()
        }
      }
      node.drag = { from, to in node.stroke?([from, to], false) }
    }
  }
}

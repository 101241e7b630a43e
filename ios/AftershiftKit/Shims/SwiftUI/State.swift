public protocol DynamicProperty {}

final class _Cell<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}
/// Which cell counts: the one made with the view's value, or the one that was there before.
final class _Slot<Value> {
  var cell: _Cell<Value>
  init(_ value: Value) { cell = _Cell(value) }
}
extension _Slot {
  @MainActor func bind(_ context: _Context, _ name: String) {
    let key = context.path + "." + name
    context.host.used.insert(key)
    if let known = context.host.cells[key] as? _Cell<Value> { cell = known } else { context.host.cells[key] = cell }
  }
}

@propertyWrapper public struct State<Value>: DynamicProperty, _Dynamic {
  let slot: _Slot<Value>
  public init(wrappedValue: Value) { slot = _Slot(wrappedValue) }
  public init(initialValue: Value) { slot = _Slot(initialValue) }
  public var wrappedValue: Value {
    get { slot.cell.value }
    nonmutating set { slot.cell.value = newValue }
  }
  @MainActor public var projectedValue: Binding<Value> {
    let slot = slot
    return Binding(read: { slot.cell.value }, write: { slot.cell.value = $0 })
  }
  func _bind(_ context: _Context, _ name: String) { slot.bind(context, name) }
}
extension State where Value: ExpressibleByNilLiteral {
  public init() { self.init(wrappedValue: nil) }
}

@propertyWrapper public struct FocusState<Value: Hashable>: DynamicProperty {
  let slot: _Slot<Value>
  public var wrappedValue: Value {
    get { slot.cell.value }
    nonmutating set { slot.cell.value = newValue }
  }
  public struct Binding {}
  public var projectedValue: Binding { Binding() }
}
extension FocusState where Value == Bool {
  public init() { slot = _Slot(false) }
}
extension FocusState where Value: ExpressibleByNilLiteral {
  public init() { slot = _Slot(nil) }
}

/// Where a screen reader is.
@propertyWrapper public struct AccessibilityFocusState<Value: Hashable>: DynamicProperty {
  let slot: _Slot<Value>
  public init() where Value == Bool { slot = _Slot(false) }
  public var wrappedValue: Value {
    get { slot.cell.value }
    nonmutating set { slot.cell.value = newValue }
  }
  public struct Binding {}
  public var projectedValue: Binding { Binding() }
}

@propertyWrapper public struct ScaledMetric<Value: BinaryFloatingPoint>: DynamicProperty {
  public let wrappedValue: Value
  public init(wrappedValue: Value, relativeTo style: Font.TextStyle = .body) { self.wrappedValue = wrappedValue }
}

@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
  let read: () -> Value, write: (Value) -> Void
  @preconcurrency public init(
    get: @escaping @isolated(any) @Sendable () -> Value, set: @escaping @isolated(any) @Sendable (Value) -> Void
  ) {
    read = unsafeBitCast(get, to: (() -> Value).self)
    write = unsafeBitCast(set, to: ((Value) -> Void).self)
  }
  init(read: @escaping () -> Value, write: @escaping (Value) -> Void) {
    self.read = read
    self.write = write
  }
  public static func constant(_ value: Value) -> Binding<Value> { .init(read: { value }, write: { _ in }) }
  public var wrappedValue: Value {
    get { read() }
    nonmutating set { write(newValue) }
  }
  public var projectedValue: Binding<Value> { self }
  public subscript<Part>(dynamicMember path: WritableKeyPath<Value, Part>) -> Binding<Part> {
    let (read, write) = (read, write)
    return Binding<Part>(
      read: { read()[keyPath: path] },
      write: {
        var whole = read()
        whole[keyPath: path] = $0
        write(whole)
      })
  }
}

@propertyWrapper @dynamicMemberLookup public struct Bindable<Value: AnyObject & Observable> {
  public var wrappedValue: Value
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
  public init(_ value: Value) { wrappedValue = value }
  public var projectedValue: Bindable<Value> { self }
  public subscript<Part>(dynamicMember path: ReferenceWritableKeyPath<Value, Part>) -> Binding<Part> {
    let object = wrappedValue
    return Binding<Part>(read: { object[keyPath: path] }, write: { object[keyPath: path] = $0 })
  }
}

public protocol EnvironmentKey {
  associatedtype Value
  static var defaultValue: Value { get }
}

public struct EnvironmentValues {
  public var locale = Locale(identifier: "en_GB")
  public var calendar = Calendar(identifier: .gregorian)
  public var timeZone = TimeZone(identifier: "UTC")!
  public var scenePhase = ScenePhase.active
  public var colorScheme = ColorScheme.light
  public var dynamicTypeSize = DynamicTypeSize.large
  public var accessibilityReduceMotion = false
  public var accessibilityVoiceOverEnabled = false
  public var layoutDirection = LayoutDirection.leftToRight
  public var horizontalSizeClass: UserInterfaceSizeClass? = .compact
  public var verticalSizeClass: UserInterfaceSizeClass? = .regular
  public var isEnabled = true
  public var redactionReasons: RedactionReasons = []
  public var dismiss = DismissAction()
  public var openURL = OpenURLAction()
  var objects: [ObjectIdentifier: Any] = [:]
  public init() {}
  public subscript<Key: EnvironmentKey>(key: Key.Type) -> Key.Value {
    get { objects[ObjectIdentifier(key)] as? Key.Value ?? Key.defaultValue }
    set { objects[ObjectIdentifier(key)] = newValue }
  }
}

@MainActor public struct DismissAction {
  nonisolated(unsafe) var act: (@MainActor () -> Void)?
  nonisolated init(act: (@MainActor () -> Void)? = nil) { self.act = act }
  public func callAsFunction() { act?() }
}
@MainActor public struct OpenURLAction {
  nonisolated init() {}
  public func callAsFunction(_ url: URL) {}
}
public enum ScenePhase: Sendable { case background, inactive, active }
public enum ColorScheme: Sendable { case light, dark }
public enum LayoutDirection: Sendable { case leftToRight, rightToLeft }
public enum UserInterfaceSizeClass: Sendable { case compact, regular }
public struct RedactionReasons: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let placeholder = Self(rawValue: 1)
  public static let privacy = Self(rawValue: 2)
}
public enum DynamicTypeSize: Int, Comparable, Sendable, CaseIterable {
  case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
  case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
  public var isAccessibilitySize: Bool { self >= .accessibility1 }
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

@propertyWrapper public struct Environment<Value>: DynamicProperty, _Dynamic {
  final class Found { var value: Value? }
  let found = Found()
  let get: @MainActor (EnvironmentValues) -> Value
  public init(_ path: KeyPath<EnvironmentValues, Value>) {
    nonisolated(unsafe) let path = path
    get = { $0[keyPath: path] }
  }
  public init(_ type: Value.Type) where Value: AnyObject & Observable {
    get = {
      guard let object = $0.objects[ObjectIdentifier(type)] as? Value else {
        fatalError("no \(type) in the environment")
      }
      return object
    }
  }
  @MainActor public var wrappedValue: Value {
    guard let value = found.value else { fatalError("the environment is known in `body` only") }
    return value
  }
  func _bind(_ context: _Context, _ name: String) { found.value = get(context.environment) }
}
extension View {
  public func environment<T: AnyObject & Observable>(_ object: T?) -> some View {
    _before { $0.environment.objects[ObjectIdentifier(T.self)] = object }
  }
  public func environment<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
    nonisolated(unsafe) let path = path
    return _before { $0.environment[keyPath: path] = value }
  }
}

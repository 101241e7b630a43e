// Declarations of ours in the place of SwiftUI, on Linux only: they type-check our views, and let tests read and tap what
// the views say. They draw nothing, and prove nothing about Apple's SwiftUI. Only what our views use is here; a new line is
// copied from Apple's documented signature.

@_exported import Foundation
@_exported import Observation

@MainActor @preconcurrency public protocol View {
  associatedtype Body: View
  @ViewBuilder @MainActor @preconcurrency var body: Body { get }
}

extension Never: View {
  public var body: Never { fatalError("a view of the system has no body") }
}

/// A view of the system: it says itself what shows of it.
@MainActor public protocol _Primitive: View where Body == Never {
  func _nodes(_ context: _Context) -> [Node]
}
extension _Primitive {
  public var body: Never { fatalError("a view of the system has no body") }
}

extension Optional: View where Wrapped: View {
  public var body: Never { fatalError("a view of the system has no body") }
}
extension Optional: _Primitive where Wrapped: View {
  public func _nodes(_ context: _Context) -> [Node] { map { context.at("some").nodes($0) } ?? [] }
}

public struct EmptyView: _Primitive {
  nonisolated public init() {}
  public func _nodes(_ context: _Context) -> [Node] { [] }
}

public struct TupleView<T>: _Primitive {
  let parts: [any View]
  public func _nodes(_ context: _Context) -> [Node] {
    parts.enumerated().flatMap { context.at("\($0.offset)").nodes($0.element) }
  }
}

public struct _ConditionalContent<A: View, B: View>: _Primitive {
  let first: A?, second: B?
  public func _nodes(_ context: _Context) -> [Node] {
    if let first { return context.at("if").nodes(first) }
    return second.map { context.at("else").nodes($0) } ?? []
  }
}

public struct AnyView: _Primitive {
  let content: any View
  public init<V: View>(_ content: V) { self.content = content }
  public func _nodes(_ context: _Context) -> [Node] { context.nodes(content) }
}

public struct Group<Content: View>: _Primitive {
  let content: Content
  public init(@ViewBuilder content: () -> Content) { self.content = content() }
  public func _nodes(_ context: _Context) -> [Node] { context.nodes(content) }
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: _Primitive {
  let elements: [(String, Content)]
  public func _nodes(_ context: _Context) -> [Node] {
    elements.flatMap { context.at($0.0).nodes($0.1) }
  }
}
extension ForEach {
  public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content)
  where Data.Element: Identifiable, ID == Data.Element.ID {
    elements = data.map { ("\($0.id)", content($0)) }
  }
  public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {
    elements = data.map { ("\($0[keyPath: id])", content($0)) }
  }
}
extension ForEach where Data == Range<Int>, ID == Int {
  public init(_ data: Range<Int>, @ViewBuilder content: @escaping (Int) -> Content) {
    elements = data.map { ("\($0)", content($0)) }
  }
}

@resultBuilder @MainActor public struct ViewBuilder {
  public static func buildBlock() -> EmptyView { EmptyView() }
  public static func buildBlock<C: View>(_ content: C) -> C { content }
  public static func buildBlock<each C: View>(_ content: repeat each C) -> TupleView<(repeat each C)> {
    var parts: [any View] = []
    repeat parts.append(each content)
    return TupleView(parts: parts)
  }
  public static func buildExpression<C: View>(_ content: C) -> C { content }
  public static func buildIf<C: View>(_ content: C?) -> C? { content }
  public static func buildEither<A: View, B: View>(first: A) -> _ConditionalContent<A, B> {
    .init(first: first, second: nil)
  }
  public static func buildEither<A: View, B: View>(second: B) -> _ConditionalContent<A, B> {
    .init(first: nil, second: second)
  }
  public static func buildLimitedAvailability<C: View>(_ content: C) -> AnyView { AnyView(content) }
}

@MainActor @preconcurrency public protocol ViewModifier {
  associatedtype Body: View
  typealias Content = _ViewModifier_Content
  @ViewBuilder func body(content: Content) -> Body
}
public struct _ViewModifier_Content: _Primitive {
  let content: any View
  public func _nodes(_ context: _Context) -> [Node] { context.nodes(content) }
}
public struct ModifiedContent<Content: View, Modifier: ViewModifier>: _Primitive {
  let content: Content, modifier: Modifier
  public func _nodes(_ context: _Context) -> [Node] {
    let inner = context.at("\(Modifier.self)")
    inner.bind(modifier)
    return inner.nodes(modifier.body(content: _ViewModifier_Content(content: content)))
  }
}
extension View {
  public func modifier<M: ViewModifier>(_ modifier: M) -> ModifiedContent<Self, M> {
    ModifiedContent(content: self, modifier: modifier)
  }
}

/// A view with something done to what shows of it.
public struct _Changed<Content: View>: _Primitive {
  let content: Content
  var before: @MainActor (inout _Context) -> Void = { _ in }
  var after: @MainActor (inout [Node], _Context) -> Void = { _, _ in }
  public func _nodes(_ context: _Context) -> [Node] {
    var inner = context
    before(&inner)
    var nodes = inner.nodes(content)
    after(&nodes, context)
    return nodes
  }
}
extension View {
  func _after(_ after: @escaping @MainActor (inout [Node], _Context) -> Void) -> _Changed<Self> {
    _Changed(content: self, after: after)
  }
  func _before(_ before: @escaping @MainActor (inout _Context) -> Void) -> _Changed<Self> {
    _Changed(content: self, before: before)
  }
  /// As one: what is said of a group is said of one thing.
  func _each(_ change: @escaping @MainActor (Node) -> Void) -> _Changed<Self> {
    _after { nodes, _ in
      if nodes.count != 1 { nodes = [Node(.group, children: nodes)] }
      nodes.forEach(change)
    }
  }
}

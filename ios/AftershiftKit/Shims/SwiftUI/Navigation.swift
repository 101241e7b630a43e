/// What places a stack can show, by the type of what names them.
@MainActor final class _Stack {
  var places: [ObjectIdentifier: (Any) -> any View] = [:]
  /// Of the place on top: there is no button back, and no swipe.
  var hidesBack = false
}

public struct NavigationStack<Path, Root: View>: _Primitive {
  let root: Root, path: [AnyHashable], pop: @MainActor () -> Void
  public func _nodes(_ context: _Context) -> [Node] {
    var inner = context.at("root")
    let stack = _Stack()
    inner.stack = stack
    inner.isCovered = context.isCovered || !path.isEmpty
    let nodes = inner.nodes(root)
    guard let last = path.last else { return nodes }
    guard let make = stack.places[ObjectIdentifier(Swift.type(of: last.base))] else {
      fatalError("no place for \(last.base)")
    }
    // Each place on the way has a state of its own; only the last one can be reached.
    var top = context.at("place \(path.count)")
    top.stack = stack
    top.environment.dismiss = DismissAction(act: pop)
    stack.hidesBack = false
    let pushed = top.nodes(make(last.base))
    return [_pushed(pushed, stack.hidesBack ? nil : pop)]
  }
}
/// A place over the one that it was come to from, and the way back.
@MainActor func _pushed(_ nodes: [Node], _ pop: (@MainActor () -> Void)?) -> Node {
  let back = Node(.button, "Back")
  back.identifier = "back"
  back.act = pop
  let node = Node(.group, children: (pop == nil ? [] : [back]) + nodes)
  node.isOver = true
  return node
}
extension NavigationStack where Path == Never {
  public init(@ViewBuilder root: () -> Root) {
    self.root = root()
    path = []
    pop = {}
  }
}
extension NavigationStack {
  public init<Element: Hashable>(path: Binding<[Element]>, @ViewBuilder root: () -> Root) where Path == [Element] {
    self.root = root()
    self.path = path.wrappedValue.map { AnyHashable($0) }
    pop = { if !path.wrappedValue.isEmpty { path.wrappedValue.removeLast() } }
  }
}

public struct TabView<Value: Hashable, Content: View>: _Primitive {
  let selection: Binding<Value>, content: Content
  public init(selection: Binding<Value>, @ViewBuilder content: () -> Content) {
    self.selection = selection
    self.content = content()
  }
  /// The chosen one, and the bar under it.
  public func _nodes(_ context: _Context) -> [Node] {
    let selection = selection
    var inner = context
    inner.tab = selection.wrappedValue
    let tabs = inner.nodes(content).filter { $0.actions.contains { $0.0.hasPrefix("tag ") } }
    var bar: [Node] = []
    var shown: [Node] = []
    for tab in tabs {
      guard let name = tab.actions.first(where: { $0.0.hasPrefix("tag ") })?.0.dropFirst(4),
        let value = context.host.tags[String(name)] as? Value
      else { continue }
      let button = Node(.button, tab.value ?? "")
      button.isSelected = value == selection.wrappedValue
      button.act = { selection.wrappedValue = value }
      bar.append(button)
      if button.isSelected { shown = [tab] }
    }
    return shown + bar
  }
}
extension View {
  public func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> some View {
    let label = label()
    return _after { nodes, context in
      let node = Node(.group, children: nodes)
      node.value = context.at("tab").nodes(label).map(\.said).joined()
      nodes = [node]
    }
  }
  public func navigationDestination<D: Hashable, C: View>(
    for type: D.Type, @ViewBuilder destination: @escaping (D) -> C
  ) -> some View {
    _before { context in
      context.stack?.places[ObjectIdentifier(type)] = { value in
        guard let value = value as? D else { fatalError("\(value) is no \(type)") }
        return destination(value)
      }
    }
  }
  public func navigationDestination<V: View>(
    isPresented: Binding<Bool>, @ViewBuilder destination: () -> V
  ) -> some View {
    let place = destination()
    return _Changed(content: self) { context in
      if isPresented.wrappedValue { context.isCovered = true }
    } after: { nodes, context in
      guard isPresented.wrappedValue else { return }
      let pop: @MainActor () -> Void = { isPresented.wrappedValue = false }
      var inner = context.at("pushed")
      inner.environment.dismiss = DismissAction(act: pop)
      nodes.append(_pushed(inner.nodes(place), pop))
    }
  }
  @_disfavoredOverload public func navigationTitle<S: StringProtocol>(_ title: S) -> some View {
    let title = String(title)
    return _after { nodes, _ in
      let node = Node(.title, title)
      node.isHeader = true
      nodes.insert(node, at: 0)
    }
  }
  public func navigationBarTitleDisplayMode(_ mode: NavigationBarItem.TitleDisplayMode) -> some View { self }
  public func navigationBarBackButtonHidden(_ hides: Bool = true) -> some View {
    _before { if hides { $0.stack?.hidesBack = true } }
  }
  public func toolbar<C: ToolbarContent>(@ToolbarContentBuilder content: () -> C) -> some View {
    let content = content()
    return _after { nodes, context in nodes += content._nodes(context.at("toolbar")) }
  }
  public func toolbarBackground(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View { self }
  public func toolbar(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View { self }

  // MARK: what lies over the rest

  public func sheet<C: View>(
    isPresented: Binding<Bool>, onDismiss: (@MainActor () -> Void)? = nil, @ViewBuilder content: @escaping () -> C
  ) -> some View {
    _over(isPresented, onDismiss, content)
  }
  public func sheet<I: Identifiable, C: View>(
    item: Binding<I?>, onDismiss: (@MainActor () -> Void)? = nil, @ViewBuilder content: @escaping (I) -> C
  ) -> some View {
    _over(Binding(read: { item.wrappedValue != nil }, write: { if !$0 { item.wrappedValue = nil } }), onDismiss) {
      item.wrappedValue.map(content)
    }
  }
  public func fullScreenCover<C: View>(
    isPresented: Binding<Bool>, onDismiss: (@MainActor () -> Void)? = nil, @ViewBuilder content: @escaping () -> C
  ) -> some View {
    _over(isPresented, onDismiss, content)
  }
  func _over<C: View>(
    _ isPresented: Binding<Bool>, _ onDismiss: (@MainActor () -> Void)?, _ content: @escaping () -> C
  ) -> some View {
    _after { nodes, context in
      guard isPresented.wrappedValue else { return }
      var inner = context.at("over")
      inner.stack = nil
      inner.environment.dismiss = DismissAction {
        isPresented.wrappedValue = false
        onDismiss?()
      }
      let node = Node(.group, children: inner.nodes(content()))
      node.isOver = true
      nodes.append(node)
    }
  }
  @_disfavoredOverload public func alert<S: StringProtocol, A: View, M: View>(
    _ title: S, isPresented: Binding<Bool>, @ViewBuilder actions: @escaping () -> A,
    @ViewBuilder message: @escaping () -> M
  ) -> some View {
    _asks(String(title), isPresented, actions, message)
  }
  @_disfavoredOverload public func confirmationDialog<S: StringProtocol, A: View, M: View>(
    _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic,
    @ViewBuilder actions: @escaping () -> A, @ViewBuilder message: @escaping () -> M
  ) -> some View {
    _asks(String(title), isPresented, actions, message)
  }
  /// Every button of it closes it.
  private func _asks<A: View, M: View>(
    _ title: String, _ isPresented: Binding<Bool>, _ actions: @escaping () -> A, _ message: @escaping () -> M
  ) -> some View {
    _after { nodes, context in
      guard isPresented.wrappedValue else { return }
      let head = Node(.title, title)
      head.isHeader = true
      let inner = context.at("asks")
      let buttons = inner.at("actions").nodes(actions())
      for button in buttons.flatMap(\.all) where button.isTappable {
        let act = button.act
        button.act = {
          act?()
          isPresented.wrappedValue = false
        }
      }
      let node = Node(.group, children: [head] + inner.at("message").nodes(message()) + buttons)
      node.isOver = true
      nodes.append(node)
    }
  }
  public func presentationDetents(_ detents: Set<PresentationDetent>) -> some View { self }
  public func presentationDragIndicator(_ visibility: Visibility) -> some View { self }
  public func interactiveDismissDisabled(_ isDisabled: Bool = true) -> some View { self }
}

public enum NavigationBarItem {
  public enum TitleDisplayMode: Sendable { case automatic, inline, large }
}
public struct PresentationDetent: Hashable, Sendable {
  let name: String
  public static let large = Self(name: "large")
  public static let medium = Self(name: "medium")
}
public struct ToolbarPlacement: Sendable {
  public static let navigationBar = Self()
  public static let tabBar = Self()
}
public struct ToolbarItemPlacement: Sendable {
  public static let automatic = Self()
  public static let primaryAction = Self()
  public static let cancellationAction = Self()
  public static let confirmationAction = Self()
  public static let topBarTrailing = Self()
  public static let topBarLeading = Self()
  public static let bottomBar = Self()
  public static let keyboard = Self()
}
@MainActor @preconcurrency public protocol ToolbarContent {
  func _nodes(_ context: _Context) -> [Node]
}
public struct ToolbarItem<Content: View>: ToolbarContent {
  let content: Content
  public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> Content) {
    self.content = content()
  }
  public func _nodes(_ context: _Context) -> [Node] { context.nodes(content) }
}
public struct ToolbarItemGroup<Content: View>: ToolbarContent {
  let content: Content
  public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> Content) {
    self.content = content()
  }
  public func _nodes(_ context: _Context) -> [Node] { context.nodes(content) }
}
public struct _ToolbarParts: ToolbarContent {
  let parts: [any ToolbarContent]
  public func _nodes(_ context: _Context) -> [Node] {
    parts.enumerated().flatMap { $0.element._nodes(context.at("\($0.offset)")) }
  }
}
extension Optional: ToolbarContent where Wrapped: ToolbarContent {
  public func _nodes(_ context: _Context) -> [Node] { map { $0._nodes(context.at("some")) } ?? [] }
}
@resultBuilder @MainActor public struct ToolbarContentBuilder {
  public static func buildBlock<each C: ToolbarContent>(_ content: repeat each C) -> _ToolbarParts {
    var parts: [any ToolbarContent] = []
    repeat parts.append(each content)
    return _ToolbarParts(parts: parts)
  }
  public static func buildBlock<C: ToolbarContent>(_ content: C) -> C { content }
  public static func buildExpression<C: ToolbarContent>(_ content: C) -> C { content }
  public static func buildIf<C: ToolbarContent>(_ content: C?) -> C? { content }
  public static func buildEither<C: ToolbarContent>(first: C) -> _ToolbarParts { _ToolbarParts(parts: [first]) }
  public static func buildEither<C: ToolbarContent>(second: C) -> _ToolbarParts { _ToolbarParts(parts: [second]) }
}

/// Whatever only lays out what is in it.
@MainActor public protocol _Laid: _Primitive {
  associatedtype Inner: View
  var inner: Inner { get }
}
extension _Laid {
  public func _nodes(_ context: _Context) -> [Node] { context.nodes(inner) }
}

public struct VStack<Content: View>: _Laid {
  public let inner: Content
  public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
    inner = content()
  }
}
public struct HStack<Content: View>: _Laid {
  public let inner: Content
  public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
    inner = content()
  }
}
public struct ZStack<Content: View>: _Laid {
  public let inner: Content
  public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) { inner = content() }
}
public struct LazyVStack<Content: View>: _Laid {
  public let inner: Content
  public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
    inner = content()
  }
}
public struct LazyVGrid<Content: View>: _Laid {
  public let inner: Content
  public init(
    columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
    @ViewBuilder content: () -> Content
  ) {
    inner = content()
  }
}
public struct GridItem: Sendable {
  public enum Size: Sendable {
    case fixed(CGFloat)
    case flexible(minimum: CGFloat = 10, maximum: CGFloat = .infinity)
    case adaptive(minimum: CGFloat, maximum: CGFloat = .infinity)
  }
  public init(_ size: Size = .flexible(), spacing: CGFloat? = nil, alignment: Alignment? = nil) {}
}
public struct Grid<Content: View>: _Laid {
  public let inner: Content
  public init(
    alignment: Alignment = .center, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil,
    @ViewBuilder content: () -> Content
  ) {
    inner = content()
  }
}
public struct GridRow<Content: View>: _Laid {
  public let inner: Content
  public init(alignment: VerticalAlignment? = nil, @ViewBuilder content: () -> Content) { inner = content() }
}
public struct ViewThatFits<Content: View>: _Primitive {
  let content: Content
  public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {
    self.content = content()
  }
  /// The first, as on a large screen.
  public func _nodes(_ context: _Context) -> [Node] {
    let parts = Mirror(reflecting: content).descendant("parts") as? [any View]
    return context.at("fits").nodes(parts?.first ?? content)
  }
}
public struct ScrollView<Content: View>: _Laid {
  public let inner: Content
  public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> Content) {
    inner = content()
  }
}
public struct ScrollViewReader<Content: View>: _Laid {
  public let inner: Content
  public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> Content) { inner = content(ScrollViewProxy()) }
}
public struct ScrollViewProxy {
  @MainActor public func scrollTo<ID: Hashable>(_ id: ID, anchor: UnitPoint? = nil) {}
}
public struct GeometryReader<Content: View>: _Laid {
  public let inner: Content
  public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) { inner = content(GeometryProxy()) }
}
public struct GeometryProxy {
  public var size: CGSize { CGSize(width: 393, height: 759) }
  public func frame(in space: NamedCoordinateSpace) -> CGRect { CGRect(origin: .zero, size: size) }
  public func bounds(of space: NamedCoordinateSpace) -> CGRect? { CGRect(origin: .zero, size: size) }
}
public struct NamedCoordinateSpace: Sendable {
  public static let scrollView = NamedCoordinateSpace()
}
public struct Form<Content: View>: _Laid {
  public let inner: Content
  public init(@ViewBuilder content: () -> Content) { inner = content() }
}
public struct List<Content: View>: _Laid {
  public let inner: Content
  public init(@ViewBuilder content: () -> Content) { inner = content() }
}
public struct Section<Parent: View, Content: View, Footer: View>: _Primitive {
  let header: Parent, content: Content, footer: Footer
  public func _nodes(_ context: _Context) -> [Node] {
    let head = context.at("header").nodes(header)
    head.forEach { $0.isHeader = true }
    return head + context.at("content").nodes(content) + context.at("footer").nodes(footer)
  }
}
extension Section {
  public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent, @ViewBuilder footer: () -> Footer)
  {
    (self.header, self.content, self.footer) = (header(), content(), footer())
  }
}
extension Section where Footer == EmptyView {
  public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent) {
    self.init(content: content, header: header) { EmptyView() }
  }
}
extension Section where Parent == EmptyView {
  public init(@ViewBuilder content: () -> Content, @ViewBuilder footer: () -> Footer) {
    self.init(content: content, header: { EmptyView() }, footer: footer)
  }
}
extension Section where Parent == EmptyView, Footer == EmptyView {
  public init(@ViewBuilder content: () -> Content) {
    self.init(content: content, header: { EmptyView() }, footer: { EmptyView() })
  }
}
extension Section where Parent == Text, Footer == EmptyView {
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S, @ViewBuilder content: () -> Content) {
    self.init(content: content) { Text(words) }
  }
}
public struct DisclosureGroup<Label: View, Content: View>: _Primitive {
  let label: Label, isExpanded: Binding<Bool>, content: () -> Content
  public init(
    isExpanded: Binding<Bool>, @ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label
  ) {
    self.label = label()
    self.isExpanded = isExpanded
    self.content = content
  }
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.button, children: context.at("label").nodes(label))
    node.isCombined = true
    let isExpanded = isExpanded
    node.act = { isExpanded.wrappedValue.toggle() }
    return [node] + (isExpanded.wrappedValue ? context.at("content").nodes(content()) : [])
  }
}
public struct Spacer: _Primitive {
  public init(minLength: CGFloat? = nil) {}
  public func _nodes(_ context: _Context) -> [Node] { [] }
}
public struct Divider: _Primitive {
  public init() {}
  public func _nodes(_ context: _Context) -> [Node] { [] }
}

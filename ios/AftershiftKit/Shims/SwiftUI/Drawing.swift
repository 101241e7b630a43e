@MainActor @preconcurrency public protocol Shape: View, Sendable {
  nonisolated func path(in rect: CGRect) -> Path
}
extension Shape {
  public var body: some View { EmptyView() }
  public func fill<S: ShapeStyle>(_ style: S) -> some View { EmptyView() }
  public func stroke<S: ShapeStyle>(_ style: S, lineWidth: CGFloat = 1) -> some View { EmptyView() }
  public func stroke<S: ShapeStyle>(_ style: S, style stroke: StrokeStyle) -> some View { EmptyView() }
}
public protocol InsettableShape: Shape {}
extension InsettableShape {
  public func strokeBorder<S: ShapeStyle>(_ style: S, lineWidth: CGFloat = 1) -> some View { EmptyView() }
  public func strokeBorder<S: ShapeStyle>(_ style: S, style stroke: StrokeStyle) -> some View { EmptyView() }
}
public struct StrokeStyle: Equatable, Sendable {
  public init(
    lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt, lineJoin: CGLineJoin = .miter, miterLimit: CGFloat = 10,
    dash: [CGFloat] = [], dashPhase: CGFloat = 0
  ) {}
}
public enum CGLineCap: Sendable { case butt, round, square }
public enum CGLineJoin: Sendable { case miter, round, bevel }

/// Remembers its points, so that a test can see that something is drawn, and where.
public struct Path: Equatable, Sendable {
  public private(set) var _points: [CGPoint] = []
  public init() {}
  public init(_ draw: (inout Path) -> Void) { draw(&self) }
  public init(ellipseIn rect: CGRect) { addEllipse(in: rect) }
  public init(roundedRect rect: CGRect, cornerRadius: CGFloat) { addRect(rect) }
  public var isEmpty: Bool { _points.isEmpty }
  public mutating func move(to point: CGPoint) { _points.append(point) }
  public mutating func addLine(to point: CGPoint) { _points.append(point) }
  public mutating func addLines(_ points: [CGPoint]) { _points += points }
  public mutating func addCurve(to point: CGPoint, control1: CGPoint, control2: CGPoint) { _points.append(point) }
  public mutating func addQuadCurve(to point: CGPoint, control: CGPoint) { _points.append(point) }
  public mutating func addRect(_ rect: CGRect) { _points += [rect.origin, CGPoint(x: rect.maxX, y: rect.maxY)] }
  public mutating func addRoundedRect(in rect: CGRect, cornerSize: CGSize) { addRect(rect) }
  public mutating func addEllipse(in rect: CGRect) { addRect(rect) }
  public mutating func closeSubpath() {}
}
extension Path: Shape {
  nonisolated public func path(in rect: CGRect) -> Path { self }
}
public struct Circle: InsettableShape {
  public init() {}
  nonisolated public func path(in rect: CGRect) -> Path { Path(ellipseIn: rect) }
}
public struct Ellipse: InsettableShape {
  public init() {}
  nonisolated public func path(in rect: CGRect) -> Path { Path(ellipseIn: rect) }
}
public struct Capsule: InsettableShape {
  public init() {}
  nonisolated public func path(in rect: CGRect) -> Path { Path(ellipseIn: rect) }
}
public struct Rectangle: InsettableShape {
  public init() {}
  nonisolated public func path(in rect: CGRect) -> Path { Path { $0.addRect(rect) } }
}
public enum RoundedCornerStyle: Sendable { case circular, continuous }
public struct RoundedRectangle: InsettableShape {
  public init(cornerRadius: CGFloat, style: RoundedCornerStyle = .continuous) {}
  nonisolated public func path(in rect: CGRect) -> Path { Path { $0.addRect(rect) } }
}
extension Shape where Self == Circle { public static var circle: Circle { Circle() } }
extension Shape where Self == Capsule { public static var capsule: Capsule { Capsule() } }
extension Shape where Self == Rectangle { public static var rect: Rectangle { Rectangle() } }
extension Shape where Self == RoundedRectangle {
  public static func rect(cornerRadius: CGFloat, style: RoundedCornerStyle = .continuous) -> RoundedRectangle {
    RoundedRectangle(cornerRadius: cornerRadius, style: style)
  }
}

public struct Canvas: _Primitive {
  let draw: (inout GraphicsContext, CGSize) -> Void
  public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) { draw = renderer }
  /// It is drawn once, so that its code runs; it says nothing unless it is told to.
  public func _nodes(_ context: _Context) -> [Node] {
    var graphics = GraphicsContext()
    draw(&graphics, CGSize(width: 345, height: 220))
    return [Node(.image)]
  }
}
public struct GraphicsContext {
  public struct Shading: Sendable {
    public static func color(_ color: Color) -> Shading { Shading() }
  }
  public struct ResolvedText {
    public func measure(in size: CGSize) -> CGSize { CGSize(width: 40, height: 16) }
  }
  public var opacity = 1.0
  public func fill(_ path: Path, with shading: Shading) {}
  public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {}
  public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {}
  public func draw(_ text: Text, at point: CGPoint, anchor: UnitPoint = .center) {}
  public func draw(_ text: ResolvedText, at point: CGPoint, anchor: UnitPoint = .center) {}
  public func resolve(_ text: Text) -> ResolvedText { ResolvedText() }
}

public protocol CoordinateSpaceProtocol {}
public struct LocalCoordinateSpace: CoordinateSpaceProtocol {}
extension CoordinateSpaceProtocol where Self == LocalCoordinateSpace {
  public static var local: LocalCoordinateSpace { .init() }
}

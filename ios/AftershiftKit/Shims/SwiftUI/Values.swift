public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline, lastTextBaseline }
public enum Alignment: Sendable {
  case center, leading, trailing, top, bottom, topLeading, topTrailing, bottomLeading, bottomTrailing
}
public enum TextAlignment: Sendable { case leading, center, trailing }
public enum Axis: Sendable {
  case horizontal, vertical
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let horizontal = Self(rawValue: 1)
    public static let vertical = Self(rawValue: 2)
  }
}
public enum Edge: Sendable {
  case top, leading, bottom, trailing
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let top = Self(rawValue: 1)
    public static let leading = Self(rawValue: 2)
    public static let bottom = Self(rawValue: 4)
    public static let trailing = Self(rawValue: 8)
    public static let horizontal = Self(rawValue: 10)
    public static let vertical = Self(rawValue: 5)
    public static let all = Self(rawValue: 15)
  }
}
public enum VerticalEdge: Sendable {
  case top, bottom
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let all = Self(rawValue: 3)
  }
}
public enum HorizontalEdge: Sendable { case leading, trailing }
public struct EdgeInsets: Equatable, Sendable {
  public init(top: CGFloat, leading: CGFloat, bottom: CGFloat, trailing: CGFloat) {}
}
public struct UnitPoint: Sendable {
  public static let top = Self(), center = Self(), bottom = Self(), leading = Self(), trailing = Self()
}
public struct Angle: Sendable {
  public static func degrees(_ degrees: Double) -> Angle { Angle() }
  public static let zero = Angle()
}
public enum ContentMode: Sendable { case fit, fill }
public enum Visibility: Sendable { case automatic, visible, hidden }
public enum ControlSize: Sendable { case mini, small, regular, large, extraLarge }
public enum ScrollDismissesKeyboardMode: Sendable { case automatic, immediately, interactively, never }
public enum ScrollBounceBehavior: Sendable { case automatic, always, basedOnSize }
public enum SafeAreaRegions: Sendable { case all, container, keyboard }
public enum SubmitLabel: Sendable { case done, go, next, `continue`, `return`, send }
public enum UITextContentType: Sendable { case password, newPassword, oneTimeCode, username }
public enum UIKeyboardType: Sendable {
  case `default`, asciiCapable, numberPad, decimalPad, phonePad, numbersAndPunctuation
}
public enum TextInputAutocapitalization: Sendable { case never, words, sentences, characters }
public enum AccessibilityAdjustmentDirection: Sendable { case increment, decrement }
public enum SensoryFeedback: Equatable, Sendable { case success, selection, impact, warning, error }
public enum ButtonBorderShape: Sendable { case automatic, capsule, roundedRectangle }

public struct Animation: Equatable, Sendable {
  public static let `default` = Self()
  public static func easeOut(duration: Double) -> Self { Self() }
  public static func easeInOut(duration: Double) -> Self { Self() }
}
public struct AnyTransition: Sendable { public static let opacity = Self(), identity = Self() }

public struct Font: Hashable, Sendable {
  public enum TextStyle: Sendable, CaseIterable {
    case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption, caption2
  }
  public enum Weight: Sendable { case regular, medium, semibold, bold, light }
  public enum Design: Sendable { case `default`, monospaced, rounded, serif }
  public static let largeTitle = Self(), title = Self(), title2 = Self(), title3 = Self(), headline = Self()
  public static let subheadline = Self(), body = Self(), callout = Self(), footnote = Self(), caption = Self()
  public static let caption2 = Self()
  public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font { Font() }
  public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font { Font() }
  public func weight(_ weight: Weight) -> Font { self }
  public func bold() -> Font { self }
  public func monospacedDigit() -> Font { self }
}

public protocol ShapeStyle: Sendable {}
public struct Color: ShapeStyle, Hashable, _Primitive {
  public enum RGBColorSpace: Sendable { case sRGB, sRGBLinear, displayP3 }
  nonisolated public init(_ name: String, bundle: Bundle? = nil) {}
  nonisolated public init(_ space: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1)
  {}
  nonisolated public static let clear = Color(""), primary = Color(""), secondary = Color(""), accentColor = Color("")
  nonisolated public static let black = Color(""), white = Color(""), red = Color("")
  nonisolated public func opacity(_ opacity: Double) -> Color { self }
  public func _nodes(_ context: _Context) -> [Node] { [] }
}
public struct HierarchicalShapeStyle: ShapeStyle {}
extension ShapeStyle where Self == HierarchicalShapeStyle {
  public static var primary: Self { .init() }
  public static var secondary: Self { .init() }
  public static var tertiary: Self { .init() }
  public static var quaternary: Self { .init() }
}
extension ShapeStyle where Self == Color {
  public static var clear: Color { .clear }
  public static var tint: Color { .accentColor }
}
public struct Material: ShapeStyle { public static let regular = Self(), thin = Self(), bar = Self() }
extension ShapeStyle where Self == Material {
  public static var regularMaterial: Material { .regular }
  public static var bar: Material { .bar }
}

public struct AccessibilityTraits: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let isButton = Self(rawValue: 1)
  public static let isHeader = Self(rawValue: 2)
  public static let isSelected = Self(rawValue: 4)
  public static let isImage = Self(rawValue: 8)
  public static let isStaticText = Self(rawValue: 16)
  public static let isModal = Self(rawValue: 32)
  public static let updatesFrequently = Self(rawValue: 64)
}
/// What was said, for tests.
public enum AccessibilityNotification {
  public struct Announcement {
    @MainActor public static var _said: [String] = []
    let words: String
    public init(_ words: String) { self.words = words }
    @MainActor public func post() { Self._said.append(words) }
  }
}
public enum AccessibilityChildBehavior: Sendable { case ignore, combine, contain }

// MARK: styles

@MainActor @preconcurrency public protocol PrimitiveButtonStyle {}
public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}
public struct BorderedButtonStyle: PrimitiveButtonStyle {}
public struct BorderlessButtonStyle: PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle {
  public static var borderedProminent: Self { .init() }
}
extension PrimitiveButtonStyle where Self == BorderedButtonStyle { public static var bordered: Self { .init() } }
extension PrimitiveButtonStyle where Self == BorderlessButtonStyle { public static var borderless: Self { .init() } }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { .init() } }

@MainActor @preconcurrency public protocol ButtonStyle {
  associatedtype Body: View
  typealias Configuration = ButtonStyleConfiguration
  @ViewBuilder func makeBody(configuration: Configuration) -> Body
}
public struct ButtonStyleConfiguration {
  public var label: EmptyView { EmptyView() }
  public var isPressed: Bool { false }
}

public protocol PickerStyle {}
public struct SegmentedPickerStyle: PickerStyle {}
public struct InlinePickerStyle: PickerStyle {}
public struct MenuPickerStyle: PickerStyle {}
public struct WheelPickerStyle: PickerStyle {}
public struct NavigationLinkPickerStyle: PickerStyle {}
extension PickerStyle where Self == SegmentedPickerStyle { public static var segmented: Self { .init() } }
extension PickerStyle where Self == InlinePickerStyle { public static var inline: Self { .init() } }
extension PickerStyle where Self == MenuPickerStyle { public static var menu: Self { .init() } }
extension PickerStyle where Self == WheelPickerStyle { public static var wheel: Self { .init() } }
extension PickerStyle where Self == NavigationLinkPickerStyle { public static var navigationLink: Self { .init() } }
public protocol DatePickerStyle {}
public struct CompactDatePickerStyle: DatePickerStyle {}
public struct GraphicalDatePickerStyle: DatePickerStyle {}
public struct WheelDatePickerStyle: DatePickerStyle {}
extension DatePickerStyle where Self == CompactDatePickerStyle { public static var compact: Self { .init() } }
extension DatePickerStyle where Self == GraphicalDatePickerStyle { public static var graphical: Self { .init() } }
extension DatePickerStyle where Self == WheelDatePickerStyle { public static var wheel: Self { .init() } }
public protocol ToggleStyle {}
public struct SwitchToggleStyle: ToggleStyle {}
public struct ButtonToggleStyle: ToggleStyle {}
extension ToggleStyle where Self == SwitchToggleStyle { public static var `switch`: Self { .init() } }
extension ToggleStyle where Self == ButtonToggleStyle { public static var button: Self { .init() } }
public protocol TextFieldStyle {}
public struct RoundedBorderTextFieldStyle: TextFieldStyle {}
extension TextFieldStyle where Self == RoundedBorderTextFieldStyle { public static var roundedBorder: Self { .init() } }
public protocol ListStyle {}
public struct InsetGroupedListStyle: ListStyle {}
public struct PlainListStyle: ListStyle {}
extension ListStyle where Self == InsetGroupedListStyle { public static var insetGrouped: Self { .init() } }
extension ListStyle where Self == PlainListStyle { public static var plain: Self { .init() } }
public protocol TextSelectability {}
public struct EnabledTextSelectability: TextSelectability {}
extension TextSelectability where Self == EnabledTextSelectability { public static var enabled: Self { .init() } }

// MARK: words and pictures

public struct Text: _Primitive, Equatable, Sendable {
  let words: String
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S) { self.words = String(words) }
  public init(verbatim words: String) { self.words = words }
  public func _nodes(_ context: _Context) -> [Node] { words.isEmpty ? [] : [Node(.text, words)] }
  public func font(_ font: Font?) -> Text { self }
  public func bold() -> Text { self }
  public func italic() -> Text { self }
  public func fontWeight(_ weight: Font.Weight?) -> Text { self }
  public func monospacedDigit() -> Text { self }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
  public static func + (one: Text, other: Text) -> Text { Text(verbatim: one.words + other.words) }
}

public struct Image: _Primitive, Sendable {
  let name: String
  public init(systemName: String) { name = systemName }
  public init(_ name: String, bundle: Bundle? = nil) { self.name = name }
  public init(decorative name: String, bundle: Bundle? = nil) { self.name = "" }
  /// A picture says nothing unless it is told to.
  public func _nodes(_ context: _Context) -> [Node] { [Node(.image)] }
  public func resizable() -> Image { self }
  public func renderingMode(_ mode: TemplateRenderingMode?) -> Image { self }
  public func imageScale(_ scale: Scale) -> some View { self }
  public enum TemplateRenderingMode: Sendable { case template, original }
  public enum Scale: Sendable { case small, medium, large }
}

public struct Label<Title: View, Icon: View>: _Primitive {
  let title: Title, icon: Icon
  public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {
    self.title = title()
    self.icon = icon()
  }
  public func _nodes(_ context: _Context) -> [Node] { context.at("title").nodes(title) }
}
extension Label where Title == Text, Icon == Image {
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S, systemImage: String) {
    self.init(title: { Text(words) }, icon: { Image(systemName: systemImage) })
  }
}

public struct LabeledContent<Label: View, Content: View>: _Primitive {
  let label: Label, content: Content
  public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {
    self.label = label()
    self.content = content()
  }
  public func _nodes(_ context: _Context) -> [Node] {
    context.at("label").nodes(label) + context.at("content").nodes(content)
  }
}
extension LabeledContent where Label == Text, Content == Text {
  @_disfavoredOverload public init<S: StringProtocol, V: StringProtocol>(_ label: S, value: V) {
    self.init(content: { Text(value) }, label: { Text(label) })
  }
}

// MARK: what is tapped

public struct ButtonRole: Equatable, Sendable {
  let name: String
  public static let destructive = Self(name: "destructive")
  public static let cancel = Self(name: "cancel")
}

public struct Button<Label: View>: _Primitive {
  let label: Label, role: ButtonRole?, action: @MainActor () -> Void
  public init(role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
    self.label = label()
    self.role = role
    self.action = action
  }
  public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
    self.init(role: nil, action: action, label: label)
  }
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.button, children: context.at("label").nodes(label))
    node.isCombined = true
    node.act = action
    node.isEnabled = context.environment.isEnabled
    return [node]
  }
}
extension Button where Label == Text {
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S, action: @escaping @MainActor () -> Void) {
    self.init(action: action) { Text(words) }
  }
  @_disfavoredOverload public init<S: StringProtocol>(
    _ words: S, role: ButtonRole?, action: @escaping @MainActor () -> Void
  ) {
    self.init(role: role, action: action) { Text(words) }
  }
}
extension Button where Label == SwiftUI.Label<Text, Image> {
  @_disfavoredOverload public init<S: StringProtocol>(
    _ words: S, systemImage: String, action: @escaping @MainActor () -> Void
  ) {
    self.init(action: action) { SwiftUI.Label(words, systemImage: systemImage) }
  }
  @_disfavoredOverload public init<S: StringProtocol>(
    _ words: S, systemImage: String, role: ButtonRole?, action: @escaping @MainActor () -> Void
  ) {
    self.init(role: role, action: action) { SwiftUI.Label(words, systemImage: systemImage) }
  }
}

public struct Link<Label: View>: _Primitive {
  let label: Label, url: URL
  public init(destination: URL, @ViewBuilder label: () -> Label) {
    self.label = label()
    url = destination
  }
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.link, children: context.nodes(label))
    node.isCombined = true
    node.value = url.absoluteString
    return [node]
  }
}

public struct Menu<Label: View, Content: View>: _Primitive {
  let label: Label, content: Content
  public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {
    self.label = label()
    self.content = content()
  }
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.menu, children: context.at("content").nodes(content))
    node.label = context.at("label").nodes(label).map(\.said).joined()
    return [node]
  }
}

// MARK: what is set

public struct Toggle<Label: View>: _Primitive {
  let label: Label, isOn: Binding<Bool>
  public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) {
    self.label = label()
    self.isOn = isOn
  }
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.toggle, children: context.nodes(label))
    node.isCombined = true
    node.isSelected = isOn.wrappedValue
    let isOn = isOn
    node.act = { isOn.wrappedValue.toggle() }
    node.isEnabled = context.environment.isEnabled
    return [node]
  }
}
extension Toggle where Label == Text {
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S, isOn: Binding<Bool>) {
    self.init(isOn: isOn) { Text(words) }
  }
}

public struct TextField<Label: View>: _Primitive {
  let words: String, text: Binding<String>
  public func _nodes(_ context: _Context) -> [Node] { [_field(.field, words, text, context)] }
}
extension TextField where Label == Text {
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S, text: Binding<String>) {
    self.words = String(words)
    self.text = text
  }
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S, text: Binding<String>, axis: Axis) {
    self.init(words, text: text)
  }
}
public struct SecureField<Label: View>: _Primitive {
  let words: String, text: Binding<String>
  public func _nodes(_ context: _Context) -> [Node] { [_field(.secureField, words, text, context)] }
}
extension SecureField where Label == Text {
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S, text: Binding<String>) {
    self.words = String(words)
    self.text = text
  }
}
public struct TextEditor: _Primitive {
  let text: Binding<String>
  public init(text: Binding<String>) { self.text = text }
  public func _nodes(_ context: _Context) -> [Node] { [_field(.field, "", text, context)] }
}
@MainActor private func _field(_ kind: Node.Kind, _ words: String, _ text: Binding<String>, _ context: _Context) -> Node
{
  let node = Node(kind, words)
  node.value = kind == .secureField ? nil : text.wrappedValue
  node.type = { text.wrappedValue = $0 }
  node.isEnabled = context.environment.isEnabled
  let submit = context.environment[_Submit.self]
  if let submit { node.actions.append(("submit", submit)) }
  return node
}
struct _Submit: EnvironmentKey { static var defaultValue: (@MainActor () -> Void)? { nil } }

public struct Picker<Label: View, Value: Hashable, Content: View>: _Primitive {
  let label: Label, selection: Binding<Value>, content: Content
  public init(selection: Binding<Value>, @ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {
    self.label = label()
    self.selection = selection
    self.content = content()
  }
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.picker, context.at("label").nodes(label).map(\.said).joined())
    let choices = context.at("content").nodes(content)
    let selection = selection
    for choice in choices {
      guard let tag = choice.actions.first(where: { $0.0.hasPrefix("tag ") })?.0.dropFirst(4) else { continue }
      let value = context.host.tags[String(tag)] as? Value
      if let value, value == selection.wrappedValue { node.value = choice.said }
      if let value { node.choices.append((choice.said, { selection.wrappedValue = value })) }
    }
    node.isEnabled = context.environment.isEnabled
    return [node]
  }
}
extension Picker where Label == Text {
  @_disfavoredOverload public init<S: StringProtocol>(
    _ words: S, selection: Binding<Value>, @ViewBuilder content: () -> Content
  ) {
    self.init(selection: selection, content: content) { Text(words) }
  }
}
extension View {
  public func tag<V: Hashable>(_ tag: V) -> some View {
    _Changed(
      content: self,
      before: { context in
        // Of a tab that isn't chosen nothing has appeared.
        if let chosen = context.tab, chosen != AnyHashable(tag) { context.isCovered = true }
        context.tab = nil
      },
      after: { nodes, context in
        let name = "\(V.self) \(tag)"
        context.host.tags[name] = tag
        nodes.forEach { $0.actions.append(("tag " + name, {})) }
      })
  }
}

public struct Stepper<Label: View>: _Primitive {
  let label: Label, up: (() -> Void)?, down: (() -> Void)?
  public init(@ViewBuilder label: () -> Label, onIncrement: (() -> Void)?, onDecrement: (() -> Void)?) {
    self.label = label()
    up = onIncrement
    down = onDecrement
  }
  public init<V: Strideable>(
    value: Binding<V>, in range: ClosedRange<V>, step: V.Stride = 1, @ViewBuilder label: () -> Label
  ) {
    let now = value.wrappedValue
    let more = now.advanced(by: step)
    let less = now.advanced(by: -step)
    self.label = label()
    up = more <= range.upperBound ? { value.wrappedValue = more } : nil
    down = less >= range.lowerBound ? { value.wrappedValue = less } : nil
  }
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.stepper, children: context.nodes(label))
    node.isCombined = true
    node.isEnabled = context.environment.isEnabled
    if let up { node.actions.append(("more", up)) }
    if let down { node.actions.append(("less", down)) }
    return [node]
  }
}

public struct DatePickerComponents: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let hourAndMinute = Self(rawValue: 1)
  public static let date = Self(rawValue: 2)
}
public struct DatePicker<Label: View>: _Primitive {
  let words: String, selection: Binding<Date>
  var last: Date?
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.date, words)
    node.value = "\(selection.wrappedValue)"
    let (selection, last) = (selection, last)
    // Seconds since 1970: what a wheel would give. It doesn't turn past its end.
    node.type = {
      guard let seconds = Double($0) else { return }
      let date = Date(timeIntervalSince1970: seconds)
      selection.wrappedValue = last.map { min(date, $0) } ?? date
    }
    node.isEnabled = context.environment.isEnabled
    return [node]
  }
}
extension DatePicker where Label == Text {
  @_disfavoredOverload public init<S: StringProtocol>(
    _ words: S, selection: Binding<Date>, displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
  ) {
    self.words = String(words)
    self.selection = selection
  }
  @_disfavoredOverload public init<S: StringProtocol>(
    _ words: S, selection: Binding<Date>, in range: ClosedRange<Date>,
    displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
  ) {
    self.init(words, selection: selection, displayedComponents: displayedComponents)
    last = range.upperBound
  }
  @_disfavoredOverload public init<S: StringProtocol>(
    _ words: S, selection: Binding<Date>, in range: PartialRangeThrough<Date>,
    displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
  ) {
    self.init(words, selection: selection, displayedComponents: displayedComponents)
    last = range.upperBound
  }
}

public struct ProgressView: _Primitive {
  let words: String, part: Double?
  public init() { (words, part) = ("", nil) }
  @_disfavoredOverload public init<S: StringProtocol>(_ words: S) { (self.words, part) = (String(words), nil) }
  public init<V: BinaryFloatingPoint>(value: V?, total: V = 1) {
    (words, part) = ("", value.map { Double($0 / total) })
  }
  public func _nodes(_ context: _Context) -> [Node] {
    let node = Node(.progress, words)
    node.value = part.map { "\($0)" }
    return [node]
  }
}

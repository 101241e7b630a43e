/// What a test sees of a screen: what a screen reader would say, and what a finger can do.
@MainActor public final class Node {
  public enum Kind: Sendable {
    case text, button, link, toggle, field, secureField, picker, stepper, slider, date, image, progress, group, title,
      menu
  }
  public let kind: Kind
  /// What is said of it.
  public var label: String
  public var value: String?
  public var hint: String?
  public var identifier: String?
  public var isEnabled = true
  public var isHidden = false
  public var isHeader = false
  public var isSelected = false
  /// One for a screen reader: what is in it is said together.
  public var isCombined = false
  /// For a sheet, an alert or a screen on top: what is under it can't be reached.
  public var isOver = false
  public var act: (@MainActor () -> Void)?
  public var type: (@MainActor (String) -> Void)?
  /// For what minds where it is touched; and a finger's way over it.
  public var touch: (@MainActor (CGPoint) -> Void)?
  public var drag: (@MainActor (_ from: CGPoint, _ to: CGPoint) -> Void)?
  /// A finger that comes down at the first place and goes over the others; lifted at the last, or still there.
  public var stroke: (@MainActor (_ over: [CGPoint], _ isLifted: Bool) -> Void)?
  /// Further actions, by their names.
  public var actions: [(String, @MainActor () -> Void)] = []
  /// Of a picker: the choices, by what they say.
  public var choices: [(String, @MainActor () -> Void)] = []
  public var children: [Node]

  init(_ kind: Kind, _ label: String = "", children: [Node] = []) {
    self.kind = kind
    self.label = label
    self.children = children
  }

  /// This and all in it, from top to bottom, without what a screen reader passes over.
  public var all: [Node] { isHidden ? [] : [self] + children.flatMap(\.all) }
  /// What is said of it: its own words, else those in it.
  public var said: String {
    if !label.isEmpty { return label }
    return children.filter { !$0.isHidden }.map(\.said).filter { !$0.isEmpty }.joined(separator: ", ")
  }
  public var isTappable: Bool { act != nil }
}

/// Where in the tree something is, what is known there, and whose it is.
@MainActor public struct _Context {
  let host: Screen
  var path: String
  var environment: EnvironmentValues
  /// Where places on a stack are registered.
  var stack: _Stack?
  /// Beneath a place of a stack: what is there hasn't appeared, and begins anew when it shows again.
  var isCovered = false
  /// The one that is chosen, for whatever is a tab.
  var tab: AnyHashable?

  func at(_ step: String) -> _Context {
    var inner = self
    inner.path += "/" + step
    return inner
  }

  func nodes(_ view: any View) -> [Node] {
    func render<V: View>(_ view: V) -> [Node] {
      if let primitive = view as? any _Primitive { return primitive._nodes(self) }
      let inner = at("\(V.self)")
      inner.bind(view)
      return inner.nodes(view.body)
    }
    return render(view)
  }

  /// What lives longer than the value of a view, or of a modifier.
  func bind(_ view: Any) {
    for property in Mirror(reflecting: view).children {
      (property.value as? any _Dynamic)?._bind(self, property.label ?? "")
    }
  }
}

/// A property that lives longer than the value of a view does.
@MainActor protocol _Dynamic {
  func _bind(_ context: _Context, _ name: String)
}

/// A screen under test: shows a view, taps it, and shows it anew.
@MainActor public final class Screen {
  private let make: () -> any View
  private var environment: EnvironmentValues
  var cells: [String: AnyObject] = [:]
  private var appeared: Set<String> = []
  private var seen: Set<String> = []
  var used: Set<String> = []
  private var begun: [@MainActor () async -> Void] = []
  var watched: [String: Any] = [:]
  var tags: [String: Any] = [:]

  public init(environment: EnvironmentValues = EnvironmentValues(), _ make: @escaping @MainActor () -> any View) {
    self.make = make
    self.environment = environment
  }

  /// Something shows for the first time: what begins with it is begun by `settle`.
  func appears(_ key: String, _ context: _Context, _ begin: @escaping @MainActor () async -> Void) {
    if context.isCovered { return }
    seen.insert(key)
    if appeared.insert(key).inserted { begun.append(begin) }
  }

  /// All that shows, from top to bottom.
  public func show() -> [Node] {
    seen = []
    used = []
    let nodes = _Context(host: self, path: "", environment: environment, stack: nil).nodes(make())
    // What went away begins anew when it comes back, and knows nothing of what it was.
    appeared.formIntersection(seen)
    cells = cells.filter { used.contains($0.key) }
    watched = watched.filter { used.contains($0.key) }
    return nodes
  }

  /// What a person can reach: the topmost of what lies over one another.
  public var reach: [Node] {
    let nodes = show()
    func top(_ nodes: [Node]) -> [Node] {
      if let over = nodes.flatMap(\.all).last(where: \.isOver) {
        let inner = top(over.children)
        return inner
      }
      return nodes.flatMap(\.all)
    }
    return top(nodes)
  }

  /// Lets everything happen that was begun, and what comes of it.
  public func settle() async {
    for _ in 0..<100 {
      _ = show()
      let now = begun
      begun = []
      for begin in now { await begin() }
      for _ in 0..<20 { await Task.yield() }
      if now.isEmpty { return }
    }
  }

  public var texts: [String] { reach.filter { !$0.label.isEmpty }.map(\.label) }
  public func shows(_ text: String) -> Bool { texts.contains { $0.contains(text) } }
  public func find(_ label: String) -> Node? {
    let nodes = reach
    return nodes.first { $0.isTappable && ($0.identifier == label || $0.said == label) }
      ?? nodes.first { $0.identifier == label || $0.said == label }
  }

  public struct NotThere: Error, CustomStringConvertible {
    public let description: String
  }

  /// Taps what says so, or has this identifier. Nothing happens to what is disabled, as on a phone.
  public func tap(_ label: String) throws {
    let named = reach.filter { $0.identifier == label || $0.said == label }
    guard let node = named.first(where: \.isTappable) else {
      throw NotThere(description: "nothing to tap says '\(label)'; there is: \(reach.map(\.said))")
    }
    if node.isEnabled { node.act?() }
  }

  public func type(_ text: String, into label: String) throws {
    guard let node = reach.first(where: { $0.type != nil && ($0.identifier == label || $0.label == label) }) else {
      throw NotThere(
        description: "no field is called '\(label)'; there is: \(reach.filter { $0.type != nil }.map(\.label))")
    }
    if node.isEnabled { node.type?(text) }
  }

  public func choose(_ choice: String, in label: String) throws {
    let node = reach.first { !$0.choices.isEmpty && ($0.identifier == label || $0.label == label) }
    guard let act = node?.choices.first(where: { $0.0 == choice })?.1 else {
      throw NotThere(description: "'\(label)' has no '\(choice)': \(node?.choices.map(\.0) ?? [])")
    }
    act()
  }
}

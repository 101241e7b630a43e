// MARK: what changes what is said, or done

extension View {
  @_disfavoredOverload public func accessibilityLabel<S: StringProtocol>(_ words: S) -> some View {
    let words = String(words)
    return _each { $0.label = words }
  }
  public func accessibilityLabel(_ words: Text) -> some View { _each { $0.label = words.words } }
  @_disfavoredOverload public func accessibilityValue<S: StringProtocol>(_ words: S) -> some View {
    let words = String(words)
    return _each { $0.value = words }
  }
  @_disfavoredOverload public func accessibilityHint<S: StringProtocol>(_ words: S) -> some View {
    let words = String(words)
    return _each { $0.hint = words }
  }
  public func accessibilityIdentifier(_ identifier: String) -> some View { _each { $0.identifier = identifier } }
  public func accessibilityHidden(_ isHidden: Bool) -> some View {
    _after { nodes, _ in nodes.forEach { $0.isHidden = $0.isHidden || isHidden } }
  }
  public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View {
    _each {
      if traits.contains(.isHeader) { $0.isHeader = true }
      if traits.contains(.isSelected) { $0.isSelected = true }
      if traits.contains(.isModal) { $0.isOver = true }
    }
  }
  public func accessibilityRemoveTraits(_ traits: AccessibilityTraits) -> some View { self }
  public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
    _after { nodes, _ in
      let node = Node(.group, children: nodes)
      switch children {
      case .combine: node.isCombined = true
      case .ignore: nodes.forEach { $0.isHidden = true }
      case .contain: break
      }
      nodes = [node]
    }
  }
  public func accessibilitySortPriority(_ priority: Double) -> some View { self }
  public func accessibilityFocused(_ focus: AccessibilityFocusState<Bool>.Binding) -> some View { self }
  @_disfavoredOverload public func accessibilityAction<S: StringProtocol>(
    named words: S, _ act: @escaping @MainActor () -> Void
  ) -> some View {
    let words = String(words)
    return _each { $0.actions.append((words, act)) }
  }
  /// What a screen reader does with a double tap, where that is no button's.
  public func accessibilityAction(_ act: @escaping @MainActor () -> Void) -> some View {
    _each { if $0.act == nil { $0.act = act } }
  }
  /// A named one for each button in it.
  public func accessibilityActions<C: View>(@ViewBuilder _ content: () -> C) -> some View {
    let content = content()
    return _after { nodes, context in
      if nodes.count != 1 { nodes = [Node(.group, children: nodes)] }
      for button in context.at("actions").nodes(content) {
        if let act = button.act { nodes[0].actions.append((button.said, act)) }
      }
    }
  }
  public func accessibilityAdjustableAction(
    _ act: @escaping @MainActor (AccessibilityAdjustmentDirection) -> Void
  ) -> some View {
    _each {
      $0.actions.append(("more", { act(.increment) }))
      $0.actions.append(("less", { act(.decrement) }))
    }
  }
  public func disabled(_ isDisabled: Bool) -> some View {
    _before { if isDisabled { $0.environment.isEnabled = false } }
  }
  /// A tap falls through to nothing, which is all that a test can do.
  public func allowsHitTesting(_ isEnabled: Bool) -> some View { disabled(!isEnabled) }
  public func onTapGesture(count: Int = 1, perform act: @escaping @MainActor () -> Void) -> some View {
    _each { $0.act = act }
  }
  public func onTapGesture(
    count: Int = 1, coordinateSpace: some CoordinateSpaceProtocol = .local,
    perform act: @escaping @MainActor (CGPoint) -> Void
  ) -> some View {
    _each {
      $0.touch = act
      // In the middle of it.
      $0.act = { act(CGPoint(x: 172, y: 110)) }
    }
  }
  public func onLongPressGesture(minimumDuration: Double = 0.5, perform act: @escaping @MainActor () -> Void)
    -> some View
  {
    _each { $0.actions.append(("long press", act)) }
  }
  public func onSubmit(_ act: @escaping @MainActor () -> Void) -> some View {
    _before { $0.environment[_Submit.self] = act }
  }
  public func swipeActions<C: View>(
    edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> C
  ) -> some View {
    let content = content()
    return _after { nodes, context in nodes += context.at("swipe").nodes(content) }
  }
  public func onDelete(perform act: (@MainActor (IndexSet) -> Void)?) -> some View { self }
  public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
    let content = content()
    return _after { nodes, context in nodes += context.at("overlay").nodes(content) }
  }
  public func background<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
    let content = content()
    return _after { nodes, context in nodes = context.at("background").nodes(content) + nodes }
  }
  public func safeAreaInset<V: View>(
    edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> V
  ) -> some View {
    let content = content()
    return _after { nodes, context in nodes += context.at("inset").nodes(content) }
  }
  public func id<ID: Hashable>(_ id: ID) -> some View { _before { $0.path += "#\(id)" } }

  // MARK: what begins

  public func task(
    priority: TaskPriority = .userInitiated, _ act: @escaping @MainActor @Sendable () async -> Void
  ) -> some View {
    _after { _, context in context.host.appears(context.path + " task", context) { await act() } }
  }
  public func task<T: Equatable>(
    id: T, priority: TaskPriority = .userInitiated, _ act: @escaping @MainActor @Sendable () async -> Void
  ) -> some View {
    _after { _, context in context.host.appears(context.path + " task \(id)", context) { await act() } }
  }
  public func onAppear(perform act: (@MainActor () -> Void)? = nil) -> some View {
    _after { _, context in context.host.appears(context.path + " appear", context) { act?() } }
  }
  public func onDisappear(perform act: (@MainActor () -> Void)? = nil) -> some View { self }
  public func onChange<V: Equatable>(
    of value: V, initial: Bool = false, _ act: @escaping @MainActor (V, V) -> Void
  ) -> some View {
    _after { _, context in
      let key = context.path + " change of \(V.self)"
      context.host.used.insert(key)
      let before = context.host.watched[key] as? V
      context.host.watched[key] = value
      if let before, before != value { act(before, value) } else if before == nil, initial { act(value, value) }
    }
  }
  public func onChange<V: Equatable>(
    of value: V, initial: Bool = false, _ act: @escaping @MainActor () -> Void
  ) -> some View {
    onChange(of: value, initial: initial) { _, _ in act() }
  }
  /// Everything is in sight here.
  public func onGeometryChange<T: Equatable & Sendable>(
    for type: T.Type, of transform: @escaping @Sendable (GeometryProxy) -> T, action: @escaping @MainActor (T) -> Void
  ) -> some View {
    _after { _, context in
      context.host.appears(context.path + " geometry", context) { action(transform(GeometryProxy())) }
    }
  }
  public func refreshable(action: @escaping @MainActor @Sendable () async -> Void) -> some View { self }
  public func onOpenURL(perform act: @escaping @MainActor (URL) -> Void) -> some View { self }
  public func onReceive<P>(_ publisher: P, perform act: @escaping @MainActor (Notification) -> Void) -> some View {
    self
  }
  public func focused(_ focus: FocusState<Bool>.Binding) -> some View { self }
  public func focused<V: Hashable>(_ focus: FocusState<V?>.Binding, equals value: V) -> some View { self }
  public func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T) -> some View { self }
}

// MARK: what only changes how it looks

extension View {
  public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { self }
  public func padding(_ length: CGFloat) -> some View { self }
  public func padding(_ insets: EdgeInsets) -> some View { self }
  public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View { self }
  public func frame(
    minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
    idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
  ) -> some View { self }
  public func fixedSize(horizontal: Bool = true, vertical: Bool = true) -> some View { self }
  public func fixedSize() -> some View { self }
  public func layoutPriority(_ value: Double) -> some View { self }
  public func offset(x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
  public func position(x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
  public func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> some View { self }
  public func font(_ font: Font?) -> some View { self }
  public func fontWeight(_ weight: Font.Weight?) -> some View { self }
  public func bold(_ isActive: Bool = true) -> some View { self }
  public func monospacedDigit() -> some View { self }
  public func monospaced(_ isActive: Bool = true) -> some View { self }
  public func lineLimit(_ number: Int?) -> some View { self }
  public func lineLimit(_ range: ClosedRange<Int>) -> some View { self }
  public func lineSpacing(_ spacing: CGFloat) -> some View { self }
  public func minimumScaleFactor(_ factor: CGFloat) -> some View { self }
  public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { self }
  public func tint<S: ShapeStyle>(_ style: S?) -> some View { self }
  public func background<S: ShapeStyle>(_ style: S, ignoresSafeAreaEdges: Edge.Set = .all) -> some View { self }
  public func background<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View { self }
  public func overlay<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View { self }
  public func clipShape<S: Shape>(_ shape: S) -> some View { self }
  public func contentShape<S: Shape>(_ shape: S) -> some View { self }
  public func opacity(_ opacity: Double) -> some View { self }
  public func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { self }
  public func transition(_ transition: AnyTransition) -> some View { self }
  public func ignoresSafeArea(_ regions: SafeAreaRegions = .all, edges: Edge.Set = .all) -> some View { self }
  public func listRowBackground<V: View>(_ view: V?) -> some View { self }
  public func listRowInsets(_ insets: EdgeInsets?) -> some View { self }
  public func listRowSeparator(_ visibility: Visibility, edges: VerticalEdge.Set = .all) -> some View { self }
  public func listStyle<S: ListStyle>(_ style: S) -> some View { self }
  public func scrollDisabled(_ isDisabled: Bool) -> some View { self }
  public func scrollContentBackground(_ visibility: Visibility) -> some View { self }
  public func scrollDismissesKeyboard(_ mode: ScrollDismissesKeyboardMode) -> some View { self }
  public func scrollBounceBehavior(_ behavior: ScrollBounceBehavior, axes: Axis.Set = [.vertical]) -> some View { self }
  public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { self }
  public func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { self }
  public func buttonBorderShape(_ shape: ButtonBorderShape) -> some View { self }
  public func controlSize(_ size: ControlSize) -> some View { self }
  public func pickerStyle<S: PickerStyle>(_ style: S) -> some View { self }
  public func datePickerStyle<S: DatePickerStyle>(_ style: S) -> some View { self }
  public func toggleStyle<S: ToggleStyle>(_ style: S) -> some View { self }
  public func textFieldStyle<S: TextFieldStyle>(_ style: S) -> some View { self }
  public func labelsHidden() -> some View { self }
  public func textContentType(_ type: UITextContentType?) -> some View { self }
  public func textInputAutocapitalization(_ type: TextInputAutocapitalization?) -> some View { self }
  public func autocorrectionDisabled(_ isDisabled: Bool = true) -> some View { self }
  public func keyboardType(_ type: UIKeyboardType) -> some View { self }
  public func submitLabel(_ label: SubmitLabel) -> some View { self }
  public func textSelection<S: TextSelectability>(_ selectability: S) -> some View { self }
  public func privacySensitive(_ isSensitive: Bool = true) -> some View { self }
  public func redacted(reason: RedactionReasons) -> some View { self }
  public func preferredColorScheme(_ scheme: ColorScheme?) -> some View { self }
  public func dynamicTypeSize<T: RangeExpression>(_ range: T) -> some View where T.Bound == DynamicTypeSize { self }
  public func gridCellColumns(_ count: Int) -> some View { self }
  public func zIndex(_ value: Double) -> some View { self }
  public func flipsForRightToLeftLayoutDirection(_ isEnabled: Bool) -> some View { self }
}

@MainActor @discardableResult public func withAnimation<R>(_ animation: Animation? = .default, _ act: () throws -> R)
  rethrows -> R
{
  try act()
}

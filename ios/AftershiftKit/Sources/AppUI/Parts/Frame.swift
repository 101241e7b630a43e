import AppModel
import AppWords
import SwiftUI

extension View {
  /// Every screen has this bar: Support at the same place, and what else is there.
  public func bar(_ app: AppContext, isTab: Bool = false) -> some View { modifier(ScreenBar(app: app, isTab: isTab)) }

  /// Asks whenever the screen comes to the front: time has passed, or something was corrected elsewhere.
  public func onFront(_ app: AppContext, _ load: @escaping @MainActor @Sendable () async -> Void) -> some View {
    task(id: app.fronts, load)
  }

  /// At the bottom of a screen: what went otherwise than wished.
  public func problem(_ problem: Message?, _ onDismiss: @escaping @MainActor () -> Void) -> some View {
    safeAreaInset(edge: .bottom) {
      if let problem { Notice(text(problem), onDismiss) }
    }
  }
}

/// A screen whose content scrolls as a whole, under its title.
public struct Scrolling<Content: View>: View {
  let title: String
  let content: Content

  public init(_ title: String, @ViewBuilder content: () -> Content) {
    self.title = title
    self.content = content()
  }

  public var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.medium) { content }
        .frame(maxWidth: Space.widest, alignment: .leading)
        .padding(.horizontal, Space.margin)
        .padding(.bottom, Space.large)
        .frame(maxWidth: .infinity)
    }
    .background(Palette.background)
    .navigationTitle(title)
  }
}

private struct ScreenBar: ViewModifier {
  let app: AppContext
  let isTab: Bool

  func body(content: Content) -> some View {
    content
      .toolbar {
        ToolbarItemGroup(placement: .topBarTrailing) {
          if app.opening.stage.core != nil {
            Button(words("hide"), systemImage: "eye.slash") { Task { await app.opening.hide() } }
          }
          if isTab {
            Button(words("settings_title"), systemImage: "gearshape") { app.router.to(.settings) }
          }
          // On the Support sheet itself it would lead nowhere.
          if !app.router.isAtSupport { SupportButton { app.router.toSupport() } }
        }
      }
  }
}

/// Support: the same words, colour and place on every screen.
public struct SupportButton: View {
  let act: @MainActor () -> Void

  public init(_ act: @escaping @MainActor () -> Void) { self.act = act }

  public var body: some View {
    Button(action: act) {
      Text(words("support_title")).font(.headline).foregroundStyle(Palette.onHelpContainer)
        .padding(.horizontal, 14)
        .frame(minHeight: Space.target)
        .background(Palette.helpContainer, in: .capsule)
    }
    .accessibilityIdentifier("support")
  }
}

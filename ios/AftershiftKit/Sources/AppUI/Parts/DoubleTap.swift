import SwiftUI

extension View {
  /// The second tap of a double tap is meant for what the first one hit. Where that has led on, `shown` is something else by
  /// now, which nobody has read yet: the tap falls through to nothing. Where it hasn't, no tap is lost. `arrives`: this view
  /// itself is what has come in the place of what was tapped.
  func noDoubleTapThrough<Shown: Equatable & Sendable>(_ shown: Shown, arrives: Bool = false) -> some View {
    modifier(NoDoubleTapThrough(shown: shown, arrives: arrives))
  }
}

private struct NoDoubleTapThrough<Shown: Equatable & Sendable>: ViewModifier {
  let shown: Shown
  let arrives: Bool
  /// What has been in sight for long enough.
  @State private var seen: Shown?

  func body(content: Content) -> some View {
    content
      .allowsHitTesting(seen == shown)
      .task(id: shown) {
        // As long as a phone takes two taps for one.
        if arrives || seen != nil, (try? await Task.sleep(for: .milliseconds(300))) == nil { return }
        seen = shown
      }
  }
}

import SwiftUI

extension View {
  /// The second tap of a double tap is meant for what the first one hit. Where that has led on, `shown` is something else by
  /// now, which nobody has read yet: the tap falls through to nothing. Where it hasn't, no tap is lost.
  func noDoubleTapThrough<Shown: Hashable & Sendable>(_ shown: Shown) -> some View {
    modifier(NoDoubleTapThrough(shown: shown))
  }
}

private struct NoDoubleTapThrough<Shown: Hashable & Sendable>: ViewModifier {
  let shown: Shown
  /// What has been in sight for long enough.
  @State private var seen: Shown?

  func body(content: Content) -> some View {
    content
      .allowsHitTesting(seen == shown)
      .task(id: shown) {
        // As long as a phone takes two taps for one.
        guard (try? await Task.sleep(for: .milliseconds(300))) != nil else { return }
        seen = shown
      }
  }
}

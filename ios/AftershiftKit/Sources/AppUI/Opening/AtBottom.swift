import SwiftUI

extension View {
  /// What leads on stays in the thumb's reach while the rest scrolls.
  func atBottom<Buttons: View>(@ViewBuilder _ buttons: () -> Buttons) -> some View {
    let buttons = VStack(spacing: Space.small, content: buttons)
    return safeAreaInset(edge: .bottom) {
      buttons
        .padding(.horizontal, Space.margin)
        .padding(.vertical, Space.medium)
        .frame(maxWidth: Space.widest)
        .frame(maxWidth: .infinity)
        .background(Palette.background)
    }
  }

  /// The second tap of a double tap doesn't fall on what has come in the place of the first one's: that is `shown`. `from`:
  /// what showed before, where this view itself is what has come.
  func noDoubleTapThrough<Shown: Equatable>(_ shown: Shown, from: Shown? = nil) -> some View {
    modifier(NoDoubleTapThrough(shown, from))
  }
}

private struct NoDoubleTapThrough<Shown: Equatable>: ViewModifier {
  let shown: Shown
  @State private var settled: Shown?

  init(_ shown: Shown, _ from: Shown?) {
    self.shown = shown
    _settled = State(initialValue: from)
  }

  func body(content: Content) -> some View {
    content
      .allowsHitTesting(settled == shown)
      .task(id: shown) {
        if settled != nil { try? await Task.sleep(for: .milliseconds(400)) }
        settled = shown
      }
  }
}

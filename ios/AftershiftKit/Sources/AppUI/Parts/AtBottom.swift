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
}

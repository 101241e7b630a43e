import AppWords
import SwiftUI

extension View {
  /// While something typed would be lost: no swipe and no tap on a tab leads away from it unasked, and the way back is
  /// `onBack`'s to go. `ownBack`: also while nothing would be, so that the button doesn't change under the hand.
  func holdsWords(_ isUnkept: Bool, ownBack: Bool = false, _ onBack: @escaping @MainActor () -> Void) -> some View {
    navigationBarBackButtonHidden(isUnkept || ownBack)
      .toolbar {
        if isUnkept || ownBack {
          ToolbarItem(placement: .topBarLeading) {
            Button(words("common_back"), systemImage: "chevron.backward", action: onBack)
          }
        }
      }
      .toolbar(isUnkept ? .hidden : .automatic, for: .tabBar)
      .interactiveDismissDisabled(isUnkept)
  }
}

/// Closes a form. Where something in it was changed, only after a yes: the button lies beside the one that keeps it.
struct CloseForm: View {
  let isChanged: Bool
  let onClose: @MainActor () -> Void
  @State private var isAsked = false

  var body: some View {
    QuietButton(words("common_close")) { if isChanged { isAsked = true } else { onClose() } }
      .leaveQuestion($isAsked, onClose)
  }
}

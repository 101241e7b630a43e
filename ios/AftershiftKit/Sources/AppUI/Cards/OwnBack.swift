import AppWords
import SwiftUI

extension View {
  /// Back means something else than leaving this place, while `isOwn`: the card before, or first a question.
  func ownBack(_ isOwn: Bool, _ act: @escaping @MainActor () -> Void) -> some View {
    navigationBarBackButtonHidden(isOwn)
      .toolbar {
        if isOwn {
          ToolbarItem(placement: .topBarLeading) {
            Button(words("common_back"), systemImage: "chevron.backward", action: act).accessibilityIdentifier("back")
          }
        }
      }
  }
}

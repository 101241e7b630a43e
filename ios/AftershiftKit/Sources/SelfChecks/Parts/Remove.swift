import AppUI
import SwiftUI

/// Removes something for good, after a yes.
struct Remove: View {
  let button: String
  let title: String
  let text: String
  let onRemove: @MainActor () -> Void
  @State private var asks = false

  var body: some View {
    QuietButton(button, symbol: "trash") { asks = true }
      .question(
        $asks, title, text, yes: checkWords("checks_remove_yes"), no: checkWords("checks_remove_no"),
        isDestructive: true, onRemove)
  }
}

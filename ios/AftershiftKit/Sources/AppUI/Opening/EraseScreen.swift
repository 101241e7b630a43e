import AppModel
import AppWords
import SwiftUI

/// Everything, for good, by somebody who is in.
struct EraseScreen: View {
  let app: AppContext

  var body: some View {
    Erasing(app: app, title: words("erase_title"), says: ["erase_goes", "erase_stays", "erase_final"])
  }
}

/// What goes and what doesn't; then two taps at two places: the switch, and the button that waits for it. A button that is
/// held down is out of reach for a screen reader, a switch and a hand that shakes; a word to be typed, for one thumb at night.
struct Erasing: View {
  let app: AppContext
  let title: String
  let says: [String]
  @State private var isSure = false

  var body: some View {
    Scrolling(title) {
      ForEach(says, id: \.self) { Paragraph(words($0)) }
      SwitchRow(words("erase_sure"), isOn: isSure) { isSure = $0 }.accessibilityIdentifier("sure")
    }
    .atBottom {
      PrimaryButton(words("erase_title")) { Task { await app.opening.erase() } }
        .disabled(!isSure || app.opening.stage.isTrying)
        // In large type it lies right below the switch: a second tap that slips must not erase.
        .noDoubleTapThrough(isSure)
        .accessibilityIdentifier("erase")
    }
    // Come back to, it is asked anew.
    .onChange(of: app.opening.cover) { isSure = false }
    .onChange(of: app.router.isAtSupport) { isSure = false }
  }
}

import AppModel
import AppWords
import SwiftUI

/// Why it doesn't open, and what can be done. Nothing was changed.
struct ClosedScreen: View {
  let app: AppContext
  let closed: Stage.Closed
  let onNoWayIn: @MainActor () -> Void
  @State private var asks = false

  var body: some View {
    Scrolling(words("opening_closed_title")) {
      Paragraph(text(closed.why))
      Muted(words("opening_closed_support"))
      if closed.isLost {
        QuietButton(words("lock_no_way_in"), onNoWayIn).accessibilityIdentifier("no way in")
      }
    }
    .atBottom {
      if closed.canSetAside { QuietButton(words("opening_set_aside")) { asks = true } }
      PrimaryButton(words("opening_try_again")) { onToday { await app.opening.open(byTap: true) } }
    }
    .question(
      $asks, words("opening_set_aside_title"), words("opening_set_aside_text"), yes: words("opening_set_aside_yes"),
      no: words("common_not_now")
    ) { onToday { await app.opening.setAsideAndStart() } }
  }

  /// Not back to the screen that met the damage: it would meet it again.
  private func onToday(_ act: @escaping @MainActor () async -> Void) {
    app.router.afresh()
    Task { await act() }
  }
}

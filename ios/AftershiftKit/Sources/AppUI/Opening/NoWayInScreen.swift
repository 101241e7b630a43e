import AppModel
import AppWords
import SwiftUI

/// The same for somebody who has lost or forgotten all that opens it. Whoever stands at the lock learns nothing of what it
/// locks.
struct NoWayInScreen: View {
  let app: AppContext
  @Environment(\.dismiss) private var dismiss

  var body: some View {
    if app.opening.stage.canEnd {
      Erasing(
        app: app, title: words("lock_no_way_in"),
        says: ["erase_lock_ways", "erase_lock_means", "erase_stays", "erase_final"])
    } else {
      Palette.background.onAppear { dismiss() }
    }
  }
}

import AppUI
import AppWords
import SwiftUI

/// The folders for what somebody writes couldn't be made, or not kept out of backups. Nothing is stored in them before.
struct NotReady: View {
  let onTryAgain: @MainActor () -> Void

  var body: some View {
    Scrolling(words("ios_not_ready_title")) {
      Paragraph(words("ios_not_ready"))
      PrimaryButton(words("opening_try_again"), onTryAgain)
    }
  }
}

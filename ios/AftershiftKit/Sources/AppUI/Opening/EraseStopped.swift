import AppModel
import AppWords
import SwiftUI

/// For as long as it takes: mostly nobody sees it.
struct ErasingScreen: View {
  var body: some View {
    Scrolling(words("erase_title")) {
      Paragraph(words("erase_under_way")).announced(words("erase_under_way"))
    }
  }
}

/// How much is left, what can be done about it, and the way on. Back to what is there, only where it didn't begin.
struct EraseStoppedScreen: View {
  let app: AppContext
  let left: Left
  let why: Message

  var body: some View {
    Scrolling(words(isUntouched ? "erase_nothing_title" : "erase_stopped_title")) {
      Paragraph(words(standing))
      Paragraph(text(why))
    }
    .atBottom {
      if isUntouched {
        QuietButton(words("common_leave")) { Task { await app.opening.open(byTap: true) } }
          .accessibilityIdentifier("leave it")
      }
      PrimaryButton(words(isUntouched ? "opening_try_again" : "erase_go_on")) { Task { await app.opening.erase() } }
        .accessibilityIdentifier("go on erasing")
    }
  }

  private var isUntouched: Bool { left == .everything }

  private var standing: String {
    switch left {
    case .everything: "erase_nothing"
    case .something: "erase_something"
    case .keys: "erase_keys"
    }
  }
}

import AppUI
import AppWords
import SwiftUI

/// After the last question: what was left out, and the result when the person wants to see it.
struct EndView<Last: View>: View {
  let unanswered: UInt32
  let isScored: Bool
  let onUnanswered: @MainActor () -> Void
  let onLeave: @MainActor () -> Void
  let onResult: @MainActor () -> Void
  @ViewBuilder let last: Last

  var body: some View {
    AboveAndBelow {
      Headline(checkWords("checks_end_title"))
      if unanswered > 0 {
        let score = checkWords(isScored ? "checks_end_score_all_the_same" : "checks_end_no_score")
        Paragraph("\(checkWords("checks_end_unanswered", unanswered)) \(score)")
      }
    } below: {
      // The filled one is at the bottom, and leads to a score.
      if unanswered > 0, !isScored {
        SecondaryButton(checkWords("checks_end_without_score"), onResult).accessibilityIdentifier("result")
        PrimaryButton(toUnanswered, onUnanswered).accessibilityIdentifier("unanswered")
      } else {
        if unanswered > 0 { SecondaryButton(toUnanswered, onUnanswered).accessibilityIdentifier("unanswered") }
        PrimaryButton(checkWords("checks_end_result"), onResult).accessibilityIdentifier("result")
      }
      QuietButton(checkWords("checks_leave"), onLeave).accessibilityIdentifier("leave")
      last
    }
  }

  private var toUnanswered: String {
    checkWords(unanswered == 1 ? "checks_end_go_to_one" : "checks_end_go_to_them")
  }
}

/// Left for more than a day: there is nothing to answer any more, only to read.
struct ClosedView<Last: View>: View {
  let isKept: Bool
  let onLeave: @MainActor () -> Void
  let onResult: @MainActor () -> Void
  @ViewBuilder let last: Last

  var body: some View {
    AboveAndBelow {
      Headline(checkWords("checks_closed"))
      if isKept { Paragraph(checkWords("checks_closed_kept")) }
    } below: {
      SecondaryButton(words("common_close"), onLeave).accessibilityIdentifier("close")
      PrimaryButton(checkWords("checks_closed_result"), onResult).accessibilityIdentifier("result")
      last
    }
  }
}

/// What took the question's place: a screen reader reads it out.
struct Headline: View {
  let title: String
  @AccessibilityFocusState private var isReadOut: Bool

  init(_ title: String) { self.title = title }

  var body: some View {
    Text(title).font(.title2).foregroundStyle(Palette.ink).fixedSize(horizontal: false, vertical: true)
      .accessibilityAddTraits(.isHeader)
      .accessibilityFocused($isReadOut)
      .onAppear { isReadOut = true }
  }
}

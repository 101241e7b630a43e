import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The one question, before anything is unlocked; after the tap, that it is saved. It shows nothing of what is locked.
struct TapWhileLocked: View {
  let model: LockModel
  let onTap: @MainActor (UInt8) -> Void

  var body: some View {
    // What comes below stays where it is when one is tapped.
    ZStack(alignment: .topLeading) {
      asks
        .opacity(model.saved == nil ? 1 : 0)
        .accessibilityHidden(model.saved != nil)
        .allowsHitTesting(model.saved == nil)
      if let saved = model.saved {
        SavedWhileLocked(saved: saved, model: model).noDoubleTapThrough(true, arrives: true)
      }
    }
  }

  private var asks: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      Text(words("today_question")).font(.title2).foregroundStyle(Palette.ink)
        .fixedSize(horizontal: false, vertical: true).accessibilityAddTraits(.isHeader)
      StoneScale(onTap: onTap)
      if let problem = model.tapProblem { FieldProblem(problem).accessibilityIdentifier("tap problem") }
    }
  }
}

private struct SavedWhileLocked: View {
  let saved: Tapped
  let model: LockModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      HStack(spacing: Space.medium) {
        Stone(load: saved.load, box: 60)
        VStack(alignment: .leading, spacing: 2) {
          Text(loadWord(saved.load)).font(.headline).foregroundStyle(Palette.ink)
          Paragraph(line)
        }
      }
      .accessibilityElement(children: .combine)
      .announced(line)
      .accessibilityIdentifier("saved while locked")
      QuietButton(words("lock_tap_again"), model.askAgain).accessibilityIdentifier("tap again")
    }
  }

  private var line: String {
    switch saved.line {
    case .saved: words("lock_saved")
    case .savedSupportIsThere: words("lock_saved_support_is_there")
    }
  }
}

import AftershiftCore
import AppUI
import SwiftUI

/// One question, in a size for reading and not for the colleague behind.
struct QuestionView<Last: View>: View {
  let question: CheckQuestion
  let isKept: Bool
  let onAct: @MainActor (CheckAction) -> Void
  let onLeave: @MainActor () -> Void
  @ViewBuilder let last: Last
  @State private var taps = 0
  @State private var asks = false
  @AccessibilityFocusState private var isReadOut: Bool
  @Environment(\.dynamicTypeSize) private var type

  var body: some View {
    AboveAndBelow {
      progress
      if let preamble = question.preamble { Panel { Paragraph(preamble) } }
      if let stem = question.stem { Muted(stem) }
      Text(question.text).font(.title3).foregroundStyle(Palette.ink).fixedSize(horizontal: false, vertical: true)
        .accessibilityAddTraits(.isHeader)
        .accessibilityFocused($isReadOut)
        .accessibilityIdentifier("question")
    } below: {
      ForEach(question.options.indices, id: \.self) { index in option(index) }
      ViewThatFits(in: .horizontal) {
        HStack(spacing: 0) {
          skip
          Spacer(minLength: Space.small)
          saving
          Spacer(minLength: Space.small)
          stop
        }
        VStack(alignment: .leading, spacing: 0) {
          skip
          saving
          stop
        }
      }
      // Its room is kept free, so that the answers stand at the same height before it is there and after: the thumb
      // finds them without looking. In large type everything scrolls anyway.
      last.frame(minHeight: type >= .xxLarge ? 0 : roomForStrip, alignment: .bottomLeading)
    }
    // Nothing of a touch, nor of how far it was scrolled, is left on the next question.
    .id(question.item)
    .sensoryFeedback(.selection, trigger: taps)
    // A screen reader reads the next question out, and isn't left on the answer to the last one.
    .onChange(of: question.item, initial: true) { isReadOut = true }
    .question(
      $asks, checkWords("checks_dont_save_title"), checkWords("checks_dont_save_text"),
      yes: checkWords("checks_dont_save_yes"), no: checkWords("checks_dont_save_no"), isDestructive: true
    ) { onAct(.dontKeep) }
  }

  /// How far it is, in words and as a thin line.
  private var progress: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      Muted(checkWords("checks_question_of", question.number, question.of))
      ProgressView(value: Double(question.number), total: Double(question.of)).tint(Palette.accent)
        .accessibilityHidden(true)
    }
  }

  private func option(_ index: Int) -> some View {
    let option = question.options[index]
    return ChoiceRow(option.text, isChosen: option.chosen) {
      taps += 1
      onAct(.answer(item: question.item, value: option.value))
    }
    .accessibilityIdentifier("option \(index)")
  }

  private var skip: some View {
    QuietButton(checkWords("checks_skip")) { onAct(.skip(item: question.item)) }.accessibilityIdentifier("skip")
  }

  @ViewBuilder private var saving: some View {
    if isKept {
      QuietButton(checkWords("checks_dont_save")) { asks = true }.accessibilityIdentifier("dont save")
    } else {
      Muted(checkWords("checks_not_saved"))
    }
  }

  private var stop: some View {
    QuietButton(checkWords("checks_leave"), onLeave).accessibilityIdentifier("leave")
  }
}

/// Of a sentence in two lines, and Support below it.
private let roomForStrip: CGFloat = 136

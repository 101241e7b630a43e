import AftershiftCore
import AppWords
import SwiftUI

/// All that a page says: things to know, steps in their order, and words to say or to send.
struct PageParts: View {
  let parts: [PagePart]
  /// Whether the words are on the clipboard now.
  let onCopy: @MainActor (String) -> Bool

  var body: some View {
    VStack(alignment: .leading, spacing: Space.large) {
      ForEach(parts.indices, id: \.self) { index in
        VStack(alignment: .leading, spacing: Space.medium) {
          if let heading = parts[index].heading {
            Text(heading).font(.title2).foregroundStyle(Palette.ink).fixedSize(horizontal: false, vertical: true)
              .accessibilityAddTraits(.isHeader)
          }
          statements(parts[index].says)
        }
      }
    }
  }

  private func statements(_ says: [Statement]) -> some View {
    ForEach(says.indices, id: \.self) { index in
      let say = says[index]
      switch say.kind {
      case .text: StatementText(say: say)
      // Each part counts for itself.
      case .step: Step(say: say, number: says[...index].filter { $0.kind == .step }.count)
      case .words: WordsToTake(say: say, onCopy: onCopy).id(say.text)
      }
    }
  }
}

private struct StatementText: View {
  let say: Statement

  var body: some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      Paragraph(say.text)
      // Development builds only.
      if !say.confirmed { Marked(words("reading_unconfirmed")) }
    }
  }
}

/// Heard as one: the number belongs to its step.
private struct Step: View {
  let say: Statement
  let number: Int

  var body: some View {
    HStack(alignment: .firstTextBaseline, spacing: 12) {
      Text(words("reading_step", number)).font(.headline).foregroundStyle(Palette.accent)
        .frame(minWidth: 22, alignment: .leading)
      StatementText(say: say)
    }
    .accessibilityElement(children: .combine)
  }
}

/// Words to say aloud, or to send: they can be taken along.
private struct WordsToTake: View {
  let say: Statement
  let onCopy: @MainActor (String) -> Bool
  @State private var isCopied = false

  var body: some View {
    Panel {
      StatementText(say: say)
      HStack(spacing: Space.small) {
        if isCopied { Muted(words("reading_copied")).announced(words("reading_copied")) }
        QuietButton(words("reading_copy"), symbol: "doc.on.doc") { isCopied = onCopy(say.text) }
          .accessibilityIdentifier("copy")
      }
      .frame(maxWidth: .infinity, alignment: .trailing)
    }
  }
}

/// Something to know before relying on it.
struct Marked: View {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  var body: some View {
    Text(sentence).font(.footnote).foregroundStyle(Palette.warm).fixedSize(horizontal: false, vertical: true)
  }
}

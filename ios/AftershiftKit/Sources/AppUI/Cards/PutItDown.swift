import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Words that are let go, unless they are kept as a note. Until then they are in memory, and nowhere else.
struct PutItDown: View {
  let kept: String?
  let own: UnkeptWords
  let onAnswer: OnAnswer

  var body: some View {
    if let kept, !own.editing {
      VStack(alignment: .leading, spacing: Space.small) {
        Muted(words("cards_put_it_down_kept"))
        Paragraph(kept)
        ViewThatFits {
          HStack(spacing: Space.margin) { ways(kept) }
          VStack(alignment: .leading, spacing: 0) { ways(kept) }
        }
      }
    } else {
      VStack(alignment: .leading, spacing: Space.small) {
        WordsField(words("cards_put_it_down_label"), text: .of({ own.text }, { own.text = $0 }), kind: .lines)
        if !own.text.isEmpty {
          QuietButton(words("cards_put_it_down_keep")) { onAnswer(.note(text: own.text)) }
        }
      }
    }
  }

  @ViewBuilder private func ways(_ kept: String) -> some View {
    QuietButton(words("common_change")) {
      own.text = kept
      own.editing = true
    }
    QuietButton(words("cards_put_it_down_remove")) { onAnswer(.note(text: nil)) }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The note of an earlier check-in. What is typed is in memory only until it is kept; a refusal leaves it there.
struct NoteAnswer: View {
  let model: EntryModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      Muted(words("entry_note_hint"))
      WordsField(words("entry_note_label"), text: .of({ model.note }, model.write), kind: .lines)
      ViewThatFits {
        HStack(spacing: Space.margin) { ways }
        VStack(alignment: .leading, spacing: 0) { ways }
      }
    }
  }

  @ViewBuilder private var ways: some View {
    if model.isUnkept { QuietButton(words("entry_note_keep")) { answer(model.note) } }
    if model.content?.note != nil { QuietButton(words("entry_note_remove")) { answer(nil) } }
  }

  private func answer(_ note: String?) { Task { await model.answer(.note(text: note)) } }
}

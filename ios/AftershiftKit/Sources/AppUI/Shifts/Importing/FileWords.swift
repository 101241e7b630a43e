import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// A word that nobody has explained yet: nothing comes of it until somebody does.
struct AskedWord: View {
  let word: FileWord
  let codes: [ShiftCode]
  let model: ImportModel
  @Environment(\.phone) private var phone

  var body: some View {
    Panel {
      Text(asks).font(.title3).bold().foregroundStyle(Palette.ink).accessibilityAddTraits(.isHeader)
      Muted(phone.timesAndHours(word))
      WordMeanings(word: word, codes: codes, model: model)
    }
  }

  private var asks: String {
    if word.word.allSatisfy(\.isWhitespace) { return words("import_what_untitled") }
    return words("import_what", asItIsWritten(word.word))
  }
}

/// What a word is known to stand for. It may be wrong: opened, it can be said anew.
struct KnownWord: View {
  let word: FileWord
  let codes: [ShiftCode]
  let model: ImportModel
  @Environment(\.phone) private var phone

  var body: some View {
    Fold(words("import_word_times", asItIsWritten(word.word), phone.timesAndHours(word)), detail: means) {
      WordMeanings(word: word, codes: codes, model: model)
    }
  }

  private var means: String {
    guard let code = word.code else { return words("import_no_shift") }
    return codes.first { $0.name == code }.map { named($0.name, $0.label) } ?? code
  }
}

extension Phone {
  /// "14 times, 07:00 to 19:30".
  fileprivate func timesAndHours(_ word: FileWord) -> String {
    let hours = hours(word.starts, word.ends) ?? words("import_whole_days")
    return words("import_times_and_hours", words("import_times", word.count), hours)
  }
}

/// What a word can stand for: what is near first, then the other codes, one of its own, or nothing of a roster.
struct WordMeanings: View {
  let word: FileWord
  let codes: [ShiftCode]
  let model: ImportModel
  @Environment(\.phone) private var phone

  var body: some View {
    let near = word.meanings.isEmpty ? codes.first { $0.name == word.suggestion } : nil
    // A code that is asked about itself is no answer.
    let others = codes.filter { $0.name != near?.name && (word.meanings.isEmpty || $0.name != word.suggestion) }
    VStack(spacing: Space.small) {
      ForEach(word.meanings.indices, id: \.self) { place in
        ChoiceRow(phone.sentence(word.meanings[place]), isChosen: false) {
          says(.meansMeaning(word: word.word, meaning: UInt32(place)))
        }
        .accessibilityIdentifier("\(word.word) meaning \(place)")
      }
      if let near {
        ChoiceRow(named(near.name, near.label), isChosen: word.code == near.name) { means(near) }
          .accessibilityIdentifier("\(word.word) means \(near.name)")
      }
      if !others.isEmpty {
        Chips {
          ForEach(others, id: \.name) { code in
            // Short, so that many have room; said in full.
            Chip(asItIsWritten(code.name), isChosen: word.code == code.name) { means(code) }
              .accessibilityLabel(code.spoken)
              .accessibilityIdentifier("\(word.word) means \(code.name)")
          }
        }
      }
      ChoiceRow(words("import_new_code"), isChosen: model.making[word.word] != nil) { model.make(word) }
        .accessibilityIdentifier("\(word.word) new code")
      if let code = model.making[word.word] { NewCodeFields(word: word, code: code, model: model) }
      ChoiceRow(words("import_no_shift"), isChosen: word.isKnown && word.code == nil) {
        says(.noShift(word: word.word))
      }
      .accessibilityIdentifier("\(word.word) no shift")
    }
  }

  private func means(_ code: ShiftCode) { says(.means(word: word.word, code: code.name)) }

  private func says(_ action: ImportAction) { Task { await model.answer(action, of: word.word) } }
}

/// A code for a word, as the month will show it. Where the file has no hours, the person has them.
private struct NewCodeFields: View {
  let word: FileWord
  let code: NewCode
  let model: ImportModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      WordsField(words("import_code_label"), text: .of({ code.name }, { text in edit { $0.name = text } }))
      Muted(words("import_code_kind"))
      KindChips(chosen: code.kind) { kind in edit { $0.kind = kind } }
      if code.asksHours {
        Muted(words("import_code_hours"))
        TimeRow(words("import_code_begins"), minute: code.starts) { minute in edit { $0.starts = minute } }
        TimeRow(words("import_code_ends"), minute: code.ends) { minute in edit { $0.ends = minute } }
      }
      SecondaryButton(words("import_code_add")) { Task { await model.addCode(word) } }
        .accessibilityIdentifier("add code")
    }
    .padding(.vertical, Space.small)
  }

  private func edit(_ change: (inout NewCode) -> Void) { model.edit(word.word, change) }
}

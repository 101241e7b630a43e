import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What a file would change: first what has to be answered, then the changes, then what nothing comes of.
struct Preview: View {
  let file: ImportView
  let model: ImportModel

  var body: some View {
    WhichFile(file: file)
    let asked = file.words.filter { !$0.isKnown }
    let known = file.words.filter(\.isKnown)
    if !asked.isEmpty {
      SectionTitle(words("import_words", asked.count))
      ForEach(asked, id: \.word) { word in AskedWord(word: word, codes: file.codes, model: model) }
    }
    if file.moreWords > 0 { Muted(words("import_words_more", file.moreWords)) }
    if !known.isEmpty {
      Fold(words("import_words_known", known.count), detail: known.map(\.word).joined(separator: ", ")) {
        ForEach(known, id: \.word) { word in KnownWord(word: word, codes: file.codes, model: model) }
      }
    }
    Changes(file: file)
    NotUnderstood(lines: file.notTaken)
    WorthALook(lines: file.doubts)
  }
}

private struct WhichFile: View {
  let file: ImportView
  @Environment(\.phone) private var phone

  var body: some View {
    Panel {
      Text(kind).font(.headline).foregroundStyle(Palette.ink).accessibilityAddTraits(.isHeader)
      if let first = file.first, let last = file.last {
        Muted(first == last ? phone.wholeDay(first) : phone.span(first, last))
      }
      Paragraph(standing)
    }
  }

  private var kind: String {
    switch file.kind {
    case .iCalendar, .vCalendar1: words("import_kind_calendar")
    case .csv: words("import_kind_table")
    }
  }

  /// That nothing has happened; or why nothing can.
  private var standing: String {
    if file.canApply { return words("import_nothing_yet") }
    if file.words.contains(where: { !$0.isKnown }) { return words("import_nothing_until") }
    return words(file.same > 0 ? "import_nothing_new" : "import_nothing_there")
  }
}

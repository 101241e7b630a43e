import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What comes, what becomes something else, what goes; and what doesn't.
struct Changes: View {
  let file: ImportView
  @Environment(\.phone) private var phone

  var body: some View {
    Listed("import_new", file.added) { Line(day: $0.day, what: phone.codeAndHours($0)) }
    Listed("import_changed", file.changed) { change in Line(day: change.becomes.day, what: becomes(change)) }
    Listed("import_goes", file.removed) { Line(day: $0.day, what: phone.codeAndHours($0)) }
    if file.same > 0 { Muted(words("import_same", file.same)) }
    if file.older > 0 { Muted(words("import_older", file.older)) }
    if file.outside > 0 { Muted(words("import_outside", file.outside)) }
  }

  private func becomes(_ change: ChangedShift) -> String {
    let shift = phone.codeAndHours(change.was)
    let was =
      change.was.day == change.becomes.day
      ? shift : words("import_day_and_shift", phone.fullDay(change.was.day), shift)
    return words("import_becomes", was, phone.codeAndHours(change.becomes))
  }
}

/// Their number first; where they are many, they themselves only for those who open it.
struct Listed<Item, Row: View>: View {
  let key: String
  let all: [Item]
  let row: (Item) -> Row
  /// A file of years has thousands: nobody reads them at once, and no phone draws them at once.
  @State private var shown = 100

  /// `key`: of the words for how many there are.
  init(_ key: String, _ all: [Item], @ViewBuilder row: @escaping (Item) -> Row) {
    self.key = key
    self.all = all
    self.row = row
  }

  var body: some View {
    // More than a few are read by those who want to.
    if all.count > 4 {
      Fold(words(key, all.count)) {
        rows(min(shown, all.count))
        if shown < all.count {
          QuietButton(words("import_show_more")) { shown += 100 }.accessibilityIdentifier("more \(key)")
        }
      }
    } else if !all.isEmpty {
      SectionTitle(words(key, all.count))
      rows(all.count)
    }
  }

  private func rows(_ count: Int) -> some View { ForEach(0..<count, id: \.self) { row(all[$0]) } }
}

private struct Line: View {
  let day: String
  let what: String
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(alignment: .leading, spacing: 2) {
      Paragraph(phone.fullDay(day))
      Muted(what)
    }
    .frame(maxWidth: .infinity, alignment: .leading)
    .accessibilityElement(children: .combine)
  }
}

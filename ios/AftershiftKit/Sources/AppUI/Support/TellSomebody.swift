import AftershiftCore
import AppWords
import SwiftUI

/// What the person put outside the lock, their own people, and words to send to somebody else.
struct TellSomebody: View {
  let card: CopingCard?
  let people: [PlanEntry]
  let reach: Reach

  var body: some View {
    SectionTitle(words("support_tell"))
    VStack(alignment: .leading, spacing: Space.small) {
      if let card { Panel { lines(card) } }
      ForEach(people, id: \.id) { person in
        Panel { Person(name: person.text, phone: person.phone, reach: reach) }
      }
      let message = words("support_write_words")
      LinkRow(
        words("support_write"), detail: words("support_write_means", asItIsWritten(message)), symbol: "message"
      ) { reach.write(message) }
      .accessibilityIdentifier("write")
    }
  }

  @ViewBuilder private func lines(_ card: CopingCard) -> some View {
    ForEach(card.lines.indices, id: \.self) { Paragraph(card.lines[$0]) }
    if card.name != nil || card.phone != nil { Person(name: card.name, phone: card.phone, reach: reach) }
  }
}

/// Who it is, and the ways to reach them where there is a number.
private struct Person: View {
  let name: String?
  let phone: String?
  let reach: Reach

  var body: some View {
    if let name { Text(name).font(.headline).foregroundStyle(Palette.ink) }
    if let phone {
      Muted(leftToRight(phone))
      ViewThatFits(in: .horizontal) {
        HStack(spacing: Space.small) { ways(phone) }
        VStack(spacing: Space.small) { ways(phone) }
      }
    }
  }

  @ViewBuilder private func ways(_ number: String) -> some View {
    // Several people stand below each other: each says whom it calls.
    let whom = asItIsWritten(name ?? number)
    WayButton(.call, words("support_person_call"), said: words("support_call", whom)) { reach.call(number) }
    WayButton(.text, words("support_person_text"), said: words("support_text", whom)) { reach.text(number) }
  }
}

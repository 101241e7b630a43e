import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The one thing that lies outside the lock; so what that means comes before anything is written.
struct CopingCardPanel: View {
  let plan: PlanState
  let model: PlanModel
  @State private var isAsked = false

  var body: some View {
    Panel {
      Text(words("coping_title")).font(.title3).foregroundStyle(Palette.ink).accessibilityAddTraits(.isHeader)
      Muted(words("coping_outside"))
      if model.card == nil {
        if let card = plan.copingCard { lines(card) }
        QuietButton(words(plan.copingCard == nil ? "coping_write" : "common_change")) { model.card = CardWords(plan) }
          .accessibilityIdentifier("write card")
        if plan.copingCard != nil { takeBack }
      } else {
        form
      }
    }
  }

  private func lines(_ card: CopingCard) -> some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      ForEach(card.lines.indices, id: \.self) { Paragraph(card.lines[$0]) }
      let person = [card.name, card.phone.map(leftToRight)].compactMap { $0 }
      if !person.isEmpty { Paragraph(person.joined(separator: " · ")) }
    }
  }

  private var form: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      ForEach(0..<Int(plan.cardLines), id: \.self) { index in
        WordsField(words("coping_line", index + 1), text: .of({ line(index) }, { model.card?.lines[index] = $0 }))
      }
      WordsField(words("plan_name"), text: .of({ model.card?.name ?? "" }, { model.card?.name = $0 }))
      WordsField(
        words("plan_number"), text: .of({ model.card?.phone ?? "" }, { model.card?.phone = $0 }), kind: .number)
      SecondaryButton(words("coping_put")) { Task { await model.keepCard() } }
      CloseForm(isChanged: model.cardIsChanged) { model.card = nil }
    }
  }

  private func line(_ index: Int) -> String { model.card?.lines[index] ?? "" }

  private var takeBack: some View {
    QuietButton(words("coping_take_back")) { isAsked = true }
      .accessibilityIdentifier("take card back")
      .question(
        $isAsked, words("coping_take_back_title"), words("coping_take_back_text"), yes: words("coping_take_back"),
        no: words("common_keep"), isDestructive: true
      ) { Task { await model.takeCardBack() } }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// A line being written: as it is about people, days or words; with lines to take over where it is a new one.
struct PlanEntryForm: View {
  let form: FormOf
  let section: PlanSection
  let plan: PlanState
  let model: PlanModel
  @State private var isAsked = false

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      if case .new = form, section.hasRoom { examples }
      if section.kind == .dates {
        PickedDay(words("entry_when"), day: model.forms[form]?.day ?? plan.today, latest: plan.lastDay) {
          model.forms[form]?.day = $0
        }
      }
      WordsField(label, text: .of({ model.forms[form]?.text ?? "" }, { model.forms[form]?.text = $0 }))
      if section.kind == .people {
        WordsField(
          words("plan_number"), text: .of({ model.forms[form]?.phone ?? "" }, { model.forms[form]?.phone = $0 }),
          kind: .number)
      }
      SecondaryButton(keep) { Task { await model.keep(form) } }.accessibilityIdentifier("keep")
      ViewThatFits(in: .horizontal) {
        HStack(spacing: Space.margin) { ends }
        VStack(alignment: .leading, spacing: 0) { ends }
      }
    }
  }

  /// Taken over as they are, by a tap; each can be changed afterwards.
  @ViewBuilder private var examples: some View {
    if !section.examples.isEmpty {
      Muted(words("plan_examples"))
      ForEach(section.examples, id: \.self) { example in
        Button {
          Task { await model.take(section.id, example) }
        } label: {
          Paragraph(example)
            .padding(.horizontal, 18)
            .padding(.vertical, 10)
            .frame(maxWidth: .infinity, minHeight: Space.target, alignment: .leading)
            .overlay { RoundedRectangle(cornerRadius: 16).strokeBorder(Palette.hairline, lineWidth: 1.5) }
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
      }
    }
  }

  @ViewBuilder private var ends: some View {
    CloseForm(isChanged: model.forms[form]?.isChanged == true) { model.forms[form] = nil }
    if case .entry(let id) = form { remove(id) }
  }

  private func remove(_ id: String) -> some View {
    QuietButton(words("plan_remove"), symbol: "trash") { isAsked = true }
      .accessibilityIdentifier("remove")
      .question(
        $isAsked, words("plan_remove_title"), words("plan_remove_text"), yes: words("plan_remove"),
        no: words("common_keep"), isDestructive: true
      ) { Task { await model.remove(id) } }
  }

  private var keep: String {
    if case .new = form { return words("plan_add_line") }
    return words("plan_save")
  }

  private var label: String {
    switch section.kind {
    case .lines: words("plan_line")
    case .people: words("plan_name")
    case .dates: words("plan_date_line")
    }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// A way to hand the plan on, or parts of it: a manager needs other lines than a friend. Of an empty one there is none.
struct SendPlan: View {
  let app: AppContext
  let state: PlanState
  let model: PlanModel

  var body: some View {
    if !state.isEmpty {
      SectionTitle(words("plan_send"))
      Fold(words("plan_send_what")) { GoesOut(state: state, model: model) }
      if state.sections.contains(where: { !$0.entries.isEmpty && !model.without.contains($0.id) }) {
        SendWays(words("plan_share"), app.outside) { await model.text() }
      }
    }
  }
}

/// Which sections go out, and the very words that would.
private struct GoesOut: View {
  let state: PlanState
  let model: PlanModel
  @State private var text = ""

  var body: some View {
    Muted(words("plan_send_hint"))
    VStack(spacing: Space.small) {
      ForEach(state.sections.filter { !$0.entries.isEmpty }, id: \.id) { section in
        let goes = !model.without.contains(section.id)
        ChoiceRow(section.title, isChosen: goes, kind: .many) {
          if goes { model.without.insert(section.id) } else { model.without.remove(section.id) }
        }
        .accessibilityIdentifier("send \(section.id)")
      }
    }
    Panel { Paragraph(text.isEmpty ? words("plan_send_nothing") : text).accessibilityIdentifier("goes out") }
      // Once more whenever something was written, or left out.
      .task(id: Outgoing(state: state, without: model.without)) { if let made = await model.text() { text = made } }
  }
}

private struct Outgoing: Equatable {
  let state: PlanState
  let without: Set<String>
}

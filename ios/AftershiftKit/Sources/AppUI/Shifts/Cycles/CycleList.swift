import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The cycle that counts today first, then the others by their first days; below them what there is to start from.
struct CycleList: View {
  let state: CycleState
  let model: CyclesModel

  var body: some View {
    if model.isSaved { Said(words("cycles_saved")) }
    if state.cycles.isEmpty { Paragraph(words("cycles_means")) }
    ForEach(state.cycles.filter(\.isCurrent) + state.cycles.filter { !$0.isCurrent }, id: \.id) { cycle in
      OneCycle(cycle: cycle, state: state, model: model)
    }
    SectionTitle(words("cycles_presets"))
    Presets(state: state, model: model)
  }
}

private struct OneCycle: View {
  let cycle: CycleLine
  let state: CycleState
  let model: CyclesModel
  @Environment(\.phone) private var phone
  @State private var asks = false

  var body: some View {
    Panel {
      Text(counts).font(.headline).foregroundStyle(Palette.ink).accessibilityAddTraits(.isHeader)
      Muted(words("cycles_length_from", words("cycles_days", cycle.days.count), phone.wholeDay(cycle.begins)))
      CycleWeeks(days: cycle.days, codes: state.codes)
      let id = cycle.id
      HStack(spacing: Space.margin) {
        QuietButton(words("common_change")) { Task { await model.start(.edit(id: id)) } }
          .accessibilityIdentifier("edit cycle")
        QuietButton(words("cycles_remove")) { asks = true }
          .accessibilityIdentifier("remove cycle")
          .question(
            $asks, words("cycles_remove_title"), words("cycles_remove_text"), yes: words("cycles_remove"),
            no: words("common_keep"), isDestructive: true
          ) { Task { await model.remove(id) } }
      }
    }
  }

  /// ISO dates follow each other as text.
  private var counts: String {
    switch (cycle.isCurrent, cycle.ends) {
    case (true, nil): words("cycles_now")
    case (true, let ends?): words("cycles_now_until", phone.wholeDay(ends))
    case (false, _) where cycle.begins > state.today: words("cycles_from", phone.wholeDay(cycle.begins))
    case (false, let ends?): words("cycles_ended", phone.wholeDay(ends))
    case (false, nil): words("cycles_other")
    }
  }
}

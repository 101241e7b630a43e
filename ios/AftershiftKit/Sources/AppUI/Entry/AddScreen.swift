import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// An earlier check-in: which day and what time above, and in the thumb's reach the stone that saves it. In large type
/// everything scrolls.
struct AddScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View { Add(app: app, model: app.model(.add, of: core) { AddModel(core) }) }
}

private struct Add: View {
  let app: AppContext
  let model: AddModel
  @Environment(\.dynamicTypeSize) private var type
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(spacing: 0) {
      Scrolling(words("entry_add_title")) {
        if let form = model.content {
          when(form)
          if isLarge { ask }
        }
      }
      .problem(model.problem, model.dismissProblem)
      if model.content != nil, !isLarge { ask.padding(.horizontal, Space.medium).padding(.bottom, Space.medium) }
    }
    .background(Palette.background)
    .navigationBarTitleDisplayMode(.inline)
    .onFront(app) { await model.load() }
    .onChange(of: added, initial: true) { _, id in
      if let id { app.router.replace(.add, with: .entry(id)) }
    }
  }

  private var isLarge: Bool { type >= .xxLarge }

  /// On to it: for who went to Support meanwhile, when they come back.
  private var added: String? { app.router.here == .add ? model.added : nil }

  @ViewBuilder private func when(_ form: EntryForm) -> some View {
    Panel { DayPicker(day: model.day, latest: form.latestDay) { model.day = $0 } }
    Panel {
      TimePicker(minute: model.minute) { model.minute = $0 }
      Muted(words("entry_small_hours", phone.clock(form.dayTurnMinute)))
    }
  }

  private var ask: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      Text(words("entry_add_question")).font(.title2).foregroundStyle(Palette.ink)
        .accessibilityAddTraits(.isHeader)
        .padding(.horizontal, Space.small)
      Muted(words("entry_add_saves")).padding(.horizontal, Space.small)
      StoneScale { load in Task { await model.add(load) } }
    }
    .frame(maxWidth: Space.widest, alignment: .leading)
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// How things are, what can be chosen, and why each of them comes when it does.
struct RemindersScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    // Where nothing reminds, there is nothing to choose.
    if let phone = app.opening.reminders {
      let model = app.model(.reminders, of: core) { RemindersModel(core, phone) }
      Scrolling(words("reminders_title")) {
        if let shown = model.content { RemindersContent(app: app, model: model, shown: shown) }
      }
      .onFront(app) { await model.load() }
      .problem(model.problem, model.dismissProblem)
    }
  }
}

private struct RemindersContent: View {
  let app: AppContext
  let model: RemindersModel
  let shown: Reminders
  @Environment(\.phone) private var phone

  var body: some View {
    let state = shown.state
    standing
    if shown.anyIsOn { notShown }
    SectionTitle(words("reminders_moments"))
    // The first one that is switched on brings a panel above it.
    Moments(model: model, state: state).noDoubleTapThrough(shown.anyIsOn)
    SectionTitle(words("reminders_most"))
    Picker(words("reminders_most"), selection: .of({ state.mostADay }, mostADay)) {
      Text(words("reminders_most_1")).tag(UInt8(1))
      Text(words("reminders_most_2")).tag(UInt8(2))
      Text(words("reminders_most_3")).tag(UInt8(3))
    }
    .pickerStyle(.segmented)
    .labelsHidden()
    Muted(words("reminders_most_means"))
    SectionTitle(words("reminders_sleep"))
    Sleep(model: model, sleep: state.sleep, usual: state.usualSleep)
    SectionTitle(words("reminders_why"))
    Fold(words("reminders_ahead")) { lines(state.ahead, words("reminders_ahead_none")) }
    Fold(words("reminders_today")) { lines(state.today, words("reminders_today_none")) }
    Divider()
    LinkRow(words("arrive_title"), detail: words("arrive_detail")) { app.router.to(.arrive) }
      .accessibilityIdentifier("arrive")
  }

  /// One sentence, and the next one.
  @ViewBuilder private var standing: some View {
    let state = shown.state
    let next = phone.next(state)
    if let next { Text(next).font(.title3).foregroundStyle(Palette.ink) }
    // What comes says by itself that they come.
    if state.standing != .planned {
      Paragraph(state.standing.word)
    } else if next == nil {
      Paragraph(words("reminders_nothing_ahead"))
    }
  }

  /// What keeps them from being seen, or from coming when they were to.
  @ViewBuilder private var notShown: some View {
    if !shown.phone.allowed {
      Panel {
        Paragraph(words("reminders_not_allowed"))
        QuietButton(words(shown.phone.canAsk ? "reminders_allow" : "reminders_to_settings")) {
          Task { await model.allowNotifications() }
        }
        .accessibilityIdentifier("allow")
      }
      .accessibilityIdentifier("not shown")
    } else if shown.phone.collected {
      Panel {
        Paragraph(words("ios_reminders_collected"))
        QuietButton(words("reminders_to_settings")) { Task { await model.toSettings() } }
          .accessibilityIdentifier("collected settings")
      }
    }
  }

  /// Each with its reason.
  @ViewBuilder private func lines(_ lines: [ReminderLine], _ none: String) -> some View {
    if lines.isEmpty { Muted(none) }
    ForEach(lines.indices, id: \.self) { index in
      VStack(alignment: .leading, spacing: 2) {
        Paragraph(phone.line(lines[index], shown.state))
        Muted(phone.inWords(lines[index].why))
      }
      .accessibilityElement(children: .combine)
    }
  }

  private func mostADay(_ most: UInt8) { Task { await model.mostADay(most) } }
}

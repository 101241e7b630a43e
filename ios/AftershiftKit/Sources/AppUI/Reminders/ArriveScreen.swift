import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What the phone allows, with what to do about it; one to try; and what came of the last ones.
struct ArriveScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    if let phone = app.opening.reminders {
      let model = app.model(.arrive, of: core) { ArriveModel(core, phone) }
      Scrolling(words("arrive_title")) {
        if let shown = model.content { ArriveContent(model: model, shown: shown) }
      }
      // Also back from the phone's settings.
      .onFront(app) { await model.load() }
      .problem(model.problem, model.dismissProblem)
    }
  }
}

private struct ArriveContent: View {
  let model: ArriveModel
  let shown: Reminders
  @Environment(\.phone) private var phone

  var body: some View {
    Muted(words("arrive_means"))
    facts
    SectionTitle(words("arrive_test"))
    Muted(words("ios_arrive_test_means"))
    SecondaryButton(words("arrive_test_now")) { Task { await model.test() } }.accessibilityIdentifier("show one")
    if let isTested = model.isTested {
      let said = words(isTested ? "arrive_test_shown" : "arrive_test_not_shown")
      Paragraph(said).announced(said)
        .accessibilityIdentifier("tested")
    }
    SectionTitle(words("arrive_came"))
    came
  }

  /// Each, and the way to where it can be changed, where there is a reason to.
  @ViewBuilder private var facts: some View {
    let now = shown.phone
    Fact(words("arrive_notifications"), [words(now.allowed ? "arrive_allowed" : "arrive_not_allowed")])
    if !now.allowed {
      QuietButton(words(now.canAsk ? "reminders_allow" : "reminders_to_settings")) {
        Task { await model.allowNotifications() }
      }
      .accessibilityIdentifier("change notifications")
    }
    Divider()
    Fact(words("ios_arrive_delivery"), [words(now.collected ? "ios_reminders_collected" : "ios_arrive_at_once")])
    if now.collected {
      QuietButton(words("reminders_to_settings")) { Task { await model.toSettings() } }
        .accessibilityIdentifier("change delivery")
    }
    Divider()
    Fact(words("ios_arrive_held"), held)
  }

  /// The phone's own account.
  private var held: [String] {
    let now = shown.phone
    if now.pending == 0 { return [words("arrive_waking_none")] }
    var lines = [words("ios_arrive_pending", now.pending)]
    if let next = now.next { lines.append(words("ios_arrive_next", phone.at(next))) }
    if now.moved > 0 { lines.append(words("arrive_moved", now.moved)) }
    return lines
  }

  @ViewBuilder private var came: some View {
    let came = shown.state.came
    if came.isEmpty {
      Muted(words("arrive_came_none"))
    } else {
      Muted(words("ios_arrive_came_means"))
      ForEach(came.indices, id: \.self) { index in
        VStack(alignment: .leading, spacing: 2) {
          Paragraph(words("arrive_planned", phone.shortDay(came[index].day), phone.clock(came[index].planned)))
          Muted(phone.inWords(came[index]))
        }
        .accessibilityElement(children: .combine)
        .accessibilityIdentifier("came")
      }
    }
  }
}

private struct Fact: View {
  let title: String
  let says: [String]

  init(_ title: String, _ says: [String]) {
    self.title = title
    self.says = says
  }

  var body: some View {
    VStack(alignment: .leading, spacing: 2) {
      Muted(title)
      ForEach(says.indices, id: \.self) { Paragraph(says[$0]) }
    }
    .accessibilityElement(children: .combine)
  }
}

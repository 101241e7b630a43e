import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Help now. It needs nothing open: numbers, what to do in a moment that can't wait, and the card outside the lock are there
/// before any unlock. The person's own people come with the data.
struct SupportScreen: View {
  let app: AppContext
  @State private var notice: Message?

  var body: some View {
    let model = app.model { SupportModel(app.opening) }
    let core = app.opening.stage.core
    let people = core.map { core in app.model(of: core) { PeopleModel(core) } }
    Scrolling(words("support_title")) {
      if let state = model.content {
        ForEach(state.sections, id: \.self) { section in
          // Should the people not be there, the numbers are: nothing is said of it here.
          part(section, of: state, model, people?.content ?? [])
        }
      }
    }
    .task(id: Front(number: app.fronts, beginning: app.opening.beginning, vault: core.map(ObjectIdentifier.init))) {
      await model.load()
      await people?.load()
    }
    .problem(model.problem, model.dismissProblem)
    .problem(notice) { notice = nil }
  }

  @ViewBuilder private func part(
    _ section: SupportSection, of state: SupportState, _ model: SupportModel, _ people: [PlanEntry]
  ) -> some View {
    switch section {
    case .notConfirmed: NumbersNotConfirmed()
    case .emergency: contacts("support_emergency", state.emergency, isUrgent: true)
    case .notSafe: state.notSafe.map { NotSafeRow(notSafe: $0) }
    case .crisis: contacts("support_crisis", state.crisis, isUrgent: true)
    case .leavesATrace: Muted(words("support_leaves_a_trace"))
    case .country: country(state, model)
    case .rightNow:
      SectionTitle(words("support_right_now"))
      PageRows(app: app, lines: state.moments)
    case .tell: TellSomebody(card: state.copingCard, people: people, reach: reach)
    case .staff: contacts("support_staff", state.staff)
    case .whenThereIsTime: WhenThereIsTime(app: app, isOpen: app.opening.stage.core != nil)
    case .directories: contacts("support_directories", state.directories)
    }
  }

  @ViewBuilder private func contacts(_ title: String, _ contacts: [Contact], isUrgent: Bool = false) -> some View {
    SectionTitle(words(title))
    ForEach(contacts, id: \.id) { contact in
      ContactPanel(contact, app.outside, isUrgent: isUrgent) { notice = $0 }
    }
  }

  private func country(_ state: SupportState, _ model: SupportModel) -> some View {
    // Until one is chosen, choosing it is the way to its numbers.
    CountryOpening(
      title: words("support_country"), chosen: state.country, none: words("support_country_none"),
      countries: state.countries, offersOther: true, startsOpen: state.country == nil
    ) { country in Task { await model.choose(country: country) } }
  }

  private var reach: Reach { Reach(outside: app.outside) { notice = $0 } }
}

/// It is asked anew as the app comes to the front, and as the data opens beneath.
private struct Front: Equatable {
  let number: Int
  let beginning: Int
  let vault: ObjectIdentifier?
}

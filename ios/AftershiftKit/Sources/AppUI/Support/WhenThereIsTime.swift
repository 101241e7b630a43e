import AppModel
import AppWords
import SwiftUI

/// What is available but not urgent. What reads the data is offered once it is open.
struct WhenThereIsTime: View {
  let app: AppContext
  let isOpen: Bool

  var body: some View {
    SectionTitle(words("support_time"))
    VStack(alignment: .leading, spacing: 0) {
      if isOpen {
        way("support_next_help", .nextHelp, "to next help")
        way("support_first_step", .firstStep, "to first step")
      }
      way("reading_levels", .levels, "to levels")
      way("reading_cards", .pages, "to cards")
      if isOpen { way("support_plan", .plan(.support), "to support plan") }
    }
  }

  private func way(_ title: String, _ place: Place, _ identifier: String) -> some View {
    LinkRow(words(title)) { app.router.to(place) }.accessibilityIdentifier(identifier)
  }
}

import AftershiftCore
import AppModel
import AppUI
import AppWords
import SwiftUI

/// What a hard answer leads to, before everything else: the numbers on top, whatever is tapped; what may be tapped and
/// is kept nowhere; and at the bottom, always, the way on. It blocks nothing and asks for nothing.
struct HelpView: View {
  let app: AppContext
  let model: RunnerModel
  let help: CheckHelpView
  let onLeave: @MainActor () -> Void

  var body: some View {
    ScrollViewReader { scroll in
      ScrollView {
        VStack(alignment: .leading, spacing: Space.small) {
          Headline(help.title)
          numbers
          // What is said after a choice takes the place of what was said before it: the choices stay in sight.
          if let next = help.next { said(next).id(Self.said) } else { Paragraph(help.text) }
          Muted(help.notKept)
          choices
          // Below: it takes none of the room of the numbers and the choices.
          if help.ownPlan {
            LinkRow(words("support_plan")) { app.router.to(.plan(.support)) }.accessibilityIdentifier("own plan")
          }
        }
        .frame(maxWidth: Space.widest, alignment: .leading)
        .padding(.horizontal, Space.margin)
        .padding(.bottom, Space.small)
        .frame(maxWidth: .infinity)
      }
      // Into sight, and no further: the numbers stay there.
      .onChange(of: help.next) { scroll.scrollTo(Self.said) }
    }
    .safeAreaInset(edge: .bottom) { onward }
  }

  private static let said = "next"

  private var numbers: some View {
    let support = help.support
    let lines = help.emergencyFirst ? support.emergency + support.crisis : support.crisis + support.emergency
    return VStack(alignment: .leading, spacing: Space.small) {
      if !support.numbersConfirmed { Panel { Paragraph(words("support_numbers_not_confirmed")) } }
      ForEach(lines, id: \.id) { line in
        HelpLine(contact: line, outside: app.outside) { model.say(noWay($0)) }
      }
      if support.country == nil {
        LinkRow(and(words("support_country"), words("support_country_none"))) { app.router.toSupport() }
          .accessibilityIdentifier("country")
      }
    }
  }

  private func said(_ next: String) -> some View {
    Panel { Paragraph(next).accessibilityIdentifier("next").announced(next) }
  }

  private var choices: some View {
    VStack(spacing: Space.small) {
      ForEach(help.choices, id: \.choice) { option in
        ChoiceRow(option.text, isChosen: option.chosen) {
          Task { await model.act(.choose(choice: option.choice)) }
        }
        .accessibilityIdentifier("choice \(option.choice)")
      }
    }
  }

  /// Not the filled one: nobody is led away from the numbers.
  private var onward: some View {
    SideBySide {
      QuietButton(checkWords("checks_leave"), onLeave).accessibilityIdentifier("leave")
      SecondaryButton(checkWords("checks_continue")) { Task { await model.act(.goOn) } }
        .accessibilityIdentifier("continue")
    }
    .frame(maxWidth: Space.widest)
    .padding(.horizontal, Space.margin)
    .padding(.vertical, Space.small)
    .frame(maxWidth: .infinity)
    .background(Palette.background)
  }
}

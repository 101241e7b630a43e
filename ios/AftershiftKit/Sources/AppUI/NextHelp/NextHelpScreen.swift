import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What could be done first; then why, what would change it, and what it can't know.
struct NextHelpScreen: View {
  let app: AppContext
  let core: OpenCore
  @Environment(\.phone) private var phone

  var body: some View {
    let model = app.model(.nextHelp, of: core) { NextHelpModel(core) }
    ScrollViewReader { scroll in
      Scrolling(words("support_next_help")) {
        if let shown = model.content { content(shown, model) }
      }
      // Something that was told below comes to something else: that stands at the top, and Support with it.
      .onChange(of: model.content?.state.outcome) { before, _ in
        if before != nil { scroll.scrollTo("top", anchor: .top) }
      }
    }
    .navigationBarTitleDisplayMode(.inline)
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
  }

  @ViewBuilder private func content(_ shown: NextHelp, _ model: NextHelpModel) -> some View {
    let state = shown.state
    VStack(alignment: .leading, spacing: Space.medium) {
      if state.supportFirst { Strip(words("nexthelp_support")) { ways.toSupport() } }
      Text(state.title).font(.title).foregroundStyle(Palette.ink).fixedSize(horizontal: false, vertical: true)
        .accessibilityAddTraits(.isHeader)
        .announced(state.title, firstToo: false)
      Paragraph(state.text)
    }
    .id("top")
    HelpSteps(steps: state.steps, ways: ways)
    HelpReasons(state: state)
    OwnReports(reports: state.reports, today: shown.today, model: model)
    HelpOffers(offers: state.offers, ways: ways)
    SectionTitle(words("nexthelp_cannot_know"))
    Paragraph(state.cannotKnow)
    if let day = state.againFrom { Muted(words("nexthelp_again", phone.wholeDay(day))) }
  }

  private var ways: HelpWays { HelpWays(app: app) }
}

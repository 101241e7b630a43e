import AftershiftCore
import AppUI
import AppWords
import SwiftUI

/// What was begun; everything else is one quiet line. Neither names a form: Today lies open where others see it. It
/// loads what both parts of Today show.
struct TodayChecks: View {
  let app: AppContext
  let model: NoticeModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      if let state = model.content {
        if let open = state.open { begun(open) }
        if let offer = state.offer { self.offer(offer) } else { quietLine }
        if model.justDeclined {
          Muted(checkWords("checks_offer_not_now")).announced(checkWords("checks_offer_not_now"))
        }
      }
      if let problem = model.problem { Notice(text(problem), model.dismissProblem) }
    }
    .onFront(app) { await model.load() }
  }

  private func begun(_ open: OpenCheck) -> some View {
    GoOnRow(open: open, title: checkWords("checks_today_open"), justLeft: open.id == model.justLeft) {
      Task { if await model.goOn(open.id) { app.router.leads(from: nil, to: CheckPlace.runner(open.id)) } }
    }
  }

  private var quietLine: some View {
    LinkRow(checkWords("checks_when_you_have_time"), detail: checkWords("checks_title"), toCatalogue)
      .accessibilityIdentifier("checks")
  }

  /// When one form has its turn: to look at it, or as easily not.
  private func offer(_ offer: CheckOffer) -> some View {
    VStack(alignment: .leading, spacing: 0) {
      LinkRow(
        checkWords("checks_when_you_have_time"), detail: checkWords("checks_offer", questions(offer.questions))
      ) { app.router.to(CheckPlace.intro(offer.instrument)) }
      .accessibilityIdentifier("offer")
      ViewThatFits(in: .horizontal) {
        HStack(spacing: Space.margin) { ways }
        VStack(alignment: .leading, spacing: 0) { ways }
      }
    }
    .onSeen { Task { await model.offerSeen(offer) } }
  }

  @ViewBuilder private var ways: some View {
    QuietButton(words("common_not_now")) { Task { await model.offerNotNow() } }
      .accessibilityIdentifier("offer not now")
    QuietButton(checkWords("checks_all"), toCatalogue).accessibilityIdentifier("checks")
  }

  private func toCatalogue() { app.router.to(CheckPlace.catalogue) }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Where a step is done. A way is nil where this build, or this version, has no place for it.
@MainActor struct HelpWays {
  let app: AppContext

  /// Support itself, also from one of its own places.
  func toSupport() {
    app.router.toSupport()
    app.router.supportStack = []
  }

  func way(_ step: HelpStep) -> (@MainActor () -> Void)? {
    switch step.opens {
    case .support: toSupport
    case .firstStep: to(.firstStep)
    case .plan: to(.plan(.support))
    case .levels: to(.levels)
    case .checks: app.features.lazy.compactMap(\.checks).first.flatMap(to)
    case .page: step.page.flatMap { to(.page($0)) }
    case nil: nil
    }
  }

  func check(_ instrument: String) -> (@MainActor () -> Void)? {
    app.features.lazy.compactMap { $0.check(instrument) }.first.flatMap(to)
  }

  private func to(_ place: Place) -> (@MainActor () -> Void)? {
    let router = app.router
    return { router.to(place) }
  }
}

struct HelpSteps: View {
  let steps: [HelpStep]
  let ways: HelpWays

  var body: some View {
    // The self-checks only where the build has them: a row that leads nowhere would be a riddle.
    let possible = steps.filter { $0.opens == nil || ways.way($0) != nil }
    if !possible.isEmpty {
      Panel {
        ForEach(possible.indices, id: \.self) { index in
          if index > 0 { Divider() }
          row(possible[index])
        }
      }
    }
  }

  @ViewBuilder private func row(_ step: HelpStep) -> some View {
    if let way = ways.way(step) {
      LinkRow(step.text, way).accessibilityIdentifier("step \(step.page ?? step.opens.map { "\($0)" } ?? "")")
    } else {
      Paragraph(step.text).padding(.vertical, Space.small)
    }
  }
}

/// Self-checks that could say more, where the build has them.
struct HelpOffers: View {
  let offers: [HelpOffer]
  let ways: HelpWays

  var body: some View {
    let possible = offers.filter { ways.check($0.instrument) != nil }
    if !possible.isEmpty {
      SectionTitle(words("nexthelp_offers"))
      ForEach(possible, id: \.instrument) { offer in
        let name = offer.alternative.map { words("nexthelp_offer_or", offer.name, $0) } ?? offer.name
        LinkRow(name, detail: offer.about) { ways.check(offer.instrument)?() }
          .accessibilityIdentifier("offer \(offer.instrument)")
      }
    }
  }
}

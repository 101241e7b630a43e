import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The plans that are here, and the way to Support; what isn't here yet is said.
struct PlansScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    Scrolling(words("tab_plan")) {
      Panel {
        row(.support, words("plan_support_detail"))
        Divider()
        row(.return, words("plan_return_detail"))
      }
      Panel {
        Text(words("plan_help_now")).font(.title2).foregroundStyle(Palette.ink).accessibilityAddTraits(.isHeader)
        Muted(words("plan_help_now_text"))
        LinkRow(words("plan_open_support")) { app.router.toSupport() }
      }
      Muted(words("plan_not_yet"))
    }
  }

  private func row(_ kind: PlanKind, _ detail: String) -> some View {
    LinkRow(kind.title, detail: detail) { app.router.to(.plan(kind)) }
      .accessibilityIdentifier("\(kind) plan")
  }
}

extension PlanKind {
  var title: String {
    switch self {
    case .support: words("support_plan")
    case .return: words("plan_return_title")
    }
  }
}

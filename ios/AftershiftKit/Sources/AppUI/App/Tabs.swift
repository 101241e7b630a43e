import AppModel
import AppWords
import SwiftUI

/// The four tabs of an open vault.
struct Tabs: View {
  let app: AppContext
  let core: OpenCore
  @Bindable private var router: Router

  init(app: AppContext, core: OpenCore) {
    self.app = app
    self.core = core
    router = app.router
  }

  var body: some View {
    TabView(selection: $router.tab) {
      ForEach(AppTab.allCases, id: \.self) { tab in
        NavigationStack(path: $router[tab]) {
          screen(tab)
            .bar(app, isTab: true)
            .navigationDestination(for: Place.self) { PlaceScreen(app: app, place: $0) }
        }
        .tabItem { Label(tab.word, systemImage: tab.symbol) }
        .tag(tab)
      }
    }
  }

  @ViewBuilder private func screen(_ tab: AppTab) -> some View {
    switch tab {
    case .today: TodayScreen(app: app, core: core, model: app.model(of: core) { TodayModel(core) })
    case .trends: TrendsScreen(app: app, core: core)
    case .shifts: ShiftsScreen(app: app, core: core)
    case .plan: PlansScreen(app: app, core: core)
    }
  }
}

extension AppTab {
  var word: String {
    switch self {
    case .today: words("tab_today")
    case .trends: words("tab_trends")
    case .shifts: words("tab_shifts")
    case .plan: words("tab_plan")
    }
  }

  var symbol: String {
    switch self {
    case .today: "circle.bottomhalf.filled"
    case .trends: "chart.xyaxis.line"
    case .shifts: "calendar"
    case .plan: "shield"
    }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The whole app. A shell gives it the context.
public struct Root: View {
  @Bindable private var router: Router
  private let app: AppContext
  @Environment(\.scenePhase) private var phase

  public init(_ app: AppContext) {
    self.app = app
    router = app.router
  }

  public var body: some View {
    ZStack {
      Group {
        switch app.opening.stage {
        case .open(let core, let notice):
          Tabs(app: app, core: core)
            .problem(notice, app.opening.noticeRead)
        default:
          NavigationStack { StageScreen(app: app) }
        }
      }
      .accessibilityHidden(app.opening.cover != .none)
      // Over everything: nobody beside the phone reads along.
      if app.opening.cover != .none { CoverScreen(app: app) }
    }
    .sheet(isPresented: $router.isAtSupport) { SupportSheet(app: app) }
    .environment(\.phone, app.phone)
    .tint(Palette.accent)
    .preferredColorScheme(scheme)
    .task { await app.opening.open() }
    // At once: the phone may have started the app behind another one.
    .onChange(of: phase, initial: true) { _, phase in
      switch phase {
      case .background: app.opening.left()
      case .active:
        Task {
          await app.opening.returned()
          app.isInFront()
        }
      // The app switcher takes its picture now.
      default: app.opening.drawCurtain()
      }
    }
    .onChange(of: app.opening.cover) { _, cover in if cover != .none { app.onCovered() } }
    .onChange(of: app.opening.stage.core == nil) { _, isClosed in if isClosed { app.outside.dismiss() } }
    // What was done in Support may show beneath it.
    .onChange(of: router.isAtSupport) { _, isThere in if !isThere { app.fronts += 1 } }
    .onChange(of: router.open) { _, open in app.models.keep(open) }
    .onChange(of: arrives, initial: true) { _, arrives in
      // A roster that another app handed over is shown as soon as the data is open. Nothing of it counts before the yes.
      if arrives {
        router.leaveSupport()
        router.to(.importRoster)
      }
    }
  }

  private var arrives: Bool { app.arrivals.path != nil && app.opening.stage.core != nil }

  private var scheme: ColorScheme? {
    switch app.opening.appearance {
    case .light: .light
    case .dark: .dark
    case .asThePhone, nil: nil
    }
  }
}

/// Before the app's files can be used: what stands in the way, and Support, which needs none of them.
public struct Waiting<Content: View>: View {
  @Bindable private var router: Router
  private let app: AppContext
  private let content: Content

  public init(_ app: AppContext, @ViewBuilder content: () -> Content) {
    self.app = app
    router = app.router
    self.content = content()
  }

  public var body: some View {
    NavigationStack { content.bar(app) }
      .sheet(isPresented: $router.isAtSupport) { SupportSheet(app: app) }
      .environment(\.phone, app.phone)
      .tint(Palette.accent)
  }
}

/// Support, over whatever was open: it needs nothing open, and leaving it leads back.
struct SupportSheet: View {
  let app: AppContext
  @Bindable private var router: Router

  init(app: AppContext) {
    self.app = app
    router = app.router
  }

  var body: some View {
    ZStack {
      NavigationStack(path: $router.supportStack) {
        SupportScreen(app: app)
          .toolbar {
            ToolbarItem(placement: .cancellationAction) { Button(words("common_close")) { router.leaveSupport() } }
          }
          .navigationDestination(for: Place.self) { PlaceScreen(app: app, place: $0) }
      }
      .accessibilityHidden(app.opening.cover == .away)
      // It lies over the whole app, and would show beside the cover of what is beneath. What was hidden stays so beneath it.
      if app.opening.cover == .away { CoverScreen(app: app) }
    }
    .environment(\.phone, app.phone)
    .tint(Palette.accent)
  }
}

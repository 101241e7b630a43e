import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What shows while nothing is open: waiting, the first run, the lock, or why it doesn't open, or isn't erased yet. Support is
/// at its place on each.
struct StageScreen: View {
  let app: AppContext
  @State private var isAtNoWayIn = false

  var body: some View {
    Group {
      switch app.opening.stage {
      case .opening, .open: Palette.background
      case .welcome: FirstRunScreen(app: app, model: app.model { FirstRunModel(app.opening) })
      case .closed(let closed): ClosedScreen(app: app, closed: closed) { isAtNoWayIn = true }
      case .locked(let locked):
        LockScreen(app: app, locked: locked, model: app.model { LockModel(app.opening) }) { isAtNoWayIn = true }
      case .erasing: ErasingScreen()
      case .eraseStopped(let left, let why): EraseStoppedScreen(app: app, left: left, why: why)
      }
    }
    .frame(maxWidth: .infinity, maxHeight: .infinity)
    .background(Palette.background)
    .navigationDestination(isPresented: noWayIn) { NoWayInScreen(app: app).bar(app) }
    .bar(app)
  }

  /// Who gets in after all has nothing to look for there; nor who has erased everything.
  private var noWayIn: Binding<Bool> {
    .of({ isAtNoWayIn && app.opening.stage.canEnd }, { isAtNoWayIn = $0 })
  }
}

extension Stage {
  /// Whether all that may be left to somebody is to erase everything.
  var canEnd: Bool {
    switch self {
    case .locked: true
    case .closed(let closed): closed.isLost
    default: false
    }
  }

  /// An attempt to get in is being made.
  var isTrying: Bool {
    if case .locked(let locked) = self { return locked.trying }
    return false
  }
}

import AppModel
import SwiftUI

/// What a place shows: its screen once the data is open; until then, why not.
struct PlaceScreen: View {
  let app: AppContext
  let place: Place

  var body: some View {
    Group {
      if place.needsNothingOpen {
        closed
      } else if let core = app.opening.stage.core {
        open(core)
      } else {
        StageScreen(app: app)
      }
    }
    // Where one place takes another's stead, nothing of that one's view is left in it.
    .id(place)
    .bar(app)
  }

  @ViewBuilder private var closed: some View {
    switch place {
    case .page(let id): PageScreen(app: app, id: id)
    case .levels: LevelsScreen(app: app)
    case .pages: PagesScreen(app: app)
    case .noWayIn: NoWayInScreen(app: app)
    default: EmptyView()
    }
  }

  @ViewBuilder private func open(_ core: OpenCore) -> some View {
    switch place {
    case .cards: CardsScreen(app: app, core: core)
    case .add: AddScreen(app: app, core: core)
    case .entry(let id): EntryScreen(app: app, core: core, id: id)
    case .settings: SettingsScreen(app: app, core: core)
    case .security, .passphrase, .recoveryCode, .practise: security(core)
    case .keeping: KeepingScreen(app: app, core: core)
    case .erase: EraseScreen(app: app)
    case .backup, .makeBackup, .bringBack: backup(core)
    case .reminders: RemindersScreen(app: app, core: core)
    case .arrive: ArriveScreen(app: app, core: core)
    case .codes: CodesScreen(app: app, core: core)
    case .cycles: CyclesScreen(app: app, core: core)
    case .importRoster: ImportScreen(app: app, core: core)
    case .nextHelp: NextHelpScreen(app: app, core: core)
    case .firstStep: FirstStepScreen(app: app, core: core)
    case .plan(let kind): PlanScreen(app: app, core: core, kind: kind)
    case .feature(let place): app.features.first { $0.name == place.feature }?.screen(place, app, core)
    case .page, .levels, .pages, .noWayIn: EmptyView()
    }
  }

  @ViewBuilder private func security(_ core: OpenCore) -> some View {
    switch place {
    case .passphrase: PassphraseScreen(app: app, core: core)
    case .recoveryCode: RecoveryCodeScreen(app: app, core: core)
    case .practise: PractiseScreen(app: app, core: core)
    default: SecurityScreen(app: app, core: core)
    }
  }

  @ViewBuilder private func backup(_ core: OpenCore) -> some View {
    switch place {
    case .makeBackup: MakeBackupScreen(app: app, core: core)
    case .bringBack: BringBackScreen(app: app, core: core)
    default: BackupScreen(app: app, core: core)
    }
  }
}

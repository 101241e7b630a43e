import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What a backup is, when the last one was made, and the two ways from here.
struct BackupScreen: View {
  let app: AppContext
  let core: OpenCore
  @Environment(\.phone) private var phone

  var body: some View {
    let model = app.model(.backup, of: core) { BackupModel(core) }
    Scrolling(words("backup_title")) {
      if let state = model.content {
        Paragraph(words("backup_means"))
        Muted(state.lastMade.map { words("backup_last", phone.wholeDay($0)) } ?? words("backup_none"))
          .accessibilityIdentifier("last made")
        LinkRow(words("backup_make")) { app.router.to(.makeBackup) }.accessibilityIdentifier("make backup")
        LinkRow(words("backup_bring"), detail: words("backup_bring_means")) { app.router.to(.bringBack) }
          .accessibilityIdentifier("bring back")
      }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
  }
}

/// Said where something takes a second or two.
struct Working: View {
  var body: some View { Muted(words("backup_working")).announced(words("backup_working")) }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// A passphrase for the file, and then where to.
struct MakeBackupScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    let model = app.model(.makeBackup, of: core) { MakeBackupModel(core, app.outside) }
    Group {
      if let state = model.content {
        Scrolling(words(model.isMade ? "backup_made_title" : "backup_make")) {
          if model.isMade { made(model) } else { asks(state, model) }
        }
        .atBottom {
          if model.isMade {
            PrimaryButton(words("common_done")) { app.router.back(from: .makeBackup) }
          } else {
            PrimaryButton(words("backup_choose_place")) { make(model) }
              .disabled(model.isWorking)
              .accessibilityIdentifier("choose place")
          }
        }
      } else {
        Palette.background.problem(model.problem, model.dismissProblem)
      }
    }
    .onFront(app) { await model.load() }
  }

  @ViewBuilder private func made(_ model: MakeBackupModel) -> some View {
    Paragraph(words("backup_made")).announced(words("backup_made"))
    Muted(words("backup_made_means"))
    if let problem = model.problem { FieldProblem(problem) }
  }

  @ViewBuilder private func asks(_ state: BackupState, _ model: MakeBackupModel) -> some View {
    Paragraph(words("backup_passphrase_means", state.shortestPassphrase))
    Muted(words("backup_passphrase_forgotten"))
    NewPassphraseFields(typed: model.typed, problem: model.problem) { make(model) }
    if model.isWorking { Working() }
  }

  private func make(_ model: MakeBackupModel) { Task { await model.make() } }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// First the file, then its passphrase, then what is in it; nothing comes back without a yes.
struct BringBackScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    BringingBack(app: app, model: app.model(.bringBack, of: core) { BringBackModel(core, app.outside) })
  }
}

private struct BringingBack: View {
  let app: AppContext
  @Bindable var model: BringBackModel

  var body: some View {
    Group {
      if let state = model.content {
        Scrolling(words(state.brought == nil ? "backup_bring" : "backup_brought_title")) {
          if let brought = state.brought {
            BroughtBack(brought: brought)
          } else if let opened = state.opened {
            OpenedBackup(backup: opened, model: model)
          } else if model.file == nil {
            Paragraph(words("backup_choose_means"))
          } else {
            passphrase
          }
          if state.brought == nil, let problem = model.problem { FieldProblem(problem) }
          if state.opened == nil, model.file != nil {
            QuietButton(words("backup_another_file"), choose).accessibilityIdentifier("choose")
          }
          if model.isWorking { Working() }
        }
        .atBottom { bottom(state) }
      } else {
        Palette.background.problem(model.problem, model.dismissProblem)
      }
    }
    .onFront(app) { await model.load() }
  }

  /// The one way on. What happens to an opened backup stands with it, where it is explained.
  @ViewBuilder private func bottom(_ state: BackupState) -> some View {
    if state.brought != nil {
      PrimaryButton(words("common_done")) { app.router.back(from: .bringBack) }
    } else if state.opened == nil, model.file == nil {
      PrimaryButton(words("backup_choose_file"), choose).accessibilityIdentifier("choose")
    } else if state.opened == nil {
      PrimaryButton(words("backup_open"), open).disabled(model.isWorking).accessibilityIdentifier("open")
    }
  }

  @ViewBuilder private var passphrase: some View {
    Paragraph(words("backup_open_means"))
    SecretField(words("backup_passphrase"), text: $model.passphrase, open)
  }

  private func choose() { Task { await model.choose() } }
  private func open() { Task { await model.open() } }
}

private struct BroughtBack: View {
  let brought: Brought

  var body: some View {
    let said = brought.added.words.map { words("backup_brought", $0) } ?? words("backup_brought_nothing")
    Paragraph(said).announced(said)
    if let lost = brought.lost.words { Muted(words("backup_lost", lost)) }
  }
}

extension Counted {
  /// Nil where it is nothing.
  var words: String? { checkIns + selfChecks == 0 ? nil : amount(checkIns, selfChecks) }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What is in a backup, and what would come of it.
struct OpenedBackup: View {
  let backup: BackupView
  let model: BringBackModel
  @State private var asksWhose = false
  @State private var asksReplace = false
  @Environment(\.phone) private var phone

  var body: some View {
    Panel {
      Text(words("backup_made_on", phone.wholeDay(backup.madeOn), phone.clock(backup.madeMinuteOfDay)))
        .font(.headline).foregroundStyle(Palette.ink).fixedSize(horizontal: false, vertical: true)
      Paragraph(backup.holds.words ?? words("backup_holds_nothing"))
      if let first = backup.firstDay, let last = backup.lastDay {
        Muted(first == last ? phone.wholeDay(first) : phone.span(first, last))
      }
    }
    .accessibilityElement(children: .combine)
    Muted(words("backup_nothing_yet"))
    Group {
      if backup.nothingHere {
        PrimaryButton(words("backup_bring_all")) { Task { await model.replace(isMine: false) } }
          .accessibilityIdentifier("bring all")
      } else {
        ways
      }
    }
    .disabled(model.isWorking)
  }

  @ViewBuilder private var ways: some View {
    PrimaryButton(words("backup_merge")) {
      if backup.asksOwner { asksWhose = true } else { Task { await model.merge(isMine: false) } }
    }
    .accessibilityIdentifier("merge")
    .question(
      $asksWhose, words("backup_whose_title"), words("backup_whose"), yes: words("backup_whose_mine"),
      no: words("common_not_now")
    ) { Task { await model.merge(isMine: true) } }
    Muted(backup.wouldAdd.words.map { words("backup_merge_means", $0) } ?? words("backup_merge_nothing"))
    SecondaryButton(words("backup_replace")) { asksReplace = true }
      .padding(.top, Space.margin)
      .accessibilityIdentifier("replace")
      // Who says yes has seen by its day and number whose it is.
      .question(
        $asksReplace, words("backup_replace_title"),
        backup.asksOwner ? words("backup_replace_whose", replaces) : replaces, yes: words("backup_replace_yes"),
        no: words("backup_replace_no"), isDestructive: true
      ) { Task { await model.replace(isMine: true) } }
    Muted(replaces)
  }

  private var replaces: String {
    backup.wouldLose.words.map { words("backup_replace_means", $0) } ?? words("backup_replace_nothing")
  }
}

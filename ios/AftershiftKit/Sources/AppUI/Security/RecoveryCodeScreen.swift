import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Shows a new recovery code, then asks for its last group: who has none on paper has no code.
struct RecoveryCodeScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    RecoveryCode(app: app, model: app.model(.recoveryCode, of: core) { RecoveryCodeModel(core) })
  }
}

private struct RecoveryCode: View {
  let app: AppContext
  @Bindable var model: RecoveryCodeModel

  var body: some View {
    Group {
      if let code = model.content {
        Scrolling(words(model.isWrittenDown ? "security_code_confirm" : "security_code")) {
          if model.isWrittenDown { confirm } else { written(code) }
        }
        // Each begins at its top.
        .id(model.isWrittenDown)
        .atBottom {
          PrimaryButton(words(model.isWrittenDown ? "security_code_set" : "security_code_written_down")) {
            if model.isWrittenDown { set() } else { model.isWrittenDown = true }
          }
          // It would set what nobody has typed.
          .noDoubleTapThrough(model.isWrittenDown)
          .accessibilityIdentifier(model.isWrittenDown ? "set code" : "written down")
        }
      } else {
        Palette.background.problem(model.problem, model.dismissProblem)
      }
    }
    // Back from there shows the code again.
    .navigationBarBackButtonHidden(model.isWrittenDown)
    .toolbar {
      ToolbarItem(placement: .topBarLeading) {
        if model.isWrittenDown {
          Button(words("common_back"), systemImage: "chevron.backward") { model.isWrittenDown = false }
        }
      }
    }
    .onFront(app) { await model.load() }
  }

  @ViewBuilder private var confirm: some View {
    Muted(words("security_code_confirm_means"))
    CodeField(words("security_code_last_group"), text: $model.lastGroup, set)
    if model.isAnother { FieldProblem(Message("security_code_another")) }
    if let problem = model.problem { FieldProblem(problem) }
  }

  @ViewBuilder private func written(_ code: [String]) -> some View {
    Paragraph(words("security_code_means"))
    CodeGroups(groups: code)
    Muted(words("security_code_keep"))
  }

  private func set() { Task { if await model.set() { app.router.back(from: .recoveryCode) } } }
}

/// To be read off and written down; no button copies it, for what is copied is read by other apps.
private struct CodeGroups: View {
  let groups: [String]

  var body: some View {
    Panel {
      VStack(spacing: Space.small) {
        // The stroke says that a line is read before the next.
        ForEach(lines, id: \.self) { Text($0).font(.system(.title, design: .monospaced)).foregroundStyle(Palette.ink) }
      }
      .frame(maxWidth: .infinity)
      .environment(\.layoutDirection, .leftToRight)
      .privacySensitive()
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(spelled)
      .accessibilityIdentifier("code groups")
    }
  }

  private var lines: [String] {
    stride(from: 0, to: groups.count, by: 2).map { groups[$0..<min($0 + 2, groups.count)].joined(separator: "-") }
  }

  /// Letter by letter, group by group.
  private var spelled: String { groups.map { $0.map(String.init).joined(separator: " ") }.joined(separator: ", ") }
}

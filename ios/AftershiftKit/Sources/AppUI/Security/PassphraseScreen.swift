import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Sets the passphrase, or another one.
struct PassphraseScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    let model = app.model(.passphrase, of: core) { PassphraseModel(core) }
    Group {
      if let state = model.content {
        Scrolling(words(state.isNew ? "security_passphrase_set" : "security_passphrase_change")) {
          Paragraph(words("security_passphrase_means", state.shortestPassphrase))
          Muted(words("security_passphrase_forgotten"))
          NewPassphraseFields(typed: model.typed, problem: model.problem) { set(model) }
          if state.opensWith != .passphrase {
            SwitchRow(
              words("security_always_ask"),
              detail: words(model.alwaysAsk ? "security_always_ask_on" : "security_always_ask_off"),
              isOn: model.alwaysAsk
            ) { model.alwaysAsk = $0 }
            .accessibilityIdentifier("always ask")
          }
        }
        .atBottom {
          PrimaryButton(words("security_passphrase_keep")) { set(model) }.accessibilityIdentifier("set passphrase")
        }
      } else {
        Palette.background.problem(model.problem, model.dismissProblem)
      }
    }
    .onFront(app) { await model.load() }
  }

  private func set(_ model: PassphraseModel) {
    Task { if await model.set() { app.router.back(from: .passphrase) } }
  }
}

extension SecurityState {
  fileprivate var isNew: Bool { !ways.contains { $0.way == .passphrase } }
}

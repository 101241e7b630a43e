import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The passphrase, typed now and then.
struct PractiseScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    Practising(app: app, model: app.model(.practise, of: core) { PractiseModel(core) })
  }
}

private struct Practising: View {
  let app: AppContext
  @Bindable var model: PractiseModel

  var body: some View {
    Scrolling(words("security_practise")) {
      if model.isKnown {
        Paragraph(words("security_practise_known")).announced(words("security_practise_known"))
      } else {
        Paragraph(words("security_practise_means"))
        SecretField(words("lock_passphrase"), text: $model.passphrase, check)
        if let problem = model.problem {
          FieldProblem(problem)
          // The vault is open: this is the time for it.
          QuietButton(words("security_practise_other")) { app.router.replace(.practise, with: .passphrase) }
        }
      }
    }
    .atBottom {
      if !model.isKnown, model.content?.practiceDue == true {
        QuietButton(words("common_not_now")) {
          Task { if await model.notNow() { app.router.back(from: .practise) } }
        }
      }
      if model.isKnown {
        PrimaryButton(words("common_close")) { app.router.back(from: .practise) }
      } else {
        PrimaryButton(words("security_practise_check"), check)
      }
    }
    .onFront(app) { await model.load() }
  }

  private func check() { Task { await model.practise() } }
}

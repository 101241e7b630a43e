import AppModel
import AppWords
import SwiftUI

/// The fields of a new passphrase, and below them what was otherwise than wished. What is seen is typed once.
struct NewPassphraseFields: View {
  @Bindable var typed: NewPassphrase
  let problem: Message?
  let onDone: @MainActor () -> Void

  var body: some View {
    field(words("lock_passphrase"), $typed.text)
    if typed.isHidden { field(words("security_passphrase_again"), $typed.again) }
    QuietButton(words(typed.isHidden ? "secret_show" : "secret_hide")) { typed.isHidden.toggle() }
      .accessibilityIdentifier("show typed")
    if typed.differs { FieldProblem(Message("security_passphrase_differs")) }
    if let problem { FieldProblem(problem) }
  }

  private func field(_ label: String, _ text: Binding<String>) -> some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      Muted(label).accessibilityHidden(true)
      Group {
        if typed.isHidden { SecureField("", text: text) } else { TextField("", text: text) }
      }
      .textFieldStyle(.roundedBorder)
      .textInputAutocapitalization(.never)
      .autocorrectionDisabled()
      .submitLabel(.done)
      .onSubmit(onDone)
      .privacySensitive()
      .accessibilityLabel(label)
    }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// A code being filled in.
struct CodeFields: View {
  let form: CodeForm
  let model: CodesModel
  @State private var asks = false

  var body: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      if let code = form.of, !code.meanings.isEmpty {
        // Where it means different things on different wards: answered by a tap.
        Meanings(code: code) { await model.means(code.name, $0) }
      }
      WordsField(words("codes_code"), text: .of({ form.name }, { text in model.edit { $0.name = text } }))
      problem(.code)
      WordsField(words("codes_name"), text: .of({ form.label }, { text in model.edit { $0.label = text } }))
      problem(.label)
      Muted(words("codes_kind"))
      KindChips(chosen: form.kind) { kind in model.edit { $0.kind = kind } }
      if form.hasHours {
        HoursPickers(starts: form.starts, ends: form.ends) { starts, ends in
          model.edit { ($0.starts, $0.ends) = (starts, ends) }
        }
      }
      problem(.hours)
      problem(.form)
      SecondaryButton(words(form.of == nil ? "codes_add" : "codes_save")) { Task { await model.save() } }
        .accessibilityIdentifier("save")
      // The button lies beside the one that keeps it: what was changed goes only after a yes.
      QuietButton(words("common_close")) { if form.isChanged { asks = true } else { model.fill(nil) } }
        .accessibilityIdentifier("close form")
        .leaveQuestion($asks) { model.fill(nil) }
    }
    .padding(.bottom, Space.medium)
  }

  @ViewBuilder private func problem(_ field: Field) -> some View {
    if let refused = model.refused, refused.field == field {
      FieldProblem(messageFor(refused)).accessibilityIdentifier("field problem")
    }
  }
}

private enum Field { case code, label, hours, form }

extension RosterProblem {
  /// Beside which field it is said.
  fileprivate var field: Field {
    switch self {
    case .codeEmpty, .codeTooLong, .codeTaken: .code
    case .labelTooLong: .label
    case .hoursMissing, .endBeforeStart, .tooLong: .hours
    default: .form
    }
  }
}

/// What else can be done with a code that is there.
struct CodeWays: View {
  let code: ShiftCode
  let isFirst: Bool
  let model: CodesModel
  @State private var asks = false

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      if !isFirst {
        QuietButton(words("codes_move_up"), symbol: "chevron.up") { Task { await model.moveUp(code.name) } }
          .accessibilityIdentifier("move up")
      }
      if code.inCycle {
        Muted(words("codes_in_cycle"))
      } else {
        let name = code.name
        QuietButton(words("codes_remove"), symbol: "trash") { asks = true }
          .accessibilityIdentifier("remove")
          .question(
            $asks, words("codes_remove_title", name), words("codes_remove_text"), yes: words("codes_remove"),
            no: words("common_keep"), isDestructive: true
          ) { Task { await model.remove(name) } }
      }
    }
    .padding(.bottom, Space.medium)
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The codes in the order of tapping. Each line opens to be changed, one at a time.
struct CodesScreen: View {
  let app: AppContext
  let core: OpenCore
  @State private var isLeaving = false

  var body: some View {
    let model = app.model(.codes, of: core) { CodesModel(core) }
    Scrolling(words("codes_title")) {
      if let state = model.content { CodeList(state: state, model: model) }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
    .navigationBarBackButtonHidden(model.isUnkept)
    .toolbar {
      // Words that were typed go only after a yes.
      ToolbarItem(placement: .topBarLeading) {
        if model.isUnkept {
          Button(words("common_back"), systemImage: "chevron.backward") { isLeaving = true }
            .accessibilityIdentifier("back")
        }
      }
    }
    .leaveQuestion($isLeaving) { app.router.back(from: .codes) }
  }
}

private struct CodeList: View {
  let state: CodesState
  let model: CodesModel

  var body: some View {
    Muted(words("codes_means"))
    ForEach(state.codes, id: \.name) { code in
      let isOpen = model.form?.of?.name == code.name
      Divider()
      CodeLine(code: code, isOpen: isOpen) { model.fill(isOpen ? nil : CodeForm(code)) }
      if isOpen, let form = model.form {
        CodeFields(form: form, model: model)
        CodeWays(code: code, isFirst: code.name == state.codes.first?.name, model: model)
      }
    }
    Divider()
    if let form = model.form, form.of == nil {
      CodeFields(form: form, model: model)
    } else if state.hasRoom {
      SecondaryButton(words("codes_add")) { model.fill(CodeForm()) }.accessibilityIdentifier("add")
    } else {
      Muted(words("codes_full"))
    }
  }
}

private struct CodeLine: View {
  let code: ShiftCode
  let isOpen: Bool
  let onToggle: @MainActor () -> Void
  @ScaledMetric(relativeTo: .footnote) private var pill: CGFloat = 56
  @Environment(\.phone) private var phone

  var body: some View {
    Button(action: onToggle) {
      HStack(spacing: Space.medium) {
        CodePill(code: code.name, look: PillLook(code)).frame(width: pill).accessibilityHidden(true)
        VStack(alignment: .leading, spacing: 2) {
          Paragraph(code.spoken)
          Muted(phone.hours(code.starts, code.ends) ?? code.kind.word)
          if !code.meanings.isEmpty { Muted(words("codes_unsure")) }
        }
        Spacer(minLength: 0)
        Image(systemName: isOpen ? "chevron.up" : "chevron.down").font(.footnote).foregroundStyle(Palette.muted)
          .accessibilityHidden(true)
      }
      .frame(minHeight: 52)
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityValue(words(isOpen ? "common_opened" : "common_closed"))
    .accessibilityIdentifier("code \(code.name)")
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// A first message or call: what it is put together from, one group after the other, and the words that come of it.
struct FirstWords: View {
  let app: AppContext
  let state: FirstStepState
  let model: FirstStepModel
  @State private var kind = DraftKind.message

  var body: some View {
    Text(words("firststep_words")).font(.title2).foregroundStyle(Palette.ink)
      .padding(.top, Space.medium).accessibilityAddTraits(.isHeader)
    Muted(words("firststep_words_hint"))
    Picker(words("firststep_words"), selection: $kind) {
      Text(words("firststep_message")).tag(DraftKind.message)
      Text(words("firststep_call")).tag(DraftKind.call)
    }
    .pickerStyle(.segmented)
    if let draft = state.drafts.first(where: { $0.kind == kind }) { written(draft) }
    Asks(asked: state.asked, model: model)
  }

  @ViewBuilder private func written(_ draft: Draft) -> some View {
    WordsField(
      words("firststep_draft"), text: .of({ model.text(draft) }, { model.write(draft.kind, $0) }), kind: .lines)
    if model.isOwn(draft) { OwnWords(kind: draft.kind, model: model).id(draft.kind) }
    SendWays(words("send_share"), app.outside) { model.text(draft) }
  }
}

/// From here the choices no longer change the words; going back to them would, so it is asked.
private struct OwnWords: View {
  let kind: DraftKind
  let model: FirstStepModel
  @State private var isAsked = false

  var body: some View {
    VStack(alignment: .leading, spacing: 0) {
      Muted(words("firststep_own")).announced(words("firststep_own"))
      QuietButton(words("firststep_put_together")) { isAsked = true }
    }
    .question(
      $isAsked, words("firststep_put_together_title"), words("firststep_put_together_text"),
      yes: words("firststep_put_together_yes"), no: words("firststep_put_together_no"), isDestructive: true
    ) { Task { await model.putTogether(kind) } }
  }
}

/// Ten groups at once would be a wall: one is open at a time, and the others say what was chosen.
private struct Asks: View {
  let asked: [DraftAsk]
  let model: FirstStepModel
  @State private var open: String?

  init(asked: [DraftAsk], model: FirstStepModel) {
    self.asked = asked
    self.model = model
    _open = State(initialValue: asked.first?.id)
  }

  var body: some View {
    VStack(alignment: .leading, spacing: 0) {
      ForEach(asked, id: \.id) { ask in
        Divider()
        line(ask)
        if open == ask.id {
          VStack(spacing: Space.small) { ForEach(ask.options, id: \.id) { option(ask, $0) } }
            .padding(.bottom, Space.medium)
        }
      }
      Divider()
    }
  }

  /// What is asked, and below it the answer; tapped, it opens to be changed.
  private func line(_ ask: DraftAsk) -> some View {
    let chosen = ask.options.filter(\.chosen).map(\.label).joined(separator: " · ")
    return Button {
      open = open == ask.id ? nil : ask.id
    } label: {
      HStack(spacing: Space.medium) {
        VStack(alignment: .leading, spacing: 2) {
          Muted(ask.title)
          Paragraph(chosen.isEmpty ? words("firststep_left_out") : chosen)
        }
        Spacer(minLength: Space.small)
        Image(systemName: open == ask.id ? "chevron.up" : "chevron.down").font(.footnote)
          .foregroundStyle(Palette.muted).accessibilityHidden(true)
      }
      .frame(minHeight: 64)
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityValue(words(open == ask.id ? "common_opened" : "common_closed"))
    .accessibilityIdentifier("ask \(ask.id)")
  }

  private func option(_ ask: DraftAsk, _ option: DraftOption) -> some View {
    ChoiceRow(option.label, isChosen: option.chosen, kind: ask.many ? .many : .one) {
      Task { await model.act(.toggle(ask: ask.id, option: option.id)) }
    }
    .accessibilityIdentifier("ask \(ask.id) \(option.id)")
  }
}
